import { Traced } from '../../../macro/traced.js';
import { isDecided } from '../../known.js';
import { refusalOf } from '../../rpm-versions.js';
import { expand } from '../expand.js';
import { isOlderRpm } from '../generation.js';
import { quoted, report, type State } from '../state.js';
import { patch } from './patch.js';
import { setup } from './setup.js';

/**
 * Gives `%setup` and `%patch` the meaning that they have in `%prep`. They are macros there; rpm before 4.19 looked for them at the start
 * of expanded lines, so that they were nothing in a comment, say.
 */
export function openPrep(state: State): void {
  if (!isOlderRpm(state.macros.lookup('__rpmuncompress')?.body)) provide(state);
}

/** Takes it away where the next section starts. */
export function closePrep({ macros }: State): void {
  macros.undefine('setup');
  macros.undefine('patch');
}

function provide(state: State): void {
  state.macros.provide('setup', (call) => setup(state, call));
  state.macros.provide('patch', (call) => patch(state, call, `%patch ${call.words.map((word) => word.text).join(' ')}`));
}

/** What an expanded line of `%prep` stands for. */
export function prepLine(state: State, line: Traced): Traced {
  const word = /^[ \t]*%(?:setup|patch([0-9]*))(?!\w)/.exec(line.text);
  if (!word || !isDecided(line)) return line;
  if (word[1]) return obsoletePatch(state, line, word[0], word[1]);
  return isOlderRpm(state.macros.lookup('__rpmuncompress')?.body) && line.text.startsWith('%') ? expandLine(state, line) : line;
}

/** A `%patchN` line, refused since rpm 4.20 but meant as `%patch N`: reports it and gives what older rpm made of it. */
function obsoletePatch(state: State, line: Traced, written: string, number: string): Traced {
  const verdict = refusalOf('patchWithNumberAttached', state.target.rpm);
  if (verdict) report(state, verdict, `%patchN is obsolete, use %patch N (or %patch -P N): ${quoted(line)}`, line);
  const digits = line.slice(written.length - number.length, written.length);
  return expandLine(state, Traced.join([Traced.bare('%patch -P '), digits, line.slice(written.length)]));
}

function expandLine(state: State, line: Traced): Traced {
  provide(state);
  const expanded = expand(state, line);
  closePrep(state);
  return expanded;
}
