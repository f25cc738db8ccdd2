import { describe, expect, it } from '@jest/globals';
import { commandsOf } from '../../../../rules/reading/shell/commands.js';

const read = (script: string) => commandsOf(script).map(({ tool, args }) => [tool, ...args.map(({ text }) => text)].join(' '));
const found = (script: string, tool: string) => commandsOf(script).find((command) => command.tool === tool);

describe('the commands of a script', () => {
  it.each([
    ['if test -f x; then /bin/rm "a b"; fi', ['test -f x', 'rm a b']],
    ['env X=1 nice make -j1 >/dev/null 2>&1 || :', ['make -j1', ':']],
    ['echo $(date +%Y) `id`', ['echo $(date +%Y) `id`', 'date +%Y', 'id']],
    ['find . -exec chmod 755 {} \\; -print', ['find . -exec chmod 755 {} ; -print', 'chmod 755 {}']],
    ['f() { a; }\nfor x in 1; do b; done', ['a', 'b']],
    ['cat <<EOF\nrm x\nEOF\n# rm y', ['cat']],
    ['if x', ['x']],
  ])('%j', (script, commands) => {
    expect(read(script)).toEqual(commands);
  });

  it('know their line and what is redirected', () => {
    const command = found('true\n\nfoo 2>> log\n', 'foo');
    expect(command?.lineNumber).toBe(3);
    expect(command?.redirections.map(({ operator, target }) => [operator, target.text])).toEqual([['2>>', 'log']]);
  });

  it.each([
    ['foo', true],
    ['a; foo # end', true],
    ['a && foo', true],
    ['a | foo', true],
    ['foo || :', false],
    ['foo || /bin/true', false],
    ['foo &', false],
    ['if a; then foo; fi', false],
    ['foo\nexit 0', false],
    ['! foo', false],
    ['x=$(foo)', false],
  ])('foo decides the status of %j: %s', (script, decides) => {
    expect(found(script, 'foo')?.decides).toBe(decides);
  });

  it.each([
    ['foo || :', true, true],
    ['foo && b || true', true, true],
    ['if foo; then a; fi', true, true],
    ['foo | a', false, true],
    ['a || foo', true, false],
    ['foo; a', false, false],
  ])('foo in %j is conditional: %s, may fail: %s', (script, conditional, mayFail) => {
    expect(found(script, 'foo')).toMatchObject({ conditional, mayFail });
  });
});
