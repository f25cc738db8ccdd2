/**
 * Whether a marker (PEP 508) holds on Linux for a version of Python; undefined where that can't be told: extras, implementations,
 * alternatives. Only comparisons that `and` joins are read.
 */
export function markerHolds(marker: string, version: string): boolean | undefined {
  const results = marker.split(/\s+and\s+/).map((clause) => clauseHolds(clause.trim().replace(/^\(+|\)+$/g, ''), version));
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}

/** What the variables are on every Linux. */
const onLinux: Readonly<Record<string, string>> = { sys_platform: 'linux', platform_system: 'Linux', os_name: 'posix' };

function clauseHolds(clause: string, version: string): boolean | undefined {
  const [, name = '', operator, value = ''] = /^(\w+)\s*(===?|!=|<=|>=|<|>)\s*["']([\w.]{1,40})["']$/.exec(clause) ?? [];
  if (name === 'python_version' && /^\d+\.\d+$/.test(value)) return compared(minorOf(version) - minorOf(value), operator);
  const known = onLinux[name];
  if (known === undefined) return undefined;
  return operator === '!=' ? known !== value : operator?.startsWith('==') ? known === value : undefined;
}

/** 3.12 as one number. */
function minorOf(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
}

function compared(difference: number, operator: string | undefined): boolean | undefined {
  switch (operator) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
    case '!=':
      return difference !== 0;
    default:
      return difference === 0;
  }
}
