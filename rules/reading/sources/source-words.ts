import type { Spec } from '../../../src/policy/index.js';
import type { SourceEntry } from '../../../src/spec/model.js';

const numbered = /^%(?:\{S:(\d{1,9})\}|\{\??SOURCE(\d{0,9})\}|SOURCE(\d{0,9}))$/;
const named = /^(?:%\{?_sourcedir\}?|\$\{?RPM_SOURCE_DIR\}?)\/([^/]+)$/;

/** The Source that a word of a script names: `%{SOURCE3}`, `%SOURCE3`, `%{S:3}`, `%{_sourcedir}/name`. A bare `%{SOURCE}` is the first. */
export function sourceOf({ sources }: Spec, word: string): SourceEntry | undefined {
  const byNumber = numbered.exec(word);
  if (byNumber) {
    const number = Number(byNumber[1] ?? byNumber[2] ?? byNumber[3] ?? 0);
    return sources.find((source) => source.number === number);
  }
  const name = named.exec(word)?.[1];
  return name === undefined ? undefined : sources.find(({ value }) => value.known && (value.text.endsWith(`/${name}`) || value.text === name));
}
