import { Traced } from '../../../macro/traced.js';
import { isDecided } from '../../known.js';
import { occupy } from '../room.js';
import { newPackage, type PackageState, quoted, report, type State } from '../state.js';
import { checkName } from './apply-tag.js';

/** The full name of a package that a heading names: `-n NAME` is the name itself, `NAME` is appended to the main package's. */
export function fullName(state: State, name: Traced, isFull: boolean): Traced {
  return isFull ? name : Traced.join([mainName(state), Traced.bare('-'), name]);
}

export function mainName(state: State): Traced {
  return state.main.values.get('Name')?.value ?? Traced.empty;
}

/** The name of a package as it stands now; messages quote it. */
export function packageName(state: State, pkg: PackageState): string {
  return (pkg === state.main ? mainName(state) : pkg.name).text;
}

/** The package of that name; those of undecided branches come last. */
export function findPackage(state: State, name: string): PackageState | undefined {
  if (name === mainName(state).text) return state.main;
  return state.byName.get(name);
}

/** Opens a package with `%package`; where rpm refuses the heading, its lines go to a package that is in no list. */
export function openPackage(state: State, heading: Traced, args: Traced): PackageState {
  const line = quoted(heading);
  const words = args.text.split(/[ \t\r\n]+/).filter((word) => word !== '');
  const isFull = words[0] === '-n';
  const [word, extra] = isFull ? words.slice(1) : words;
  if (isDecided(args) && (word === undefined || extra !== undefined)) {
    report(state, 'error', `Bad package specification: ${line}`, heading);
    return strayPackage(state, heading);
  }
  const given = isFull ? args.slice(args.text.indexOf('-n') + 2).trim() : args;
  const name = fullName(state, given, isFull);
  if (isDecided(given) && !checkName(state, given, line)) return strayPackage(state, heading);
  const existing = findPackage(state, name.text);
  if (existing) {
    if (isDecided(name) && !state.uncertain && !existing.uncertain) report(state, 'error', `${line}: package ${name.text} already exists`, heading);
    return existing;
  }
  const pkg = newPackage(state.packages.length, name, state.uncertain, heading);
  occupy(state, 'package');
  state.packages.push(pkg);
  state.byName.set(name.text, pkg);
  return pkg;
}

function strayPackage(state: State, heading: Traced): PackageState {
  return newPackage(state.packages.length, heading, true, heading);
}
