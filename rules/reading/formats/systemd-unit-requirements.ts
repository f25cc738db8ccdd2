import { falsehoods } from '../../data/formats/systemd-values.js';
import { baseName } from '../../data/paths/install-path.js';
import type { FormatProblem } from './text-problem.js';
import type { UnitAssignment } from './unit-file.js';

/**
 * What a unit must have so that systemd loads it at all: each type's own checks, which `systemd-analyze verify` runs too (sources of systemd:
 * `service_verify`, `socket_verify`, `timer_verify`, `path_verify`, `mount_verify`, `automount_verify`, `swap_verify`).
 */
export function unitRequirements(name: string, own: string | undefined, assignments: readonly UnitAssignment[]): FormatProblem[] {
  const inOwn = assignments.filter(({ section }) => section === own);
  const judge = own === undefined ? undefined : judges[own];
  const message = judge?.({ name, last: (key) => lastOf(inOwn, key), list: (key) => listOf(inOwn, key), unit: (key) => lastOf(assignments, key), inOwn });
  if (message === undefined) return [];
  return [{ line: inOwn[0]?.line ?? assignments[0]?.line ?? 1, message: `${message} systemd refuses to load the unit.`, level: 'error' }];
}

interface Question {
  readonly name: string;
  /** The value that holds: the last one; undefined where there is none or it is empty. */
  readonly last: (key: string) => UnitAssignment | undefined;
  /** The values that add up: an empty one clears what came before. */
  readonly list: (key: string) => readonly UnitAssignment[];
  /** As `last`, in all sections. */
  readonly unit: (key: string) => UnitAssignment | undefined;
  readonly inOwn: readonly UnitAssignment[];
}

const judges: Readonly<Record<string, (question: Question) => string | undefined>> = {
  Service: service,
  Socket: ({ inOwn }) => (inOwn.some(({ key, value }) => key.startsWith('Listen') && value !== '') ? undefined : 'The socket has no Listen…= setting.'),
  Timer: ({ inOwn }) => (inOwn.some(({ key, value }) => /^On[A-Z]/.test(key) && value !== '') ? undefined : 'The timer has no On…= setting.'),
  Path: ({ inOwn }) =>
    inOwn.some(({ key, value }) => /^(?:Path[A-Z]|DirectoryNotEmpty$)/.test(key) && value !== '') ? undefined : 'The path unit has no path to watch.',
  Mount: ({ name, last }) => (last('What') ? misplaced(name, last('Where')) : 'The mount has no What=.'),
  Automount: ({ name, last }) => misplaced(name, last('Where')),
  Swap: ({ last }) => (last('What') ? undefined : 'The swap unit has no What=.'),
};

function service({ last, list, unit }: Question): string | undefined {
  const type = last('Type')?.value ?? (last('BusName') && list('ExecStart').length > 0 ? 'dbus' : list('ExecStart').length > 0 ? 'simple' : 'oneshot');
  const starts = list('ExecStart').length;
  if (starts === 0 && list('ExecStop').length === 0 && !unit('SuccessAction')) return 'The service has neither ExecStart= nor ExecStop=.';
  if (type !== 'oneshot' && starts === 0) return `A service of Type=${type} needs ExecStart=.`;
  const remains = last('RemainAfterExit');
  if (starts === 0 && (!remains || falsehoods.includes(remains.value.toLowerCase())) && !unit('SuccessAction'))
    return 'A service without ExecStart= needs RemainAfterExit=yes.';
  if (type !== 'oneshot' && starts > 1) return `Only Type=oneshot may have more than one ExecStart=, and this is Type=${type}.`;
  const restart = last('Restart')?.value;
  if (type === 'oneshot' && (restart === 'always' || restart === 'on-success')) return `Type=oneshot does not go with Restart=${restart}. Use on-failure.`;
  if (type === 'dbus' && !last('BusName')) return 'Type=dbus needs BusName=.';
  return undefined;
}

function misplaced(name: string, where: UnitAssignment | undefined): string | undefined {
  if (!where || /[%\\"']/.test(where.value) || name.includes('@') || !where.value.startsWith('/')) return undefined;
  const expected = `${escapedPath(where.value)}${name.slice(name.lastIndexOf('.'))}`;
  return expected === baseName(name) ? undefined : `Where=${where.value} does not match the name of the unit, which must be ${expected}.`;
}

/** As `systemd-escape --path` does (systemd.unit(5), "String Escaping for Inclusion in Unit Names"). */
function escapedPath(path: string): string {
  const names = path.split('/').filter((each) => each !== '');
  if (names.length === 0) return '-';
  return Array.from(Buffer.from(names.join('/')), (byte, i) => {
    const character = String.fromCharCode(byte);
    if (character === '/') return '-';
    return /[A-Za-z0-9:_]/.test(character) || (character === '.' && i > 0) ? character : `\\x${byte.toString(16).padStart(2, '0')}`;
  }).join('');
}

function lastOf(assignments: readonly UnitAssignment[], key: string): UnitAssignment | undefined {
  const found = assignments.findLast((each) => each.key === key);
  return found && found.value !== '' ? found : undefined;
}

function listOf(assignments: readonly UnitAssignment[], key: string): readonly UnitAssignment[] {
  const all = assignments.filter((each) => each.key === key);
  return all.slice(all.findLastIndex(({ value }) => value === '') + 1);
}
