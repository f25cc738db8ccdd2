import { describe, expect, it } from '@jest/globals';
import { toolOf } from '../../../../rules/reading/commands/behind-prefixes.js';
import { commandsNamed, shellCommands } from '../../../../rules/reading/commands/shell-commands.js';
import { specFor } from '../../given.js';

const spec = (body: string) => specFor(`Name: x\n%build\n${body}`);
const read = (body: string) => shellCommands(spec(body), ['%build']).map(({ name, args }) => [name, ...args.map(({ text }) => text)].join(' '));

describe('the commands of a shell section', () => {
  it.each([
    ['make -j1 check; make install', ['make -j1 check', 'make install']],
    ['if test -f x; then rm x; fi', ['test -f x', 'rm x']],
    ['! grep -q x "a b" || exit 1', ['grep -q x a b', 'exit 1']],
    ["echo 'a; b' # make", ['echo a; b']],
    ['a > out 2>&1 <in; b &> all; c >>x', ['a', 'b', 'c']],
    ['(cd src && ./configure \\\n  --prefix=/usr)', ['cd src', './configure --prefix=/usr']],
    ['x=1 make', ['make']],
    ['echo %(c; d)', ['echo %(c; d)']],
    ['cat <<EOF\nmake\nEOF\ntrue', ['cat', 'true']],
    ['echo "unclosed ; x\nmake', ['echo unclosed ; x', 'make']],
    ['a | b |& c', ['a', 'b', 'c']],
    ['%global y make\n%dnl make\ntrue', ['true']],
  ])('%j', (body, commands) => {
    expect(read(`${body}\n`)).toEqual(commands);
  });

  it.each([
    ['$(…)', 'echo $(a; b)', ['echo $(a; b)', 'a', 'b']],
    ['$(…) in quotes and assignments', 'x="$(curl y)"', [' ', 'curl y'].map((each) => each.trim())],
    ['arithmetic, which holds none', 'echo $((1 + 2))', ['echo $((1 + 2))']],
    ['a conditional macro', '%{?with_x: make check}', ['%{?with_x: make check}', 'make check']],
    ['a conditional macro over lines', '%{!?_without_x:\nmake -C src\ntrue\n}', ['%{!?_without_x:\nmake -C src\ntrue\n}', 'make -C src', 'true']],
    [
      '-exec of find',
      "find . -name '*.sh' -exec chmod 755 {} + -o -exec rm {} \\;",
      ['find . -name *.sh -exec chmod 755 {} + -o -exec rm {} ;', 'chmod 755 {}', 'rm {}'],
    ],
  ])('hold others: %s', (_, body, commands) => {
    expect(read(`${body}\n`)).toEqual(commands);
  });

  it.each([
    ['env -u X CC=clang make all', 'make all'],
    ['nice -n 19 time make', 'make'],
    ['xvfb-run -a -s "-screen 0 640x480x24" ctest -V', 'ctest -V'],
    ['timeout -k 5 60 ./test.sh', './test.sh'],
    ['dbus-run-session -- pytest', 'pytest'],
    ['env', 'env'],
  ])('are what a prefix runs: %s', (body, command) => {
    expect(read(`${body}\n`)).toEqual([command]);
  });

  it('go on through lines of a quoted text', () => {
    expect(read("python3 -c '\nmake\nrm x'\ntrue\n")).toEqual(['python3 -c \nmake\nrm x', 'true']);
  });

  it('know their places, what is assigned in front, what is redirected and what ends them', () => {
    const given = spec('CFLAGS="-O3 x" make "all" 2>>log > "out file" && true\n');
    const [make] = shellCommands(given, ['%build']);
    const written = ({ start, end }: { start: number; end: number }) => given.source.text.slice(start, end);
    expect(make && [make.assignments.map(written), written(make.program), make.args.map(written), make.ender]).toEqual([
      ['CFLAGS="-O3 x"'],
      'make',
      ['"all"'],
      '&&',
    ]);
    expect(make?.redirections.map(({ operator, target }) => [operator, target.text, written(target)])).toEqual([
      ['2>>', 'log', 'log'],
      ['>', 'out file', '"out file"'],
    ]);
  });

  it('are those of a scriptlet too, unless another program reads it', () => {
    const given = specFor('Name: x\n%post\nldconfig\n%preun -p <lua>\nprint(1)\n%postun -p /bin/bash\ntrue\n');
    expect(shellCommands(given, ['%post', '%preun', '%postun']).map(({ name }) => name)).toEqual(['ldconfig', 'true']);
  });

  it('are found by their tool', () => {
    const given = specFor('Name: x\n%build\n%{__make} a\n%install\n/usr/bin/make b\n%{make_install} c\n%post\nmake d\n');
    expect(commandsNamed(given, ['%make_install', 'make']).map(({ args }) => args[0]?.text)).toEqual(['c', 'a', 'b']);
  });
});

describe('the tool of a command', () => {
  it.each([
    ['make', 'make'],
    ['/usr/bin/make', 'make'],
    ['%{_bindir}/make', 'make'],
    ['%{__make}', 'make'],
    ['%__make', 'make'],
    ['%{__ln_s}', 'ln'],
    ['%{__mkdir_p}', 'mkdir'],
    ['%{?make_build}', '%make_build'],
    ['%configure', '%configure'],
    ['%{cmake -B x}', '%cmake'],
    ['./configure', './configure'],
    ['%{foo}/%{bar}', '%{foo}/%{bar}'],
    ['$MAKE', '$MAKE'],
    ['%{?x:make a}', '%{?x:make a}'],
  ])('%s is %s', (name, tool) => {
    expect(toolOf(name)).toBe(tool);
  });
});
