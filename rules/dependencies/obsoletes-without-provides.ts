import { defineRule, type PackageFacts } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { withoutIsa } from '../data/names/isa-suffixes.js';
import { ownPackage, ownProviders } from '../reading/dependencies/own-packages.js';
import { nameStem } from '../reading/preamble/name-stem.js';
import { isJustified } from '../reading/reasons/block.js';

export default defineRule({
  meta: {
    id: 'obsoletes-without-provides',
    category: 'dependencies',
    summary: 'A package is obsoleted and its name provided by nobody',
    why: 'What depends on the old name breaks with the update. A replacement that works like the old package provides its name; only one that does not leaves it out.',
    source: fedoraGuidelines('Renaming/Replacing or Removing Existing Packages', 'SHOULD'),
    level: 'note',
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: ['obsolete-not-provided'], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'The same name in other letters',
          spec: 'Name: new-foo\nObsoletes: NewFoo < 2\n',
          findings: [{ line: 2, column: 12, text: 'NewFoo', level: 'note' }],
        },
        {
          title: 'With and without a prefix',
          spec: 'Name: libfoo\nObsoletes: foo < 1\n',
          findings: [{ text: 'foo' }],
        },
        { packages: [{ name: 'foobar', obsoletes: ['FooBar < 2'] }], findings: [{ message: 'FooBar' }] },
      ],
      good: [
        { spec: 'Name: demo\nProvides: oldfoo = %{version}-%{release}\nObsoletes: oldfoo < 2\n' },
        {
          title: 'Merged subpackages: the name begins with the own one',
          spec: 'Name: demo\nObsoletes: demo-tools < 2, demo < 1\n%package libs\nObsoletes: demo-compat < 2\n',
        },
        {
          title: 'Another package of the spec provides it, or has the name',
          spec: 'Name: demo\nObsoletes: oldfoo < 2, newfoo < 1\n%package -n newfoo\nProvides: oldfoo = 3\n',
        },
        { title: 'Another package: whether this one works in its place, the spec does not say', spec: 'Name: demo\nObsoletes: oldfoo < 2\n' },
        { title: 'With a comment that says why', spec: 'Name: demo\n# not compatible with its successor\nObsoletes: oldfoo < 2\n' },
        { title: 'A Provides that cannot be known', spec: 'Name: demo\nProvides: %(cat x)\nObsoletes: oldfoo < 2\n' },
        {
          packages: [
            { name: 'demo', obsoletes: ['oldfoo < 2', 'demo-tools < 1'] },
            { name: 'other', provides: ['oldfoo = 3'] },
          ],
        },
      ],
    },
  },
  readsSet: true,
  check: {
    spec(spec, { report }) {
      const main = spec.packages[0]?.name;
      if (!main?.known || !spec.packages.every(({ dependencies }) => dependencies.provides.every(({ text }) => text.known))) return;
      for (const pkg of spec.packages) {
        for (const { name, text, operands, tag } of pkg.dependencies.obsoletes) {
          if (!text.known || !isRenamed(name, pkg.name.text) || belongs(name, main.text) || belongs(name, pkg.name.text)) continue;
          if (ownPackage(spec, name) || ownProviders(spec, name).length > 0 || isJustified(spec, tag)) continue;
          report({ message: messageFor(name), at: (operands[0]?.nameText ?? text).origin() });
        }
      }
    },
    rpm(pkg, { set, report }) {
      const provided = new Set(set.packages.flatMap(namesOf));
      for (const { name } of pkg.dependencies.obsoletes) {
        if (isRenamed(name, pkg.name) && !provided.has(name) && !belongs(name, pkg.name))
          report({ message: messageFor(name), cause: { dependency: 'obsoletes', name } });
      }
    },
  },
});

const messageFor = (name: string): string =>
  `${name} is obsoleted but not provided. If this package works in its place, add Provides: ${name} = %{version}-%{release}.`;

/** Whether two names differ by case, separators or a prefix only: then it is the same package under a new name. */
const isRenamed = (name: string, own: string): boolean => name !== own && core(name) !== '' && core(name) === core(own);

const core = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:python3?|lib)-?/, '')
    .replace(/[-_.+]/g, '');

/** Merged subpackages, and other versions of the same package. */
const belongs = (name: string, own: string): boolean => own !== '' && (name.startsWith(own) || nameStem(name) === nameStem(own));

const namesOf = ({ name, dependencies }: PackageFacts): string[] => [name, ...dependencies.provides.map((each) => withoutIsa(each.name))];
