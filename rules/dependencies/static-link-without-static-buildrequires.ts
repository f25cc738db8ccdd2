import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/fedora-guidelines.js';
import { asksFor, buildRequirements } from '../reading/build-requirements.js';
import { insideAny } from '../reading/enclosing.js';
import { type ShellWord, shellCommands } from '../reading/shell-commands.js';

/** `-static` as a word of compiler or linker flags; `-static-libgcc` and `--disable-static` are other options. */
const flag = /(?:^|[\s='"])(-static)(?=$|[\s'"])/;
const linkers = /^(?:gcc|cc|g\+\+|c\+\+|clang(?:\+\+)?|ld|gfortran|%__cc|%__cxx)$/;
const flags = /^(?:[A-Z_]*(?:LDFLAGS|CFLAGS|CXXFLAGS|LIBS))=/;

export default defineRule({
  meta: {
    id: 'static-link-without-static-buildrequires',
    category: 'dependencies',
    summary: 'A program is linked statically and no -static package is build-required',
    why: 'A static copy of a library has to be rebuilt when the library has a hole. BuildRequires: foo-static is how such packages are found.',
    source: fedoraGuidelines('Statically Linking Executables', 'MUST'),
    level: 'error',
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'BuildRequires: gcc, zlib-devel\n%build\ngcc -static -o x x.c -lz\n',
          findings: [{ line: 3, column: 5, text: '-static', level: 'error', message: '-static package' }],
        },
        {
          title: 'In flags',
          spec: 'BuildRequires: gcc\n%build\nexport LDFLAGS="%{build_ldflags} -static"\nmake LDFLAGS=-static\n',
          findings: [{ line: 3, text: '-static' }],
        },
      ],
      good: [
        { spec: 'BuildRequires: gcc, zlib-static\n%build\ngcc -static -o x x.c -lz\n' },
        { title: 'Another option', spec: 'BuildRequires: gcc\n%build\n%configure --disable-static\ngcc -static-libgcc x.c\nmake LDFLAGS=-static-pie-x\n' },
        { title: 'Languages that link statically by nature', spec: 'BuildRequires: golang\n%build\nexport LDFLAGS="-static"\ngo build\n' },
        { title: 'A word that is no flag', spec: 'BuildRequires: gcc\n%build\necho -static\nmake x-static\n' },
        { title: 'Build dependencies that cannot be known', spec: 'BuildRequires: %(cat x)\n%build\ngcc -static x.c\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      if (!spec.source.text.includes('-static')) return;
      const mayBeSkipped = insideAny((branch) => spec.activity(branch) !== 'taken');
      const word = shellCommands(spec, ['%build', '%install'])
        .filter(({ line }) => !mayBeSkipped(line.inside))
        .flatMap(({ tool, args, assignments }) => [...assignments, ...args].find((each) => isStatic(each, linkers.test(tool))) ?? [])[0];
      if (!word || !buildRequirements(spec).complete || asksFor(spec, /-static(?:$|\()|^(?:golang|go-rpm|go-srpm|rust|cargo|zig|nim|musl)/)) return;
      const start = word.start + Math.max(0, spec.source.text.slice(word.start, word.end).indexOf('-static'));
      report({
        message: 'This links statically and no -static package is build-required. Add BuildRequires for each library, glibc-static being the first.',
        at: { source: spec.source, start, end: start + '-static'.length },
      });
    },
  },
  plannedTargets: ['rpm', 'buildlog'],
});

const isStatic = ({ text }: ShellWord, linking: boolean): boolean => (linking ? text === '-static' : flags.test(text) && flag.test(text));
