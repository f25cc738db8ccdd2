import { profiles } from '../../../rules/profiles/index.generated.js';
import { createMacros, type Expansion, type Macros, Traced } from '../../../src/macro/index.js';
import { macroSet, targetSet } from '../../../src/macro/sets/index.js';
import type { MacroMessage } from '../../../src/macro/types.js';
import { macroSetsOf, profileChain, profileNamesOf } from '../../../src/policy/profile.js';

export const profileNames = profileNamesOf(profiles);

/** Macro files as the builders of a profile load them. */
export function filesOf(profile: string, arch = 'x86_64') {
  const chain = profileChain(profile, profiles);
  return [targetSet(arch), ...macroSetsOf(chain).map((name) => macroSet(name) ?? { path: `no set ${name}`, text: `%no set named ${name}` })];
}

/** The macros of a profile, and what loading them said. */
export function macrosOf(profile: string, arch?: string): { readonly macros: Macros; readonly messages: readonly MacroMessage[] } {
  const macros = createMacros();
  const messages = filesOf(profile, arch).flatMap(({ text, path }) => macros.load(text, path));
  return { macros, messages };
}

/** What a text expands to under the macros of a profile, which all have to load without a message. */
export function release(profile: string, arch?: string): (text: string) => Expansion {
  const { macros, messages } = macrosOf(profile, arch);
  if (messages.length > 0) throw new Error(`${profile}: ${messages.map(({ message }) => message).join('; ')}`);
  return (text) => macros.expand(Traced.bare(text));
}

/** As `release`, with texts in and out. */
export function textUnder(profile: string, arch?: string): (text: string) => string {
  const expand = release(profile, arch);
  return (text) => expand(text).value.text;
}

/** What `text` expands to under a profile. */
export function expansionUnder(profile: string, text: string, arch?: string): string {
  return textUnder(profile, arch)(text);
}
