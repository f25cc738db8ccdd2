import { defineRule, type PackageDependency, type PackageFacts } from '../../src/policy/index.js';
import { isGenerated } from '../data/names/dependency-sense.js';

export default defineRule({
  meta: {
    id: 'dependency-duplicates-generated',
    category: 'dependencies',
    summary: 'A dependency was written by hand that rpm generates anyway',
    why: 'What rpm reads out of the files is always right; what is written beside it has to be kept in step by hand, and stays when the file that needed it goes.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Explicit Requires',
      strength: 'MUST NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/#_explicit_requires',
    },
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['explicit-lib-dependency'], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'Of another version, so that both stand in the header',
          packages: [
            {
              requires: ['python3.13dist(requests)', { text: 'python3.13dist(requests) >= 2', senses: ['find-requires'] }],
              provides: [{ text: 'perl(Demo) = 1.0', senses: ['find-provides'] }, 'perl(Demo)'],
            },
          ],
          findings: [
            { level: 'warning', message: 'requires python3.13dist(requests), which rpm generates as python3.13dist(requests) >= 2' },
            { message: 'provides perl(Demo)' },
          ],
        },
        {
          title: 'A soname by hand',
          packages: [{ requires: ['libpng16.so.16()(64bit)', { text: 'libpng16.so.16(PNG16_0)(64bit)', senses: ['find-requires'] }] }],
          findings: [{ message: 'libpng16.so.16' }],
        },
      ],
      good: [
        { packages: [{ requires: [{ text: 'perl(Foo)', senses: ['find-requires'] }, 'bar'] }] },
        {
          title: 'A version that the generator does not know, one for a scriptlet, paths and names that are no capabilities',
          packages: [
            {
              requires: [
                'perl(Foo) >= 2',
                { text: 'perl(Foo)', senses: ['find-requires'] },
                { text: '/usr/bin/perl', senses: ['post'] },
                { text: '/usr/bin/perl', senses: ['find-requires'] },
              ],
            },
          ],
        },
        {
          title: 'All generated, for two files',
          packages: [
            {
              requires: [
                { text: 'perl(Foo)', senses: ['find-requires'] },
                { text: 'perl(Foo) >= 2', senses: ['find-requires'] },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const kind of kinds) {
        for (const { written, generated } of doubled(pkg, kind)) {
          report({
            message: `The package ${kind} ${shown(written)}, which rpm generates as ${shown(generated)}. Delete it from the spec.`,
            cause: { dependency: kind, name: written.name },
          });
        }
      }
    },
  },
});

type Kind = 'requires' | 'provides';
const kinds: readonly Kind[] = ['requires', 'provides'];

/** Dependencies on capabilities that stand in the header twice: as rpm found them, and as the spec says them without more of a version. */
function doubled({ dependencies }: PackageFacts, kind: Kind): { written: PackageDependency; generated: PackageDependency }[] {
  const byName = new Map<string, PackageDependency>();
  for (const each of dependencies[kind]) {
    const name = capability(each.name);
    if (name !== undefined && isFound(each)) byName.set(name, each);
  }
  if (byName.size === 0) return [];
  return dependencies[kind].flatMap((written) => {
    const name = capability(written.name);
    const generated = name === undefined || isGenerated(written) ? undefined : byName.get(name);
    return generated && (written.op === undefined || written.evr === generated.evr) ? [{ written, generated }] : [];
  });
}

/** Sense bits 14 and 15 of `rpm/rpmds.h`: found by a generator, not only for a scriptlet. */
const isFound = ({ flags }: PackageDependency): boolean => (flags & ((1 << 14) | (1 << 15))) !== 0;

/** The capability without the versions of symbols in it: `libpng16.so.16()(64bit)`; undefined for names and paths. */
function capability(name: string): string | undefined {
  if (!name.includes('(') || name.startsWith('(') || name.startsWith('/')) return undefined;
  const soname = /^([^()]{1,200}\.so(?:\.[^()]{0,100})?)\([^()]{0,200}\)((?:\(64bit\))?)$/.exec(name);
  return soname ? `${soname[1]}()${soname[2]}` : name;
}

const shown = ({ name, op, evr }: PackageDependency): string => (op === undefined ? name : `${name} ${op} ${evr}`);
