import { Traced } from '../../../macro/traced.js';
import type { MacroDefinition, Macros } from '../../../macro/types.js';

/** Macro contexts of the branches of one undecided conditional: each started as a fork of `base`. */
export interface Alternatives {
  readonly base: Macros;
  readonly results: Macros[];
}

/**
 * Brings into `base` what the branches defined. A name that all of them leave with the same definition has it; any other stands for
 * something unknown from here on. `complete`: one of the branches is read for sure (there is an `%else`).
 */
export function mergeAlternatives({ base, results }: Alternatives, complete: boolean): void {
  const names = new Set(results.flatMap((macros) => macros.history.map((definition) => definition.name)));
  for (const name of names) {
    const found = results.map((macros) => macros.lookup(name));
    if (!complete) found.push(base.lookup(name));
    const defined = found.find((definition) => definition !== undefined);
    if (!defined) base.undefine(name);
    else if (found.every((definition) => sameDefinition(definition, defined))) base.define(name, defined.body, how(defined));
    else base.define(name, undecided(defined), how(defined));
  }
}

function how({ keyword, options, place }: MacroDefinition): {
  keyword: MacroDefinition['keyword'];
  options?: string;
  place?: NonNullable<MacroDefinition['place']>;
} {
  return { keyword, ...(options !== undefined && { options }), ...(place && { place }) };
}

function sameDefinition(a: MacroDefinition | undefined, b: MacroDefinition): boolean {
  return a !== undefined && a.body.text === b.body.text && a.options === b.options && a.body.known && b.body.known;
}

/** A body that stands for whichever definition it would be. */
function undecided({ name, place }: MacroDefinition): Traced {
  const text = `%{${name}}`;
  return new Traced([{ text, place: { start: 0, end: text.length, ...place, exact: false }, unknown: 'condition' }]);
}
