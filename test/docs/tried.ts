import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { scriptsOf } from './page.js';
import type { ReadersPlace } from './place.js';

/** A script of a page, and what has to come of it. */
export interface Tried {
  /** Words of the script that no other script of the page has. */
  readonly has: string;
  /** What is otherwise than in the place as it is for every script. */
  readonly when?: string;
  readonly prepare?: (place: ReadersPlace) => void;
  readonly env?: Readonly<Record<string, string>>;
  readonly status: number;
  /** Each matches what is printed, on whichever stream. */
  readonly says?: readonly RegExp[];
  /** Files that are there afterwards, and what is in them. */
  readonly leaves?: Readonly<Record<string, RegExp>>;
}

interface PageTests {
  readonly page: string;
  /** Lines that nobody can run here: they need a service, a registry or root. */
  readonly untried: readonly string[];
  readonly tried: readonly Tried[];
  readonly place: () => ReadersPlace;
}

/** Runs every script of a page. One that is new fails until it stands in one of the two lists. */
export function testScripts({ page, untried, tried, place }: PageTests): void {
  const scripts = scriptsOf(page).map((text) => ({ text, toRun: withoutLines(text, untried) }));
  let here: ReadersPlace;
  beforeEach(() => {
    here = place();
  });
  afterEach(() => here.end());

  it('has nothing to run that is neither tried nor known to be out of reach', () => {
    expect(scripts.filter(({ text, toRun }) => toRun !== '' && !tried.some(({ has }) => text.includes(has)))).toEqual([]);
  });

  it('has all that is called out of reach', () => {
    const lines = scripts.flatMap(({ text }) => text.split('\n'));
    expect(untried.filter((line) => !lines.includes(line))).toEqual([]);
  });

  it.each(tried.map((one) => [one.when === undefined ? one.has : `${one.has} (${one.when})`, one] as const))('does what it says: %s', (_, one) => {
    const [script, ...others] = scripts.filter(({ text }) => text.includes(one.has));
    expect([script === undefined, others]).toEqual([false, []]);
    one.prepare?.(here);
    const { status, stdout, stderr } = here.run(script?.toRun ?? '', one.env);
    expect({ status, said: one.says?.filter((words) => !words.test(stdout + stderr)), all: status === one.status ? '' : stdout + stderr }).toEqual({
      status: one.status,
      said: one.says && [],
      all: '',
    });
    for (const [name, text] of Object.entries(one.leaves ?? {})) expect(here.read(name)).toMatch(text);
  });
}

function withoutLines(script: string, lines: readonly string[]): string {
  return script
    .split('\n')
    .filter((line) => !lines.includes(line))
    .join('\n')
    .trim();
}
