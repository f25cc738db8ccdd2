import type { Origin, Traced } from '../../macro/traced.js';
import type { Scriptlet, SpecPackage } from '../../spec/model.js';
import { alignedLines } from './align-lines.js';

/**
 * The line of a scriptlet or trigger in the spec; `body` is what the package has, `line` counts its lines from 1. Without a line, where the spec
 * has no body (`-f FILE`, `-p PROGRAM`), and where several triggers of the type could be meant, the heading. What a macro brings is where the
 * macro is called.
 */
export function scriptletOrigin(pkg: SpecPackage, type: string, body: string | undefined, line: number | undefined): Origin | undefined {
  const written = [...pkg.scriptlets, ...pkg.triggers].filter((script) => canonical(script.type) === canonical(type));
  const same = written.length > 1 ? written.find((one) => one.body.text.trim() === body?.trim()) : written[0];
  const place = line === undefined || !same ? undefined : lineIn(same, body, line - 1);
  return (place ?? (same ?? written[0])?.heading)?.origin();
}

/** `%trigger` is `%triggerin`, and so for file triggers (rpm's parseSpec.c, partList). */
const canonical = (type: string): string => (type.endsWith('trigger') ? `${type}in` : type);

function lineIn(script: Scriptlet, packaged: string | undefined, line: number): Traced | undefined {
  const { lines, places } = aligned(script, packaged);
  const at = places[line];
  const found = at === undefined ? undefined : lines[at];
  return found && found.text.trim() !== '' ? found.trim() : undefined;
}

interface Aligned {
  readonly packaged: string | undefined;
  readonly lines: readonly Traced[];
  /** By line of the package's body, the line of the spec's. */
  readonly places: readonly (number | undefined)[];
}

const known = new WeakMap<Scriptlet, Aligned>();

function aligned(script: Scriptlet, packaged: string | undefined): Aligned {
  const before = known.get(script);
  if (before?.packaged === packaged && before) return before;
  const lines = script.body.lines();
  const made = packaged?.split('\n');
  const places = made
    ? filled(
        alignedLines(
          made,
          lines.map(({ text }) => text),
        ),
        lines,
      )
    : lines.map((_, i) => i);
  const found = { packaged, lines, places };
  known.set(script, found);
  return found;
}

/**
 * A line that the spec does not have as it is was made by what stands between the lines around it: by what is not known there (a macro that
 * the builder knew and this run does not), else by the first line that is there.
 */
function filled(places: readonly (number | undefined)[], written: readonly Traced[]): (number | undefined)[] {
  const after: number[] = [];
  for (let i = places.length - 1, next = written.length; i >= 0; i--) {
    after[i] = next;
    next = places[i] ?? next;
  }
  let before = -1;
  return places.map((place, i) => {
    if (place !== undefined) {
      before = place;
      return place;
    }
    const between = Array.from({ length: (after[i] as number) - before - 1 }, (_, k) => before + 1 + k).filter((at) => written[at]?.text.trim() !== '');
    return between.find((at) => written[at]?.known === false) ?? between[0] ?? (before >= 0 ? before : undefined);
  });
}
