import { createMacros, type Expansion, type MacroOptions, Traced } from '../../src/macro/index.js';
import { sourceText } from '../../src/text/source-text.js';

/** Text as it stands in a spec. */
export function specText(text: string): Traced {
  return Traced.literal(sourceText('a.spec', text));
}

/** Expands the last text in a fresh context, after the others were expanded in it. */
export function expansionOf(...texts: readonly string[]): Expansion {
  return expansionWith({}, ...texts);
}

export function expansionWith(options: MacroOptions, ...texts: readonly string[]): Expansion {
  const macros = createMacros(options);
  return texts.map((text) => macros.expand(specText(text))).at(-1) as Expansion;
}

export function expanded(...texts: readonly string[]): string {
  return expansionOf(...texts).value.text;
}

/** The first error of the expansion of the last text. */
export function errorOf(...texts: readonly string[]): string | undefined {
  return expansionOf(...texts).messages.find((m) => m.level === 'error')?.message;
}
