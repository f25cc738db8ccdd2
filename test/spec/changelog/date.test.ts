import { describe, expect, it } from '@jest/globals';
import { parseDate } from '../../../src/spec/changelog/date.js';
import { zoneOffset } from '../../../src/spec/changelog/zone.js';

const date = (text: string): ReturnType<typeof parseDate> => parseDate(text.split(' '));

describe('a changelog date', () => {
  it('without a time is noon UTC', () => expect(date('Tue Oct 20 1998')).toEqual({ time: Date.UTC(1998, 9, 20, 12) / 1000, words: 4, bogus: false }));

  it('knows leap years', () => {
    expect(date('Thu Feb 29 2024')).toBeDefined();
    expect(date('Thu Feb 29 2023')).toBeUndefined();
  });

  it.each(['Tue Oct 20 1989', 'Tue Oct 20 3000', 'Tue Oct x 1998', 'Tue Oct 20 25:00:00 UTC 1998'])('is not %j', (text) => expect(date(text)).toBeUndefined());

  it('takes European zones with summer time, unknown words as UTC', () => {
    const [july, january] = [Date.UTC(2020, 6, 1) / 1000, Date.UTC(2020, 0, 1) / 1000];
    expect([zoneOffset('CET', july), zoneOffset('CET', january), zoneOffset('EST', july), zoneOffset('PDT', july)]).toEqual([7200, 3600, -18000, 0]);
  });
});
