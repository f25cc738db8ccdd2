import type { Circumstances, Read } from './body.js';
import { dependencyMessages } from './dependencies.js';
import { mockMessages } from './mock.js';
import { toolMessages } from './tools.js';

/** What anybody but rpm itself says in a line: package managers, tools that a build runs, mock. The first that knows the line reads it. */
export function otherMessage(line: string, around: Circumstances): Read | undefined {
  if (!holdsAny.test(line)) return undefined;
  for (const [needle, read] of known) {
    const found = line.includes(needle) ? read(line, around) : undefined;
    if (found) return found;
  }
  return undefined;
}

const known = [...dependencyMessages, ...toolMessages, ...mockMessages];

/** Looks for the words of all of them at once: nearly every line of a log holds none. */
const holdsAny = new RegExp(known.map(([needle]) => needle.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|'));
