import type { Spec } from '../../../src/policy/index.js';
import { hasReasonAbove } from '../reasons/block.js';
import { type DefinitionSite, definitionSites } from './definitions.js';

export interface SwitchedOff extends DefinitionSite {
  /** A comment above the line, or behind the value, gives a reason. */
  readonly justified: boolean;
}

/** The lines that switch off what a macro's number decides: `%global name 0`, `%undefine name`. Values that hang on other macros are left out. */
export function switchedOff(spec: Spec, names: readonly string[]): SwitchedOff[] {
  return definitionSites(spec, names)
    .filter(({ body, empty }) => empty || isOff(body))
    .map((site) => ({ ...site, justified: /\s#\s*\S/.test(site.body) || hasReasonAbove(spec, site.leaf) }));
}

/** As rpm reads a macro that is a switch: a number in C's notation, or a word with y; anything else is 0 (rpm's rpmExpandNumeric). What hangs on other macros is not known. */
export function isOff(body: string): boolean {
  if (body.includes('%')) return false;
  const [, number] = /^[+-]?(0[xX][0-9a-fA-F]+|\d+)$/.exec(body) ?? [];
  return number === undefined ? !/^[yY]/.test(body) : /^0[xX]?0*$/.test(number);
}
