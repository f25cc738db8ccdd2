import { describe, expect, it } from '@jest/globals';
import { switchedOff } from '../../../../rules/reading/macros/switched-off.js';
import { specFor } from '../../given.js';

const isOff = (body: string): boolean => switchedOff(specFor(`%global switch ${body}\n`), ['switch']).length === 1;

describe('switchedOff', () => {
  it.each(['0', '00', '0x0', '-0', 'no', 'N', 'false', '1 # one', '%{nil}'])('takes %s for off, as rpm does', (body) => {
    expect(isOff(body)).toBe(true);
  });

  it.each(['1', '2', '-1', '0x10', 'y', 'Yes'])('takes %s for on', (body) => {
    expect(isOff(body)).toBe(false);
  });

  it('says nothing of a value that another macro decides', () => {
    expect(isOff('%{other}')).toBe(false);
  });

  it('knows whether a comment gives a reason', () => {
    const justified = (text: string) => switchedOff(specFor(text), ['switch']).map((site) => site.justified);
    expect(justified('# upstream needs it\n%undefine switch\n')).toEqual([true]);
    expect(justified('%undefine switch\n')).toEqual([false]);
  });
});
