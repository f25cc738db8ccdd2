import type { Spec } from '../../../src/policy/index.js';
import { codeMatches, type RawMatch } from '../syntax/raw-matches.js';

/** The calls of `%{gpgverify}` in %prep, each with the rest of its line (continuation lines included) as its only group. */
export const gpgverifyCalls = (spec: Spec): RawMatch[] =>
  codeMatches(spec, /%\{?[?!]{0,3}gpgverify\b((?:[^\n\\]|\\\n|\\.){0,1000})/g).filter(
    ({ leaf, start }) => leaf.section === '%prep' && spec.source.text[start - 1] !== '%',
  );
