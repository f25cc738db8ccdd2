import { describe, expect, it } from '@jest/globals';
import { shellCommands } from '../../../rules/reading/shell-commands.js';
import { specFor } from '../given.js';

const spec = (body: string) => specFor(`Name: x\n%build\n${body}`);
const read = (body: string) => shellCommands(spec(body), ['%build']).map(({ name, args }) => [name, ...args.map(({ text }) => text)].join(' '));

describe('the commands of a shell section', () => {
  it.each([
    ['make -j1 check; make install', ['make -j1 check', 'make install']],
    ['if test -f x; then rm x; fi', ['test -f x', 'rm x', 'fi']],
    ['! grep -q x "a b" || exit 1', ['grep -q x a b', 'exit 1']],
    ['%{?with_x: make} -C src', ['%{?with_x: make} -C src']],
    ["echo 'a; b' # make", ['echo a; b']],
    ['a > out 2>&1 <in; b &> all; c >>x', ['a', 'b', 'c']],
    ['(cd src && ./configure \\\n  --prefix=/usr)', ['cd src', './configure --prefix=/usr']],
    ['x=$(ls a b) make', ['make']],
    ['echo $(a; b) %(c; d)', ['echo $(a; b) %(c; d)']],
    ['cat <<EOF\nmake\nEOF\ntrue', ['cat', 'true']],
    ['echo "unclosed ; x', ['echo unclosed ; x']],
    ['a | b |& c', ['a', 'b', 'c']],
  ])('%j', (body, commands) => {
    expect(read(`${body}\n`)).toEqual(commands);
  });

  it('know their places, what is assigned in front and what ends them', () => {
    const given = spec('CFLAGS="-O3 x" make "all" && true\n');
    const [make] = shellCommands(given, ['%build']);
    const written = ({ start, end }: { start: number; end: number }) => given.source.text.slice(start, end);
    expect(
      make && [
        make.assignments.map(written),
        written(make.program),
        make.args.map(written),
        make.ender,
        given.source.text.slice(0, make.end).endsWith('"all"'),
      ],
    ).toEqual([['CFLAGS="-O3 x"'], 'make', ['"all"'], '&&', true]);
  });

  it('are those of a scriptlet too, unless another program reads it', () => {
    const given = specFor('Name: x\n%post\nldconfig\n%preun -p <lua>\nprint(1)\n%postun -p /bin/bash\ntrue\n');
    expect(shellCommands(given, ['%post', '%preun', '%postun']).map(({ name }) => name)).toEqual(['ldconfig', 'true']);
  });
});
