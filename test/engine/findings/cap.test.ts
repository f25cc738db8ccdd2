import { describe, expect, it } from '@jest/globals';
import { boundedIntake, capped } from '../../../src/engine/findings/cap.js';
import type { Draft } from '../../../src/engine/findings/draft.js';
import { sourceText } from '../../../src/text/source-text.js';

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

describe('an intake', () => {
  const source = sourceText('a.spec', 'x'.repeat(100));
  const at = (start: number, level: Draft['level'] = 'warning', more: Partial<Draft> = {}) => ({
    draft: { ...draft(level, `${start}`), location: { source, start, end: start + 1 }, ...more },
    dead: false,
  });
  const messages = (intake: ReturnType<typeof boundedIntake>) => intake.held().map(({ draft: { message } }) => message);

  it('holds all while there is room', () => {
    const intake = boundedIntake(2);
    for (const start of [3, 1, 2]) intake.add(at(start));
    expect([messages(intake), intake.cut()]).toEqual([['3', '1', '2'], 0]);
  });

  it('makes room by letting go of the lightest and the last', () => {
    const intake = boundedIntake(2);
    for (const one of [at(3), at(1), at(9, 'error'), at(2), at(0, 'note')]) intake.add(one);
    expect([messages(intake), intake.cut()]).toEqual([['9', '1', '0'], 2]);
  });

  it('lets go of suppressed findings first', () => {
    const intake = boundedIntake(1);
    for (const one of [at(1, 'error', { suppressed: { kind: 'inSource' } }), at(2, 'note')]) intake.add(one);
    expect(messages(intake)).toEqual(['2']);
  });

  it('never holds more than twice what may be kept', () => {
    const intake = boundedIntake(10);
    for (let i = 0; i < 1000; i++) {
      intake.add(at(i % 90));
      expect(intake.held().length).toBeLessThan(20);
    }
    expect(intake.cut() + intake.held().length).toBe(1000);
  });
});
