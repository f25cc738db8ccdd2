import { describe, expect, it } from '@jest/globals';
import { capped } from '../../src/engine/cap.js';
import type { Draft } from '../../src/engine/findings.js';

const draft = (level: Draft['level'], message: string): Draft => ({ ruleId: 'r', level, message, path: 'a.spec' });

describe('cap on findings', () => {
  it('keeps everything below the limit', () => {
    const drafts = [draft('note', '1'), draft('error', '2')];
    expect(capped(drafts, 2)).toEqual({ kept: drafts, cut: 0 });
  });

  it('drops the lightest first and keeps the order of the rest', () => {
    const { kept, cut } = capped([draft('note', '1'), draft('warning', '2'), draft('error', '3'), draft('warning', '4')], 2);
    expect(kept.map((d) => d.message)).toEqual(['2', '3']);
    expect(cut).toBe(2);
  });
});
