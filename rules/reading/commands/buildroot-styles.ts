import type { Location, Spec } from '../../../src/policy/index.js';
import { buildSections, shellLines } from './shell-lines.js';

/** Two names of the same value in build scripts: rpm writes `VARIABLE="%{macro}"` above every one of them (rpm's build/build.c). */
export interface TwoNames {
  readonly macro: string;
  readonly variable: string;
}

export interface NameUses {
  /** `%{buildroot}`, `%buildroot`, `%{?buildroot}`. */
  readonly macro: readonly Location[];
  /** `$RPM_BUILD_ROOT`, `${RPM_BUILD_ROOT}`. */
  readonly variable: readonly VariableUse[];
  /** The scripts set the variable themselves, so that it may differ from the macro. */
  readonly reassigned: boolean;
}

export interface VariableUse {
  readonly at: Location;
  /** The shell expands it there: not in single quotes and not behind a backslash. */
  readonly expanded: boolean;
}

/** Where the commands of %prep to %check write each of the two; here-documents and comments are left out. */
export function usesOf(spec: Spec, { macro, variable }: TwoNames): NameUses {
  const { source } = spec;
  const found = { macro: [] as Location[], variable: [] as VariableUse[], reassigned: false };
  const pattern = new RegExp(
    `%\\{\\??${macro}\\}|%${macro}(?![A-Za-z0-9_])|\\$\\{${variable}\\}|\\$${variable}(?![A-Za-z0-9_])|(?<![A-Za-z0-9_$\\{])${variable}=`,
    'g',
  );
  for (const { text, start, hereDocument } of shellLines(spec, buildSections)) {
    if (hereDocument > 0 || !(text.includes(variable) || text.includes(macro))) continue;
    const isExpanded = expansion(text);
    for (const { 0: use, index } of text.matchAll(pattern)) {
      const at = { source, start: start + index, end: start + index + use.length };
      if (use.startsWith('%')) found.macro.push(at);
      else if (use.startsWith('$')) found.variable.push({ at, expanded: isExpanded(index) });
      else found.reassigned = true;
    }
  }
  return found;
}

/** Whether the shell expands a variable at an offset of the line; asked with rising offsets, so that the line is read once. */
function expansion(text: string): (at: number) => boolean {
  let quote = '';
  let hidden = -1;
  let i = 0;
  return (at) => {
    for (; i < at; i++) {
      const unit = text[i] as string;
      if (quote === "'") quote = unit === "'" ? '' : quote;
      else if (unit === '\\') hidden = ++i;
      else if (unit === '"') quote = quote === '"' ? '' : '"';
      else if (unit === "'" && quote === '') quote = "'";
    }
    return quote !== "'" && hidden !== at;
  };
}
