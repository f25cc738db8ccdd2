import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isReleasedLibrary } from '../data/names/bundled-code.js';
import { isJustified } from '../reading/reasons/block.js';

const bundled = /^bundled\((.+)\)$/;

/** The plain form is right for code whose version cannot be told; libraries with releases have one. */
const hasReleases = (name: string): boolean => isReleasedLibrary(bundled.exec(name)?.[1] ?? '');

export default defineRule({
  meta: {
    id: 'bundled-provides-without-version',
    category: 'dependencies',
    summary: 'Bundled code is declared without its version',
    why: 'Whoever looks for packages with a vulnerable copy of a library needs to know which version each has. The plain form is for code whose version cannot be found out.',
    source: fedoraGuidelines('Bundling and Duplication of System Libraries', 'SHOULD'),
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Provides: bundled(zlib)\n', findings: [{ line: 1, column: 11, text: 'bundled(zlib)', level: 'note' }] },
        { packages: [{ provides: ['bundled(lua)', 'bundled(zlib) = 1.3'] }], findings: [{ message: 'bundled(lua)' }] },
      ],
      good: [
        { spec: 'Provides: bundled(lua) = 5.4.6\n' },
        { title: 'With a comment that says why', spec: '# a fork without releases\nProvides: bundled(lua)\nProvides: bundled(zlib)\n' },
        { title: 'Code that has no releases, and code of which nobody can tell', spec: 'Provides: bundled(gnulib), bundled(stb), bundled(js-searchtools)\n' },
        { title: 'Other capabilities', spec: 'Provides: pkgconfig(x), demo-bundled\n' },
        { packages: [{ provides: ['bundled(zlib) = 1.3'] }] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { name, op, text, tag } of spec.packages.flatMap(({ dependencies }) => dependencies.provides)) {
        if (op === undefined && hasReleases(name) && text.known && !isJustified(spec, tag)) report({ message: messageFor(name), at: text.origin() });
      }
    },
    rpm({ dependencies }, { report }) {
      for (const { name, op } of dependencies.provides)
        if (op === undefined && hasReleases(name)) report({ message: messageFor(name), cause: { dependency: 'provides', name } });
    },
  },
});

const messageFor = (name: string): string => `${name} has no version. Add = VERSION of the bundled code, or say in a comment why it has none.`;
