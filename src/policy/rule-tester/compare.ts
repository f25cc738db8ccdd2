import { isDeepStrictEqual } from 'node:util';
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
      .filter((key) => !agrees(key, want, got))
      .map((key) => `finding ${i + 1}: ${key} should be ${JSON.stringify(want[key])}, is ${JSON.stringify(got[key])}`);
  });
}

function agrees(key: keyof ExpectedFinding, want: ExpectedFinding, got: ExpectedFinding): boolean {
  if (key === 'message') return got.message?.includes(want.message ?? '') === true;
  if (key === 'cause') return isDeepStrictEqual(want.cause, got.cause);
  return want[key] === got[key];
}

function seen({ location, file, package: nevra, cause, level, message }: Judged): ExpectedFinding {
  const beside = location && location.source.path !== exampleSpecName ? location.source.path : undefined;
  const where = file ?? beside;
  return {
    ...(location && { ...positionAt(location.source, location.start), text: textOf(location) }),
    ...(where !== undefined && { file: where }),
    ...(nevra !== undefined && { package: nevra }),
    ...(cause && { cause }),
    level,
    message,
  };
}
