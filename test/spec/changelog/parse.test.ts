import { describe, expect, it } from '@jest/globals';
import { Traced } from '../../../src/macro/traced.js';
import { parseChangelog } from '../../../src/spec/changelog/parse.js';
import { sourceText } from '../../../src/text/source-text.js';

const parse = (text: string): ReturnType<typeof parseChangelog> => parseChangelog(Traced.literal(sourceText('x', text)));
const faults = (text: string): string[] => parse(text).faults.map((fault) => fault.message);

describe('a changelog', () => {
  it('has entries with time, author and text', () => {
    const { entries } = parse('\n* Tue Oct 20 1998 A <a@b> - 1-1\n- x\n  y\n\n* Mon Oct 19 1998 B\n- z\n');
    expect(entries.map(({ time, author, text }) => [time, author, text])).toEqual([
      [908_884_800, 'A <a@b> - 1-1', '- x\n  y'],
      [908_798_400, 'B', '- z'],
    ]);
  });

  it('reads a time and a zone', () => {
    expect(parse('* Tue Oct 20 12:30:00 CET 1998 A\n- x\n').entries[0]?.time).toBe(Date.UTC(1998, 9, 20, 10, 30) / 1000);
  });

  it.each([
    ['* Oct 20 1998 A\n- x\n', 'bad date in %changelog: Oct 20 1998 A'],
    ['* Tue Oct 32 1998 A\n- x\n', 'bad date in %changelog: Tue Oct 32 1998 A'],
    ['* tue oct 20 1998 A\n- x\n', 'bad date in %changelog: tue oct 20 1998 A'],
    ['* Wed Oct 20 1998 A\n- x\n', 'bogus date in %changelog: Wed Oct 20 1998 A'],
    ['- x\n', '%changelog entries must start with *'],
    ['* Tue Oct 20 1998\n- x\n', 'missing name in %changelog'],
    ['* Tue Oct 20 1998 A\n', 'no description in %changelog'],
    ['* Mon Oct 19 1998 A\n- x\n* Tue Oct 20 1998 B\n- y\n', '%changelog not in descending chronological order'],
  ])('with a fault: %j', (text, message) => expect(faults(text)).toEqual([message]));

  it('goes on behind a bad entry', () => expect(parse('* Oct 20 A\n- x\n* Tue Oct 20 1998 B\n- y\n').entries).toHaveLength(1));
});
