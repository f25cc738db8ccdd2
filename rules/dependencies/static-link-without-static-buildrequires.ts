import { defineRule, type PackageSet } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { directoryOf } from '../data/paths/install-path.js';
import { messagesOf } from '../reading/builds/log-messages.js';
import { type ShellWord, shellCommands } from '../reading/commands/shell-commands.js';
import { asksFor, buildRequirements } from '../reading/dependencies/build-requirements.js';
import { isProgram, isProgramDirectory, nativeObjects } from '../reading/package/elf-objects.js';
import { insideAny } from '../reading/syntax/enclosing.js';

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
    needs: ['elf'],
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
        {
          title: 'What the sources themselves ask for, as the log shows it',
          spec: 'BuildRequires: gcc\n%build\n%make_build\n',
          log: 'Executing(%build): /bin/sh -e /x\n+ make\ngcc -O2 -static -o demo demo.o -lz\n',
          findings: [{ line: 3, level: 'error', message: 'demo is linked statically' }],
        },
        {
          title: 'A built program, beside its source package',
          packages: [
            { files: [{ path: '/usr/bin/demo', elf: { type: 'exec', static: true } }] },
            { name: 'demo', arch: 'src', requires: ['gcc', 'zlib-devel'] },
          ],
          findings: [{ file: '/usr/bin/demo', level: 'error', message: 'glibc-static' }],
        },
      ],
      good: [
        { spec: 'BuildRequires: gcc, zlib-static\n%build\ngcc -static -o x x.c -lz\n' },
        { title: 'Another option', spec: 'BuildRequires: gcc\n%build\n%configure --disable-static\ngcc -static-libgcc x.c\nmake LDFLAGS=-static-pie-x\n' },
        { title: 'Languages that link statically by nature', spec: 'BuildRequires: golang\n%build\nexport LDFLAGS="-static"\ngo build\n' },
        {
          title: 'Links that are not of a program of this distribution',
          spec: 'BuildRequires: gcc\n%build\n%make_build\n',
          log: 'Executing(%build): /bin/sh -e /x\n+ make\n/bin/sh ./libtool --mode=link gcc -static -o demo demo.o\ngcc -nostdlib -static -o boot.elf boot.o\ngcc -static -c -o a.o a.c\ngcc -static -o conftest conftest.c\n',
        },
        { title: 'A word that is no flag', spec: 'BuildRequires: gcc\n%build\necho -static\nmake x-static\n' },
        {
          title: 'Built programs: with a -static package, of Go, without the source package',
          packages: [
            { files: [{ path: '/usr/bin/demo', elf: { type: 'exec', static: true } }] },
            { name: 'demo', arch: 'src', requires: ['gcc', 'glibc-static'] },
          ],
        },
        { packages: [{ files: [{ path: '/usr/bin/demo', elf: { type: 'exec', static: true, go: true } }] }, { name: 'demo', arch: 'src', requires: ['gcc'] }] },
        { packages: [{ files: [{ path: '/usr/bin/demo', elf: { type: 'exec', static: true } }] }] },
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
      if (!word || !buildRequirements(spec).complete || asksFor(spec, answered)) return;
      const start = word.start + Math.max(0, spec.source.text.slice(word.start, word.end).indexOf('-static'));
      report({
        message: 'This links statically and no -static package is build-required. Add BuildRequires for each library, glibc-static being the first.',
        at: { source: spec.source, start, end: start + '-static'.length },
      });
    },
    buildlog(log, { spec, report }) {
      if (!spec || spec.source.text.includes('-static') || !buildRequirements(spec).complete || asksFor(spec, answered)) return;
      const [first] = messagesOf(log, 'static-link');
      if (first)
        report({
          message: `${first.program} is linked statically and no -static package is build-required. Add BuildRequires for each library, glibc-static being the first.`,
          at: first.at,
          cause: { section: '%build' },
        });
    },
    rpm(pkg, { set, report }) {
      const requires = buildRequiresOf(set);
      if (requires === undefined || pkg.kind !== 'rpm' || requires.some((name) => answered.test(name)) || requires.every((name) => !compilers.test(name)))
        return;
      for (const { file, elf, path } of nativeObjects(pkg)) {
        if (!elf.static || elf.go || !isProgram(elf) || !isProgramDirectory(directoryOf(path))) continue;
        report({
          file: file.path,
          message:
            'The program is linked statically and no -static package is build-required. Add BuildRequires for each library, glibc-static being the first.',
        });
      }
    },
  },
  readsSet: true,
});

/** A static library, or a language whose programs are static by nature; other C libraries come as static ones. */
const answered = /-static(?:$|\()|^(?:golang|go-rpm|go-srpm|go$|go\d|rust|cargo|zig|nim|musl|dietlibc|klibc|ghc|ocaml|fpc)/;
/** Others may bring code of their own that needs no C library. */
const compilers = /^(?:gcc|gcc-c\+\+|clang)\d*$/;

/** Where the source package is in the run; glibc itself has no other to ask for. */
function buildRequiresOf({ packages }: PackageSet): readonly string[] | undefined {
  const source = packages.find(({ kind }) => kind === 'srpm');
  return source === undefined || source.name === 'glibc' ? undefined : source.dependencies.requires.map(({ name }) => name);
}

const isStatic = ({ text }: ShellWord, linking: boolean): boolean => (linking ? text === '-static' : flags.test(text) && flag.test(text));
