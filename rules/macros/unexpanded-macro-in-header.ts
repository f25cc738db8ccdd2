import { defineRule, type FindingLevel, type PackageContext, type PackageFacts } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { filesBelow } from '../reading/package/files.js';

export default defineRule({
  meta: {
    id: 'unexpanded-macro-in-header',
    category: 'macros',
    summary: 'The package carries a macro call that was never expanded',
    why: 'rpm leaves a macro that nobody defines as it stands. In a description it is ugly; as a dependency it is a package that does not exist, and as a path a file in the wrong place.',
    source: fedoraGuidelines('Source RPM Buildtime Macros', 'MUST'),
    level: 'error',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['unexpanded-macro'], rpminspect: [] },
    examples: {
      bad: [
        { packages: [{ tags: { SUMMARY: 'Tool for %{foo_name}' } }], findings: [{ level: 'error', message: '%{foo_name}' }] },
        {
          title: 'Dependencies, paths, a URL; of a source package too',
          packages: [
            { arch: 'src', requires: ['perl(%{module})'], tags: { URL: 'https://example.org/%{name}' }, files: [{ path: '/usr/share/%datarootdir/x' }] },
          ],
          findings: [{ message: 'URL' }, { message: 'perl(%{module})' }, { file: '/usr/share/%datarootdir/x', message: '%datarootdir' }],
        },
        { title: 'Behind a letter, in the name of a dependency', packages: [{ provides: ['demo%ppc'] }], findings: [{ message: 'demo%ppc' }] },
        { title: 'The version of a dependency', packages: [{ requires: ['demo-libs = %{version}-1'] }], findings: [{ message: 'demo-libs = %{version}-1' }] },
        {
          title: 'The description of a package that ships macros may talk of them: a note',
          packages: [{ tags: { DESCRIPTION: 'Macros such as %{demo_build}.' }, files: [{ path: '/usr/lib/rpm/macros.d/macros.demo' }] }],
          findings: [{ level: 'note' }],
        },
      ],
      good: [
        { packages: [{ tags: { SUMMARY: 'Tool for foo' } }] },
        {
          title: "Percent signs that are none of rpm's: encoded addresses, formats, prose",
          packages: [{ tags: { URL: 'https://example.org/a%20b%C3%A9c', DESCRIPTION: 'Prints %s, %lld and %zu; 100%pure and 100 % free.' } }],
        },
        { title: 'Encoded names', packages: [{ provides: ['bundled(demo%20plus)', 'demo%2Bcore'] }] },
        { title: 'The changelog talks about macros', packages: [{ tags: { CHANGELOGTEXT: ['- drop %{_isa}'] } }] },
      ],
    },
  },
  check: { rpm: checkHeader, srpm: checkHeader },
});

const fields = { SUMMARY: 'summary', DESCRIPTION: 'description', URL: 'URL', LICENSE: 'licence', GROUP: 'group' } as const;

function checkHeader(pkg: PackageFacts, { report }: Pick<PackageContext, 'report'>): void {
  const shipsMacros = ['/usr/lib/rpm', '/etc/rpm'].some((directory) => filesBelow(pkg, directory).length > 0);
  for (const [tag, field] of Object.entries(fields)) {
    const call = [pkg.header[tag] ?? []]
      .flat()
      .map((text) => callIn(String(text)))
      .find((found) => found !== undefined);
    const level: { level?: FindingLevel } = shipsMacros && tag === 'DESCRIPTION' ? { level: 'note' } : {};
    if (call) report({ message: `The ${field} holds ${call}, which was not expanded. ${advice}`, ...level });
  }
  for (const [kind, dependencies] of Object.entries(pkg.dependencies)) {
    for (const { name, op, evr } of dependencies) {
      const text = op ? `${name} ${op} ${evr}` : name;
      if (callIn(text) ?? glued(name)) report({ message: `The package ${kind} ${text}, in which a macro was not expanded. ${advice}` });
    }
  }
  for (const { path } of pkg.files) {
    const call = callIn(path);
    if (call) report({ message: `The path holds ${call}, which was not expanded. ${advice}`, file: path });
  }
}

const advice = 'Define the macro in the spec, or require the package that does.';

/** In the name of a dependency a call may stand behind a letter, too: nobody writes a percent sign there. */
function glued(name: string): string | undefined {
  return name.includes('%') ? callIn(name.replaceAll(/(?<=[A-Za-z0-9])%(?=[a-z_]{3})/g, ' %')) : undefined;
}

/** `%lld`, `%zu` and the like of printf. */
const format = /^(?:hh?|ll?|[zjtLq])?[diouxXeEfFgGaAcspn]$/;

/** A byte of an encoded address whose first digit is a letter. */
const encoded = /^(?:[A-Fa-f][0-9]|[A-F]{2})/;

/** The first text that looks like a call: in braces, or a word of three letters and more that no letter or digit stands before. */
function callIn(text: string): string | undefined {
  if (!text.includes('%')) return undefined;
  for (const [call, braced, bare = ''] of text.matchAll(
    /(?<!%)%\{[!?]{0,9}([A-Za-z_][A-Za-z0-9_]{0,100})[^{}]{0,200}\}|(?<![%A-Za-z0-9])%([A-Za-z_][A-Za-z0-9_]{2,100})/g,
  )) {
    if (braced || !(format.test(bare) || encoded.test(bare))) return call;
  }
  return undefined;
}
