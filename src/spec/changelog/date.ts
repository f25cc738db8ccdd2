import { zoneOffset } from './zone.js';

export interface ChangelogDate {
  /** Seconds since 1970; noon UTC where no time is given. */
  readonly time: number;
  /** How many words of the heading the date takes. */
  readonly words: 4 | 6;
  /** The weekday is not that day's. */
  readonly bogus: boolean;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Reads `Www Mmm D YYYY` or `Www Mmm D HH:MM:SS ZONE YYYY` from the first words of a heading (rpm's dateToTimet). Names are English
 * and capitalised, years 1990 to 2999. Undefined where rpm says "bad date".
 */
export function parseDate(words: readonly string[]): ChangelogDate | undefined {
  const [weekdayName = '', monthName = '', dayText = '', fourth = '', zone = '', sixth = ''] = words;
  const weekday = weekdays.indexOf(weekdayName);
  const month = months.indexOf(monthName);
  const clock = /^(\d{1,2}):(\d{1,2}):(\d{1,2})$/.exec(fourth);
  const year = number(clock ? sixth : fourth);
  const day = number(dayText);
  if (weekday < 0 || month < 0 || year === undefined || year < 1990 || year >= 3000) return undefined;
  if (day === undefined || day < 1 || day > daysIn(year, month)) return undefined;
  const midnight = Date.UTC(year, month, day) / 1000;
  const bogus = new Date(midnight * 1000).getUTCDay() !== weekday;
  if (!clock) return { time: midnight + 12 * 3600, words: 4, bogus };
  const [hours, minutes, seconds] = [Number(clock[1]), Number(clock[2]), Number(clock[3])];
  if (hours > 23 || minutes > 59 || seconds > 60) return undefined;
  const local = midnight + hours * 3600 + minutes * 60 + seconds;
  return { time: local - zoneOffset(zone, local), words: 6, bogus };
}

function number(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}
