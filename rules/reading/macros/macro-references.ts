import type { Leaf, Location, Spec } from '../../../src/policy/index.js';
import { oncePerSpec } from '../once-per-spec.js';
import { leafAt } from '../syntax/leaf-at.js';

/** One `%name`, `%{name…}`, `%{?name…}` in the raw text, expanded or not. */
export interface MacroReference {
  readonly name: string;
  /** `%name`, or from `%{` up to the end of the name; with the closing brace where that follows at once. */
  readonly at: Location;
  /** Offset of the name. */
  readonly nameStart: number;
  /** Nothing but the name: `%name` or `%{name}`. */
  readonly plain: boolean;
  /** `?` stands before the name: it counts only whether the macro is defined. */
  readonly tests: boolean;
  /** The line it stands in; absent on the head of a conditional (`%if` …). */
  readonly leaf?: Leaf;
}

/**
 * The macro references of the raw text in order, branches taken or not. Comments, %changelog, and what `%%` hides hold none; the lines that
 * define a macro refer to it only in other words than its name.
 */
export const macroReferences: (spec: Spec) => readonly MacroReference[] = oncePerSpec((spec) => [...read(spec)]);

/** Those of some names, in the order of the text. */
export function referencesTo(spec: Spec, names: Iterable<string>): MacroReference[] {
  const known = byName(spec);
  return [...names].flatMap((name) => known.get(name) ?? []).sort((a, b) => a.nameStart - b.nameStart);
}

/** The names that the raw text refers to. */
export const referencedNames = (spec: Spec): Iterable<string> => byName(spec).keys();

const byName = oncePerSpec((spec) => {
  const found = new Map<string, MacroReference[]>();
  for (const reference of macroReferences(spec)) {
    const same = found.get(reference.name);
    if (same) same.push(reference);
    else found.set(reference.name, [reference]);
  }
  return found;
});

/** Behind the percent sign (rpm-macros(7), "Macro expansion"). No macro has a name longer than this bound. */
const form = /(%)|(\{)?([!?]{0,9})([A-Za-z_][A-Za-z0-9_]{0,200})/y;

function* read(spec: Spec): Generator<MacroReference> {
  const { source } = spec;
  const { text } = source;
  let leaf: Leaf | undefined;
  for (let start = text.indexOf('%'); start >= 0; start = text.indexOf('%', start + 1)) {
    form.lastIndex = start + 1;
    const found = form.exec(text);
    if (!found) continue;
    const [, escaped, brace, signs = '', name = ''] = found;
    if (escaped) {
      start++;
      continue;
    }
    if (!leaf || start >= leaf.end) leaf = leafAt(spec, start);
    if (leaf?.kind === 'comment' || leaf?.section === '%changelog') continue;
    const nameEnd = form.lastIndex;
    const closed = brace !== undefined && text[nameEnd] === '}';
    yield {
      name,
      at: { source, start, end: closed ? nameEnd + 1 : nameEnd },
      nameStart: nameEnd - name.length,
      plain: signs === '' && (brace === undefined || closed),
      tests: signs.includes('?'),
      ...(leaf && { leaf }),
    };
  }
}
