import { describe, expect, it } from '@jest/globals';
import { createMacros } from '../../../src/macro/index.js';
import { specText } from '../support.js';

const decide = (text: string) => createMacros().condition(specText(text));

describe('a condition', () => {
  it('is decided after all of it was expanded', () => {
    expect(['0%{?fedora}', '0%{!?fedora:1}', '"%{?dist}" == ""', '1 && (0 || 2)', 'v"1"'].map((t) => decide(t).value)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('is refused with a message where rpm refuses it', () => {
    expect(decide('%{?nope}')).toMatchObject({ value: undefined, messages: [{ message: 'unexpected end of expression: ' }] });
    expect(decide('1 # comment').messages).toMatchObject([{ message: 'parse error in expression: 1 # comment' }]);
  });

  it('is unknown where it hangs on something unknown', () => {
    expect(decide('"%(uname)" == "x"')).toEqual({ value: undefined, messages: [], unknown: 'shell' });
    expect(decide('0%{undefined_macro}')).toMatchObject({ value: undefined, unknown: 'undefined' });
    expect(decide('"%{undefined_macro}" == "x"')).toMatchObject({ value: undefined, unknown: 'undefined', literally: false });
  });

  it('is known where the unknown part can not change it', () => {
    expect([decide('0 && %(x)').value, decide('%(x) && 0').value, decide('%(x) || 1').value, decide('!(%(x) && 0)').value]).toEqual([false, false, true, true]);
  });
});
