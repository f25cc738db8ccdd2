import { describe, expect, it } from '@jest/globals';
import { evaluateRequest } from '../../src/macro/batch.js';
import { createMacros } from '../../src/macro/index.js';

const answer = (request: unknown) => evaluateRequest(createMacros(), request, { readFile: (path) => (path === 'macros.x' ? '%xx 1\n' : undefined) });

describe('a batch request', () => {
  it('runs its operations before the input, in a context of its own', () => {
    const base = createMacros();
    const request = {
      ops: [
        ['define', 'aa 1'],
        ['define', '%b-b 2'],
        ['undefine', 'aa'],
        ['eval', '%global cc 3'],
        ['load', 'macros.x'],
      ],
      input: '%{?aa}%b_b%cc%xx',
    };
    expect(evaluateRequest(base, request, { readFile: () => '%xx 4\n' })).toEqual({ output: '234', warnings: [] });
    expect(base.isDefined('cc')).toBe(false);
  });

  it('answers an error where rpm has one, in the operations too', () => {
    expect(answer({ input: '%{x' })).toEqual({ error: 'Unterminated {: {x', warnings: [] });
    expect(answer({ ops: [['define', '1 x']], input: 'a' })).toMatchObject({ error: 'Macro %1 has illegal name (%define)' });
    expect(answer({ ops: [['load', 'missing']], input: 'a' })).toMatchObject({ error: 'failed to load macro file missing' });
  });

  it('refuses what is unknown, but not undefined macros', () => {
    expect(answer({ input: 'a%(date)' })).toMatchObject({ error: 'not known without running a shell command: %(date)' });
    expect(answer({ input: '%{undefined_macro}' })).toEqual({ output: '%{undefined_macro}', warnings: [] });
  });

  it('prints what %{echo:} says, and gives warnings apart', () => {
    expect(answer({ input: '%{echo:one}%{warn:careful}two' })).toEqual({ output: 'one\ntwo', warnings: ['careful'] });
  });

  it.each([[null], ['x'], [{}], [{ input: 1 }], [{ input: 'a', ops: 'x' }], [{ input: 'a', ops: [['run', 'x']] }], [{ input: 'a', ops: [['define', 1]] }]])(
    'of another shape is refused: %j',
    (request) => {
      expect(answer(request)).toHaveProperty('error');
    },
  );
});
