import { positionAt, textOf } from '../../text/source-text.js';
import type { ExpectedFinding } from '../example.js';
import type { Judged } from '../judge.js';
import { exampleSpecName } from './example-directory.js';

/** How the found differ from the expected, one by one in order; empty where they agree in everything that is said. */
export function compareFindings(expected: readonly ExpectedFinding[], found: readonly Judged[]): string[] {
  if (expected.length !== found.length) {
    const list = found.map((f) => JSON.stringify({ ...seen(f), message: f.message }));
    return [`expected ${expected.length} findings, got ${found.length}: ${list.join(' ')}`];
  }
  return expected.flatMap((want, i) => {
    const got = seen(found[i] as Judged);
    return (Object.keys(want) as (keyof ExpectedFinding)[])
      .filter((key) => (key === 'message' ? !got.message?.includes(want.message ?? '') : want[key] !== got[key]))
      .map((key) => `finding ${i + 1}: ${key} should be ${JSON.stringify(want[key])}, is ${JSON.stringify(got[key])}`);
  });
}

function seen({ location, file, level, message }: Judged): ExpectedFinding {
  const beside = location && location.source.path !== exampleSpecName ? location.source.path : undefined;
  const where = file ?? beside;
  return {
    ...(location && { ...positionAt(location.source, location.start), text: textOf(location) }),
    ...(where !== undefined && { file: where }),
    level,
    message,
  };
}
