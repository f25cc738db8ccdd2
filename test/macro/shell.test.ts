import { describe, expect, it } from '@jest/globals';
import { expanded, expansionOf, expansionWith } from './support.js';

function unknowns(...texts: readonly string[]): readonly (string | undefined)[] {
  return expansionOf(...texts).value.pieces.flatMap((p) => (p.unknown ? [p.unknown] : []));
}

describe('%(command)', () => {
  it('is what the command prints, macros expanded first', () => {
    expect(expanded('%define commit 0123456789abcdef\n', 'git%(c=%{commit}; echo ${c:0:7}).x')).toBe('git0123456.x');
    expect(expanded('%(echo %(echo in))')).toBe('in');
    expect(expanded('%define up() %(echo %1 | tr a-z A-Z)\n', '%up abc')).toBe('ABC');
  });

  it('loses the line feeds at its end, and all of it where nothing is printed', () => expect(expanded(`<%(printf 'a\\n\\n')><%(true)>`)).toBe('<a><>'));

  it('is not expanded again', () => expect(expanded('%define x X\n', `%(echo "%%x")`)).toBe('%x'));

  it('is known to conditions and expressions', () => expect(expanded('%[%(echo 3) + 1]')).toBe('4'));

  it('stands as one piece on the place of its call', () => {
    const text = 'a %(echo b; echo c) d';
    const [, piece] = expansionOf(text).value.pieces;
    expect(piece).toMatchObject({ text: 'b\nc', place: { start: 2, end: 19, exact: false } });
  });

  it('is unknown where the command is not pure', () => expect(unknowns('%(uname -r)')).toEqual(['shell']));

  it('is unknown where the command has an unknown piece', () => expect(unknowns('%(echo %(uname))')).toEqual(['shell']));

  it('takes the call of an undefined macro as rpm does, and is doubtful then', () => {
    const doubtful = (text: string) => expansionOf(text).value.pieces.map(({ text, unknown }) => [text, unknown]);
    expect(doubtful('%(echo %{nowhere})')).toEqual([['%{nowhere}', 'undefined']]);
    expect(doubtful('%(%{nowhere} -v || echo no)')).toEqual([['no', 'undefined']]);
    expect(doubtful('%(%{nowhere} 2>&1)')).toEqual([['%(%{nowhere} 2>&1)', 'shell']]);
    expect(doubtful('%(echo $version)')).toEqual([['%(echo $version)', 'shell']]);
  });

  it('stays doubtful where nothing comes of it', () => {
    const { value } = expansionOf('%global where %(%{nowhere} -V)%define there %{where}\n%{there}/x');
    expect(value.text).toBe('/x');
    expect(value.pieces.map(({ text, unknown }) => [text, unknown])).toEqual([
      ['', 'undefined'],
      ['/x', undefined],
    ]);
    expect([value.slice(0, 1).known, value.trim().known, value.slice(1).known]).toEqual([false, false, true]);
  });

  it('defines what the command defines all the same', () => expect(expanded('%(x %{global:q 1})%(y %{expand:%global z 2})', '%{z}')).toBe('2'));

  it('takes the time from the host only', () => {
    expect(unknowns('%(date +%%Y)')).toEqual(['shell']);
    expect(expansionWith({ host: { clock: 86_400 } }, '%(date +%%F)').value.text).toBe('1970-01-02');
  });

  it('has no expansions of bash where sh is another shell', () => {
    const { value, messages } = expansionWith({ host: { shell: 'dash' } }, 'x%(c=abc; echo ${c:0:1})');
    expect(value.text).toBe('x');
    expect(messages).toMatchObject([{ level: 'warning', message: expect.stringContaining('${name:offset}'), place: { start: 1, end: 24 } }]);
    expect(expansionWith({ host: { shell: 'dash' } }, '%(c=abc; echo ${c#a})').value.text).toBe('bc');
  });

  it('is paid for like everything else', () => {
    const hard = `%(v=${'a'.repeat(2000)}; echo \${v//*a*a*a*b/x})`;
    expect(expansionWith({ limits: { steps: 5000 } }, hard)).toMatchObject({ failed: true });
  });
});
