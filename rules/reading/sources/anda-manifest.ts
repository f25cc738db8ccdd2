import type { Location, SourceText } from '../../../src/policy/index.js';

/** What a Terra package's `anda.hcl` says, as far as policy looks at it (Andaman's manifest, `project`, `rpm` and `labels` blocks). */
export interface AndaManifest {
  /** The values of `spec = "…"`, each with its place within the quotes. Those that an expression makes are left out. */
  readonly specs: readonly { readonly name: string; readonly at: Location }[];
  /** `labels { name = value }`, the values as written without quotes. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Strings, comments, words and braces: enough of HCL to know what is no comment and which block an attribute stands in. */
const token = /"(?:[^"\\\n]|\\.)*"|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[A-Za-z_][A-Za-z0-9_-]*|[0-9.]+|[^\s]/g;

export function readAndaManifest(source: SourceText): AndaManifest {
  const tokens = [...source.text.matchAll(token)].filter(([text]) => !/^(?:#|\/\/|\/\*)/.test(text)).map(({ 0: text, index: start }) => ({ text, start }));
  const specs: { name: string; at: Location }[] = [];
  const labels = new Map<string, string>();
  const blocks: string[] = [];
  let head = '';
  for (const [i, { text, start }] of tokens.entries()) {
    const value = tokens[i + 2];
    if (text === '{') blocks.push(head);
    else if (text === '}') blocks.pop();
    else if (tokens[i + 1]?.text === '=' && value) {
      if (text === 'spec' && isString(value.text)) specs.push({ name: unquoted(value.text), at: within(source, value) });
      if (blocks.at(-1) === 'labels') labels.set(unquoted(text), unquoted(value.text));
    } else if (/^[A-Za-z_]/.test(text) && endsStatement(source.text, tokens[i - 1], start)) head = text;
  }
  return { specs, labels };
}

type Token = { readonly text: string; readonly start: number };

/** Whether a word begins a statement: it stands behind a brace, or on a line of its own. */
function endsStatement(text: string, before: Token | undefined, start: number): boolean {
  return !before || before.text === '{' || before.text === '}' || text.slice(before.start + before.text.length, start).includes('\n');
}

/** A string without an expression in it. */
const isString = (text: string): boolean => text.length >= 2 && text.startsWith('"') && !text.includes('${');

const unquoted = (text: string): string => (text.startsWith('"') ? text.slice(1, -1) : text);

const within = (source: SourceText, { text, start }: Token): Location => ({ source, start: start + 1, end: start + text.length - 1 });
