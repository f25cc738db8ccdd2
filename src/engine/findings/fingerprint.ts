import { createHash } from 'node:crypto';
import { baseName } from '../../text/paths.js';
import { lineText, positionAt } from '../../text/source-text.js';
import type { Finding } from '../result.js';
import type { Draft } from './draft.js';

/**
 * Gives every finding a name that stays when lines above it come and go: the rule, the file and the text of its line, or for a
 * finding in a package the package's name (not its version), the inner path and the message, whether or not its spec is there to be pointed
 * at. What stands in the log of a build goes by its message and the log's own name: lines of logs name temporary files, and results of each build lie in a
 * directory of their own. Equal ones are counted in order.
 */
export function withFingerprints(drafts: readonly Draft[]): Finding[] {
  const seen = new Map<string, number>();
  return drafts.map((found) => {
    const key = subject(found).join('\0');
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    const { location: _, rpmlint: __, cause: ___, ...rest } = found;
    return { ...rest, fingerprint: createHash('sha256').update(`${key}\0${count}`).digest('hex').slice(0, 32) };
  });
}

/** Enough of a line to know it again: a long one may hold thousands of findings, and each of them asks. */
function beginning(line: string): string {
  return line.slice(0, 2000).trim().replace(/\s+/g, ' ');
}

function subject({ ruleId, path, location, package: nevra, file, message }: Draft): string[] {
  if (location && nevra === undefined && !location.source.lineNumbers)
    return [ruleId, path, beginning(lineText(location.source, positionAt(location.source, location.start).line))];
  const name = nevra?.replace(/-[^-]+-[^-]+(\.[^.]+)$/, '$1') ?? (location?.source.lineNumbers ? logName(path) : path);
  return [ruleId, name, file ?? '', message];
}

/** `build.log`, whether or not it is kept compressed. */
const logName = (path: string): string => baseName(path).replace(/\.(?:gz|xz|zst|bz2)$/, '');
