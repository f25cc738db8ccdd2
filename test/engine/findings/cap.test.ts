import { describe, expect, it } from '@jest/globals';
import { boundedIntake, capped } from '../../../src/engine/findings/cap.js';
import type { Draft } from '../../../src/engine/findings/draft.js';
import { sourceText } from '../../../src/text/source-text.js';
import { random } from '../../support/random.js';

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

  it('says of what would not stay that it takes it not, and counts it', () => {
    const intake = boundedIntake(2);
    expect([...[at(3), at(1), at(2), at(4)].map(({ draft }) => intake.takes(draft))]).toEqual([true, true, true, true]);
    for (const one of [at(3), at(1), at(2), at(4)]) intake.add(one);
    const later = [at(2), at(5), at(0, 'note'), at(0), at(9, 'error')];
    expect(later.map(({ draft }) => intake.takes(draft))).toEqual([true, false, false, true, true]);
    expect([messages(intake), intake.cut()]).toEqual([['1', '2'], 4]);
  });

  it('keeps what is said of the package, and of its first files, however many files come before', () => {
    const of = (file: string | undefined) => ({ draft: { ...draft('error', file ?? 'package'), ...(file && { file }) }, dead: false });
    const intake = boundedIntake(2);
    for (const file of ['/b', '/c', '/d', '/e']) intake.add(of(file));
    const later = [of('/f'), of('/a'), of(undefined)];
    expect(later.map((one) => intake.takes(one.draft))).toEqual([false, true, true]);
  });

  it('holds the same whether it is asked before or not', () => {
    const { below, pick } = random(7);
    const all = Array.from({ length: 500 }, () => at(below(50), pick(['error', 'warning', 'note'])));
    const [asked, unasked] = [boundedIntake(20), boundedIntake(20)];
    for (const one of all) {
      unasked.add(one);
      if (asked.takes(one.draft)) asked.add(one);
    }
    const kept = (intake: ReturnType<typeof boundedIntake>) =>
      capped(
        intake
          .held()
          .map(({ draft: each }) => each)
          .sort((a, b) => (a.location?.start ?? 0) - (b.location?.start ?? 0)),
        20,
      );
    expect(kept(asked).kept.map(({ level, location }) => [level, location?.start])).toEqual(
      kept(unasked).kept.map(({ level, location }) => [level, location?.start]),
    );
    expect(asked.cut() + kept(asked).cut).toBe(unasked.cut() + kept(unasked).cut);
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
