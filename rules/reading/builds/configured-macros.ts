import { type BuildConfig, type Location, lineText, type MockOption, positionAt, type SourceText, textOf } from '../../../src/policy/index.js';

export interface ConfiguredMacro {
  /** Without its percent sign. */
  readonly name: string;
  readonly value: string;
  /** The name as it stands. */
  readonly at: Location;
  /** A comment stands behind it or on the line above. */
  readonly explained: boolean;
}

/**
 * The macros that a configuration sets for rpm: the lines of a `Macros:` block (Open Build Service, pbuild) and `config_opts['macros']` (mock).
 * Values that go on over several lines, and those that only Python knows, are left out.
 */
export function configuredMacros(config: BuildConfig): readonly ConfiguredMacro[] {
  if (config.kind === 'mock') return config.options.flatMap(macroOfOption);
  return config.kind === 'obs' ? config.macroBlocks.flatMap(({ lines }) => lines.flatMap(macroOfLine)) : [];
}

function macroOfOption({ path, value, at }: MockOption): ConfiguredMacro[] {
  const [table, key = ''] = path;
  if (table !== 'macros' || path.length !== 2 || (typeof value !== 'string' && typeof value !== 'number')) return [];
  return [{ name: key.replace(/^%/, ''), value: String(value).trim(), at, explained: isExplained(at) }];
}

function macroOfLine(line: Location): ConfiguredMacro[] {
  const [, name, value = ''] = /^%(\w+)(?:[ \t]+(.*))?$/.exec(textOf(line)) ?? [];
  if (name === undefined || value.endsWith('\\')) return [];
  return [{ name, value: value.trim(), at: { ...line, end: line.start + 1 + name.length }, explained: isExplained(line) }];
}

function isExplained({ source, start }: Location): boolean {
  const { line } = positionAt(source, start);
  return /\s#\s*\S/.test(shortLine(source, line)) || /^\s*#.*\w/.test(shortLine(source, line - 1));
}

/** Longer lines are no comments that anybody reads. */
const shortLine = (source: SourceText, line: number): string => lineText(source, line).slice(0, 1000);
