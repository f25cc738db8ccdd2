import { compareVersions } from '../rpm/label/index.js';

/** Something that rpm reads differently from a version on. */
interface Change {
  /** The first version of rpm that refuses it. */
  readonly refused: string;
  /** The first version that warns of it; absent: none before `refused`. */
  readonly warned?: string;
}

/**
 * What rpm refuses only from some version on. Sources: the release notes of rpm 4.19 and 4.20 (rpm.org/releases), Fedora's change page
 * "RPM-4.20", and runs of rpm 4.18.0 and 6.1.
 */
const changes = {
  /** `%patch1` for `%patch 1`. */
  patchWithNumberAttached: { refused: '4.20', warned: '4.19' },
  /** `%patch -p1` for `%patch 0 -p1`. */
  patchWithoutNumber: { refused: '4.20', warned: '4.18' },
  /** Words behind `%else` and `%endif`. */
  wordsBehindConditional: { refused: '4.20', warned: '4.14' },
  /** Options and words behind `%build` and its like, which had no options before `-a` and `-p`. */
  wordsBehindBuildSection: { refused: '4.20' },
  /** A scriptlet for the built-in Lua that is no Lua. */
  luaScriptletSyntax: { refused: '4.19', warned: '4.14' },
} as const satisfies Readonly<Record<string, Change>>;

/** What an rpm of this version says: nothing, a warning, or that it refuses the spec. The newest rpm where `rpm` is absent. */
export function refusalOf(change: keyof typeof changes, rpm: string | undefined): 'error' | 'warning' | undefined {
  const { refused, warned }: Change = changes[change];
  if (isKnownTo(rpm, refused)) return 'error';
  return warned !== undefined && isKnownTo(rpm, warned) ? 'warning' : undefined;
}

/** True where an rpm of this version has what came with `since`; the newest rpm, for which `rpm` is absent, has everything. */
export function isKnownTo(rpm: string | undefined, since: string | undefined): boolean {
  return rpm === undefined || since === undefined || compareVersions(rpm, since) >= 0;
}
