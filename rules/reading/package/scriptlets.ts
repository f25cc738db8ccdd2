import type { PackageFacts } from '../../../src/policy/index.js';
import { oncePer } from '../once-per.js';

/** A scriptlet or trigger as the header of a package holds it. */
export interface PackagedScriptlet {
  /** `post`, `triggerin`, `transfiletriggerin` … */
  readonly type: string;
  /** Interpreter and its arguments. */
  readonly interpreter: readonly string[];
  /** Expanded, as it is run. */
  readonly body: string;
}

/** The scriptlets of a package and its triggers, each once. */
export const packagedScriptlets: (pkg: PackageFacts) => readonly PackagedScriptlet[] = oncePer((pkg: PackageFacts) => [
  ...pkg.scriptlets,
  ...prefixes.flatMap((prefix) => triggers(pkg, prefix)),
]);

/** Those that a shell runs, with what the shell is called: `sh`, `bash`, `dash`. */
export const shellScriptlets: (pkg: PackageFacts) => readonly (PackagedScriptlet & { readonly shell: string })[] = oncePer((pkg: PackageFacts) =>
  packagedScriptlets(pkg).flatMap((each) => {
    const shell = shellOf(each.interpreter[0] ?? '');
    return shell !== undefined && each.body !== '' ? [{ ...each, shell }] : [];
  }),
);

/** `sh` for `/bin/sh`; undefined where the interpreter is no shell of Bourne's family. */
export function shellOf(interpreter: string): string | undefined {
  return /^\/(?:usr\/)?bin\/(sh|bash|dash)$/.exec(interpreter)?.[1];
}

const prefixes = ['', 'FILE', 'TRANSFILE'] as const;

/** `rpm/rpmds.h`, RPMSENSE_TRIGGER*. */
const kinds: readonly (readonly [bit: number, kind: string])[] = [
  [1 << 16, 'triggerin'],
  [1 << 17, 'triggerun'],
  [1 << 18, 'triggerpostun'],
  [1 << 25, 'triggerprein'],
];

/** Triggers are kept in parallel lists: scripts, their interpreters, and conditions that name the script that they are for by its index. */
function triggers({ header }: PackageFacts, prefix: (typeof prefixes)[number]): PackagedScriptlet[] {
  const list = (name: string): readonly (string | number)[] => {
    const value = header[`${prefix}TRIGGER${name}`];
    return Array.isArray(value) ? value : value === undefined ? [] : [value as string | number];
  };
  const [scripts, programs, indexes, flags] = [list('SCRIPTS'), list('SCRIPTPROG'), list('INDEX'), list('FLAGS')];
  return scripts.map((body, i) => {
    const sense = Number(flags[indexes.indexOf(i)] ?? 0);
    const kind = kinds.find(([bit]) => (sense & bit) !== 0)?.[1] ?? 'triggerin';
    return { type: `${prefix.toLowerCase()}${kind}`, interpreter: [String(programs[i] ?? '/bin/sh')], body: String(body) };
  });
}
