import { shortened } from '../../../src/text/shortened.js';
import { logrotateOptions, logrotateScripts } from '../../data/formats/logrotate-options.js';
import type { FormatProblem } from './text-problem.js';

export interface LogrotateBlock {
  /** The files that it rotates, as written. */
  readonly patterns: readonly string[];
  /** Directives with the rest of their line, those above all blocks included. */
  readonly directives: ReadonlyMap<string, string>;
  readonly line: number;
}

export interface LogrotateFile {
  readonly blocks: readonly LogrotateBlock[];
  readonly problems: readonly FormatProblem[];
}

const mostLines = 20_000;

/** Reads a configuration of logrotate as `logrotate -d` does, without looking at any file (logrotate(8), "CONFIGURATION FILE"). */
export function readLogrotate(text: string): LogrotateFile {
  const blocks: LogrotateBlock[] = [];
  const problems: FormatProblem[] = [];
  const common = new Map<string, string>();
  let patterns: { text: string; line: number } | undefined;
  let open: { patterns: string[]; directives: Map<string, string>; line: number } | undefined;
  let script: { name: string; line: number } | undefined;
  const tell = (line: number, message: string, level?: 'error' | 'note'): void => {
    problems.push({ line, message, ...(level && { level }) });
  };
  for (const [i, raw] of text.split('\n', mostLines).entries()) {
    const line = i + 1;
    let content = raw.trim();
    if (script) {
      if (/^endscript(?:\s|$)/.test(content)) script = undefined;
      continue;
    }
    if (content === '' || content.startsWith('#')) continue;
    if (!open) {
      const brace = content.indexOf('{');
      const names = brace < 0 ? content : content.slice(0, brace).trim();
      if (patterns || /^["'/~]/.test(content) || content.startsWith('{')) {
        patterns = { text: `${patterns?.text ?? ''} ${names}`.trim(), line: patterns?.line ?? line };
        if (brace < 0) continue;
        if (patterns.text === '') tell(line, 'No file stands before the brace, and logrotate reads no further. Name the log files.', 'error');
        open = { patterns: patterns.text.split(/[\s"']+/).filter((each) => each !== ''), directives: new Map(common), line: patterns.line };
        patterns = undefined;
        content = content.slice(brace + 1).trim();
        if (content === '' || content.startsWith('#')) continue;
      }
    }
    const closes = open !== undefined && content.endsWith('}');
    const said = closes ? content.slice(0, -1).trim() : content;
    if (said !== '') {
      const name = /^[A-Za-z]+/.exec(said)?.[0];
      if (name === undefined) tell(line, oddLine(said, open !== undefined), 'error');
      else if (logrotateScripts.has(name)) script = { name, line };
      else {
        const rest = said.slice(name.length).replace(/^\s*=?\s*/, '');
        const fault = directiveFault(name, rest);
        if (fault !== undefined) tell(line, fault);
        (open?.directives ?? common).set(name, rest);
      }
    }
    if (closes && open) {
      blocks.push(open);
      open = undefined;
    }
  }
  if (script) tell(script.line, `${script.name} has no endscript. Add it, alone on its line.`, 'error');
  else if (open) tell(open.line, 'The block has no closing brace. Add it, or what follows becomes a part of it.');
  else if (patterns) tell(patterns.line, 'No block follows the names of the log files. Add one in braces.', 'error');
  return { blocks, problems };
}

function oddLine(said: string, inBlock: boolean): string {
  if (said.startsWith('}')) return 'There is a closing brace without an opening one. Delete it.';
  if (inBlock && /^["'/~]/.test(said)) return 'The name of a log file stands inside of a block, so its brace is missing above. Close the block before.';
  return `"${shortened(said)}" is no directive of logrotate. Delete it.`;
}

function directiveFault(name: string, rest: string): string | undefined {
  if (!logrotateOptions.has(name)) return `logrotate knows no directive "${shortened(name)}", and ignores the line. Correct or delete it.`;
  const value = rest.replace(/#.*$/, '').trim();
  if (/^(?:min|max)?size$/.test(name) && !/^\d+[kKMG]?$/.test(value)) return `"${shortened(value)}" is no size. Write a number with k, M or G behind it.`;
  if (/^(?:rotate|maxage|minage|start|shredcycles|minutes)$/.test(name) && !/^-?\d+$/.test(value))
    return `"${shortened(value)}" is no number. Write one behind ${name}.`;
  if (name === 'su' && value.split(/\s+/).length !== 2) return 'su needs a user and a group. Write both.';
  if (name === 'create' && /^\d/.test(value) && !/^[0-7]{3,4}(?:\s|$)/.test(value)) return `"${shortened(value)}" has no mode. Write it in octal.`;
  return undefined;
}
