import { shortened } from '../../../src/text/shortened.js';
import type { FormatProblem } from './text-problem.js';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const days = 'sun mon tue wed thu fri sat'.split(' ');

/** Source: crontab(5) of cronie and of Debian's cron. */
const fields = [
  { name: 'minute', from: 0, to: 59, names: [] },
  { name: 'hour', from: 0, to: 23, names: [] },
  { name: 'day of the month', from: 1, to: 31, names: [] },
  { name: 'month', from: 1, to: 12, names: months },
  { name: 'day of the week', from: 0, to: 7, names: days },
] as const;

const nicknames = ['@reboot', '@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];
const mostLines = 5_000;

/** What crond would refuse in a table of the system (/etc/crontab, /etc/cron.d), whose lines name a user: from the first bad line on it reads nothing. */
export function crontabProblems(text: string): FormatProblem[] {
  const problems: FormatProblem[] = [];
  for (const [i, raw] of text.split('\n', mostLines).entries()) {
    const content = raw.trim();
    if (content === '' || content.startsWith('#') || isVariable(content)) continue;
    const message = faultOf(content);
    if (message !== undefined) problems.push({ line: i + 1, message });
  }
  return problems;
}

/** `NAME = value`, with quotes allowed around each. */
const isVariable = (content: string): boolean => /^(?:[A-Za-z_]\w*|"[^"]*"|'[^']*')\s*=/.test(content);

function faultOf(content: string): string | undefined {
  // SUSE's and Red Hat's crond leave a job out of the log where its line starts with a hyphen
  const words = content.replace(/^-/, '').split(/\s+/, 8);
  const isNickname = words[0]?.startsWith('@') ?? false;
  if (isNickname && !nicknames.includes((words[0] ?? '').toLowerCase()))
    return isFilledIn(content) ? undefined : `cron knows no time "${shortened(words[0] ?? '')}". Write one of ${nicknames.join(', ')}.`;
  const times = isNickname ? [] : words.slice(0, 5);
  for (const [i, { name, from, to, names }] of fields.entries()) {
    const time = times[i];
    if (time !== undefined && !isTime(time, from, to, names))
      return `"${shortened(time)}" is no ${name}. cron reads no line behind this one: write ${from} to ${to}, a list, a range or *.`;
  }
  if (!isNickname && times.length < 5) return 'The line has fewer than five times. cron reads no line behind this one: complete it, or start it with #.';
  const [user, command] = words.slice(isNickname ? 1 : 5);
  if (user === undefined || command === undefined)
    return 'The line lacks the user or the command: tables of the system have six fields before the command. Write root or another user behind the times.';
  if (user.includes('/')) return `"${shortened(user)}" stands where tables of the system name the user. Write root or another user before the command.`;
  return undefined;
}

/** `@SBINDIR@` and its like: a template. */
const isFilledIn = (content: string): boolean => /^@\w+@/.test(content);

function isTime(time: string, from: number, to: number, names: readonly string[]): boolean {
  return time.split(',').every((part) => {
    const [range = '', step, ...more] = part.split('/');
    if (more.length > 0 || (step !== undefined && !(/^\d{1,3}$/.test(step) && Number(step) > 0))) return false;
    if (range === '*') return true;
    // a ~ between two numbers means a random one (cronie)
    const random = range.includes('~');
    const ends = range.split(random ? '~' : '-');
    if (ends.length > 2) return false;
    const [low, high] = ends.map((end) => numberOf(end, names, from));
    if (random) return ends.every((end, i) => end === '' || inside([low, high][i], from, to));
    if (!inside(low, from, to)) return false;
    return ends.length === 1 || (inside(high, from, to) && ((low as number) <= (high as number) || high === 0));
  });
}

const inside = (value: number | undefined, from: number, to: number): boolean => value !== undefined && value >= from && value <= to;

function numberOf(word: string, names: readonly string[], from: number): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const at = names.indexOf(word.toLowerCase());
  return at < 0 ? undefined : at + from;
}
