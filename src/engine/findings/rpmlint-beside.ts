import type { PerTarget, Settings } from '../../config/types.js';
import { specName } from '../../text/paths.js';
import type { SourceText } from '../../text/source-text.js';

export const rpmlintNames = ['*-rpmlintrc', '*.rpmlintrc'];

/**
 * Whether an rpmlintrc beside a spec holds as it does on openSUSE's builders: under profiles of openSUSE only, and where nobody names a file.
 * Elsewhere nothing that lies beside an input suppresses anything.
 */
export function takesRpmlintBeside(targets: PerTarget<Settings>): boolean {
  return targets.every(({ profiles, rpmlint }) => profiles.includes('opensuse') && rpmlint.length === 0);
}

/** The one that is named after the spec, or the only one; rpmlint uses none where there are several. */
export function rpmlintBeside(spec: string, texts: ReadonlyMap<string, SourceText>): SourceText | undefined {
  const found = [...texts].filter(([name]) => /[.-]rpmlintrc$/.test(name));
  const base = specName(spec);
  const own = found.filter(([name]) => name === `${base}-rpmlintrc` || name === `${base}.rpmlintrc`);
  const [only, ...others] = own.length > 0 ? own : found;
  return only && others.length === 0 ? only[1] : undefined;
}
