import { describe, expect, it } from '@jest/globals';
import { weigh } from '../../src/policy/judge.js';

const usual = (level: 'off' | 'note' | 'warning' | 'error') => ({ level, configured: false });
const chosen = (level: 'off' | 'note' | 'warning' | 'error') => ({ level, configured: true });

describe('the level of a finding', () => {
  it('is the level of its rule', () => {
    expect(weigh('error', usual('warning'), undefined)).toBe('warning');
  });

  it('is off where the rule is off, whatever the sub-case says', () => {
    expect(weigh('error', chosen('off'), 'error')).toBe('off');
  });

  it('never rises above a weaker sub-case', () => {
    expect(weigh('error', usual('error'), 'note')).toBe('note');
    expect(weigh('error', chosen('error'), 'note')).toBe('note');
    expect(weigh('error', chosen('note'), 'warning')).toBe('note');
  });

  it('rises to a stronger sub-case only where nobody chose a level', () => {
    expect(weigh('warning', usual('warning'), 'error')).toBe('error');
    expect(weigh('warning', chosen('warning'), 'error')).toBe('warning');
    expect(weigh('warning', usual('note'), 'error')).toBe('note');
  });
});
