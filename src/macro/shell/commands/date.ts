import { refuse } from '../refuse.js';
import { type PureCommand, printed } from './pure.js';

/**
 * date(1) where the time does not come from the machine: `date -u -d @SECONDS +FORMAT`, or `date [-u] +FORMAT` for a host whose clock
 * stands still, in UTC. Names of days and months are the locale's.
 */
export const date: PureCommand = ({ args, clock }) => {
  const words = args.flatMap(
    (arg) =>
      arg
        .match(/^(-d|--date=)(@.*)$/)
        ?.slice(1)
        .map((word) => (word === '--date=' ? '-d' : word)) ?? [arg],
  );
  const utc = words.some((word) => word === '-u' || word === '--utc');
  const [first, second, third, ...more] = words.filter((word) => word !== '-u' && word !== '--utc');
  if (more.length > 0) refuse('date');
  if (first !== '-d') {
    if (second !== undefined || clock === undefined) refuse('the time');
    return printed(`${formatted(clock, first)}\n`);
  }
  const seconds = /^@(0|[1-9][0-9]{0,10})$/.exec(second ?? '')?.[1];
  if (!utc || seconds === undefined) refuse('the time');
  return printed(`${formatted(Number(seconds), third)}\n`);
};

function formatted(seconds: number, format: string | undefined): string {
  if (format?.[0] !== '+') refuse('format of date');
  const time = new Date(seconds * 1000);
  if (Number.isNaN(time.getTime())) refuse('the time');
  return format.slice(1).replace(/%(.?)/gs, (_all, letter: string) => conversion(letter, time, seconds));
}

function conversion(letter: string, time: Date, seconds: number): string {
  const [day = '', clock = ''] = time.toISOString().split(/[T.]/);
  const [year = '', month = '', date = ''] = day.split('-');
  switch (letter) {
    case 'Y':
      return year;
    case 'y':
      return year.slice(-2);
    case 'm':
      return month;
    case 'd':
      return date;
    case 'F':
      return day;
    case 'T':
      return clock;
    case 'H':
      return clock.slice(0, 2);
    case 'M':
      return clock.slice(3, 5);
    case 'S':
      return clock.slice(6);
    case 's':
      return String(seconds);
    case 'j':
      return String(Math.floor((time.getTime() - Date.UTC(time.getUTCFullYear(), 0)) / 86_400_000) + 1).padStart(3, '0');
    case '%':
      return '%';
    default:
      return refuse('format of date');
  }
}
