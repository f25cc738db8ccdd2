import type { ElfFacts } from '../../../src/policy/index.js';
import { components, mergedUsr, normalisePath } from '../../data/paths/install-path.js';

/** A search path element after the loader's own tokens are filled in (ld.so(8), "Dynamic string tokens"). */
export interface Expanded {
  /** Absolute, normalised, as after the usr-merge; absent for a relative element. */
  readonly path?: string;
  /** Starts with `$ORIGIN` or `${ORIGIN}`. */
  readonly fromOrigin: boolean;
  /** More `..` than there are directories above. */
  readonly leavesRoot: boolean;
  /** A `..` behind a real name, other than those that climb from `$ORIGIN`. */
  readonly parentReference: boolean;
}

const origin = /^\$(?:ORIGIN|\{ORIGIN\})/;

/** `directory` is where the object lies. `$LIB` and `$PLATFORM` take the value that they have for this object. */
export function expandElement(element: string, directory: string, { class: elfClass, machine }: Pick<ElfFacts, 'class' | 'machine'>): Expanded {
  const fromOrigin = origin.test(element);
  const rest = element
    .replace(origin, '')
    .replaceAll(/\$(?:LIB|\{LIB\})/g, elfClass === 64 ? 'lib64' : 'lib')
    .replaceAll(/\$(?:PLATFORM|\{PLATFORM\})/g, machine);
  const parentReference = hasParentReference(rest);
  if (!fromOrigin && !rest.startsWith('/')) return { fromOrigin, leavesRoot: false, parentReference };
  const { path, leavesRoot } = normalisePath(fromOrigin ? `${directory}/${rest}` : rest);
  return { path: mergedUsr(path), fromOrigin, leavesRoot, parentReference };
}

function hasParentReference(path: string): boolean {
  const names = components(path);
  const first = names.findIndex((name) => name !== '..');
  return first >= 0 && names.includes('..', first);
}
