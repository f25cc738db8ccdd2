/**
 * The patterns of `%files` as rpm expands them (misc/rpmglob.c): `*`, `?` and `[…]` within one component of a path, a period at its
 * start only where it is written out, `{a,b}` nested and across components, a backslash that hides the next character.
 */
export interface FilesGlob {
  /** Characters that stand for themselves, in the alternative that has the most of them. */
  readonly literal: number;
  /** The path that it is, where nothing in it is a wildcard. */
  readonly plain?: string;
  /** The path itself matches, or a directory that it lies in. */
  readonly match: (path: string) => 'whole' | 'below' | undefined;
}

/** Stands in a pattern for a stretch that nobody knows, which may hold slashes. */
export const unknownStretch = '\uffff';

export function filesGlob(pattern: string): FilesGlob {
  const alternatives = expandBraces(pattern).map((each) => tokensOf(withoutDoubledSlashes(each)));
  const below = alternatives.map((tokens) => [...tokens, ...anythingBelow]);
  const plain = alternatives.length === 1 ? plainText(alternatives[0] as Token[]) : undefined;
  return {
    literal: Math.max(...alternatives.map((tokens) => tokens.filter(({ kind }) => kind === 'character').length)),
    ...(plain !== undefined && { plain }),
    match: (path) => {
      if (alternatives.some((tokens) => matches(tokens, path))) return 'whole';
      return below.some((tokens) => matches(tokens, path)) ? 'below' : undefined;
    },
  };
}

function plainText(tokens: readonly Token[]): string | undefined {
  return tokens.every((token) => token.kind === 'character') ? tokens.map((token) => (token.kind === 'character' ? token.character : '')).join('') : undefined;
}

/** A pattern that expands to more is none that a person wrote; what is beyond is not looked at. */
const mostAlternatives = 256;

/** Expands the first brace and what is left of it, as csh does: `a{b,c{d,e}}` is `ab`, `acd` and `ace`. */
function expandBraces(pattern: string): string[] {
  const done: string[] = [];
  const waiting = [pattern];
  for (let each = waiting.pop(); each !== undefined && done.length < mostAlternatives; each = waiting.pop()) {
    const brace = firstBrace(each);
    if (!brace) done.push(each);
    else if (waiting.length + brace.parts.length > mostAlternatives) return done.length > 0 ? done : [pattern];
    else for (const part of brace.parts) waiting.push(each.slice(0, brace.start) + part + each.slice(brace.end));
  }
  return done;
}

function firstBrace(text: string): { readonly start: number; readonly end: number; readonly parts: readonly string[] } | undefined {
  for (let start = 0; start < text.length; start++) {
    if (text[start] === '\\') start++;
    else if (text[start] === '{' && text[start + 1] !== '}') {
      const found = braceAt(text, start);
      if (found) return found;
    }
  }
  return undefined;
}

function braceAt(text: string, start: number): ReturnType<typeof firstBrace> {
  const parts: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let at = start; at < text.length; at++) {
    const c = text[at];
    if (c === '\\') at++;
    else if (c === '{') depth++;
    else if (c === ',' && depth === 1) {
      parts.push(text.slice(from, at));
      from = at + 1;
    } else if (c === '}' && --depth === 0) return { start, end: at + 1, parts: [...parts, text.slice(from, at)] };
  }
  return undefined;
}

type Token =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'set'; readonly has: (character: string) => boolean }
  | { readonly kind: 'star' }
  /** As a star, and over slashes and leading periods too. */
  | { readonly kind: 'deep' };

const anythingBelow: readonly Token[] = [{ kind: 'character', character: '/' }, { kind: 'deep' }];

/** One slash for several, none at the end. */
function withoutDoubledSlashes(path: string): string {
  const single = path.replace(/\/\/+/g, '/');
  return single.length > 1 && single.endsWith('/') ? single.slice(0, -1) : single;
}

function tokensOf(pattern: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] as string;
    const set = character === '[' ? setAt(pattern, at) : undefined;
    if (set) {
      tokens.push({ kind: 'set', has: set.has });
      at = set.end - 1;
    } else if (character === '\\' && at + 1 < pattern.length) tokens.push({ kind: 'character', character: pattern[++at] as string });
    else if (character === '*') tokens.push({ kind: 'star' });
    else if (character === '?') tokens.push({ kind: 'any' });
    else if (character === unknownStretch) tokens.push({ kind: 'deep' });
    else tokens.push({ kind: 'character', character });
  }
  return tokens;
}

const classes: Readonly<Record<string, RegExp>> = {
  alnum: /[0-9A-Za-z]/,
  alpha: /[A-Za-z]/,
  blank: /[ \t]/,
  digit: /[0-9]/,
  lower: /[a-z]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /\s/,
  upper: /[A-Z]/,
  xdigit: /[0-9A-Fa-f]/,
};

/** A bracket expression; undefined where it has no end, and the bracket stands for itself. */
function setAt(pattern: string, open: number): { readonly has: (character: string) => boolean; readonly end: number } | undefined {
  const negated = pattern[open + 1] === '!' || pattern[open + 1] === '^';
  const first = open + (negated ? 2 : 1);
  const tests: ((character: string) => boolean)[] = [];
  let at = first;
  for (; at < pattern.length && (pattern[at] !== ']' || at === first); at++) {
    const named = /^\[:([a-z]{1,8}):\]/.exec(pattern.slice(at, at + 12));
    const known = named && classes[named[1] as string];
    if (named && known) {
      tests.push((character) => known.test(character));
      at += named[0].length - 1;
      continue;
    }
    const from = pattern[at] === '\\' ? (pattern[++at] as string) : (pattern[at] as string);
    const to = pattern[at + 1] === '-' && pattern[at + 2] !== ']' ? pattern[at + 2] : undefined;
    if (to !== undefined) at += 2;
    tests.push((character) => character >= from && character <= (to ?? from));
  }
  if (at >= pattern.length) return undefined;
  return { has: (character) => tests.some((test) => test(character)) !== negated, end: at + 1 };
}

/** No path that a person packs and no pattern that one writes takes so many steps; what does matches nothing. */
const mostSteps = 200_000;

/** Tries the last star again behind each character that it could take, and so the last unknown stretch. */
function matches(tokens: readonly Token[], path: string): boolean {
  let token = 0;
  let at = 0;
  let star: { token: number; at: number } | undefined;
  let deep: { token: number; at: number } | undefined;
  for (let steps = 0; at < path.length || token < tokens.length; steps++) {
    if (steps > mostSteps) return false;
    const current = tokens[token];
    if (current?.kind === 'star' && !hiddenAt(path, at)) star = { token: ++token, at };
    else if (current?.kind === 'deep') {
      deep = { token: ++token, at };
      star = undefined;
    } else if (current && at < path.length && takes(current, path, at)) {
      token++;
      at++;
    } else if (star && star.at < path.length && path[star.at] !== '/') {
      at = ++star.at;
      token = star.token;
    } else if (deep && deep.at < path.length) {
      at = ++deep.at;
      token = deep.token;
      star = undefined;
    } else return false;
  }
  return true;
}

function takes(token: Token, path: string, at: number): boolean {
  const character = path[at] as string;
  if (token.kind === 'character') return character === token.character;
  if (character === '/' || hiddenAt(path, at)) return false;
  return token.kind === 'any' || (token.kind === 'set' && token.has(character));
}

/** A period that begins a component, which no wildcard stands for. */
const hiddenAt = (path: string, at: number): boolean => path[at] === '.' && (at === 0 || path[at - 1] === '/');
