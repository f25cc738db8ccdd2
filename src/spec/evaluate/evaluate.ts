import { Traced } from '../../macro/traced.js';
import type { Macros } from '../../macro/types.js';
import type { SourceText } from '../../text/source-text.js';
import type { Spec, SpecTarget } from '../model.js';
import { macrosFor } from './context.js';
import { finishSpec } from './finish.js';
import { readLines } from './lines/read-lines.js';
import { preambleLine } from './preamble/preamble-line.js';
import { provideStockMacros } from './prep/autosetup.js';
import { wholeRoom } from './room.js';
import { preambleKind, takeLine } from './sections/section-line.js';
import { newPackage, type SectionState, type SpecHost, type State } from './state.js';

/**
 * Reads a spec as rpm would under one target, without running anything. Takes any text: what rpm would refuse is reported in
 * `diagnostics`, and reading goes on. What depends on a shell command, Lua beyond the sandbox, or a file that may not be read is unknown.
 */
export function evaluateSpec(source: SourceText, target: SpecTarget, host: SpecHost = {}): Spec {
  const macros = macrosFor(target, host);
  const first = run(source, target, host, macros, false);
  const [arch] = first.buildArch ?? [];
  if (!first.restart || arch === undefined) return finishSpec(first, 0);
  // rpm starts again under the architecture of the first BuildArch; definitions made so far stay.
  const since = macros.history.length;
  macros.define('_target_cpu', arch, { keyword: 'option' });
  const second = run(source, target, host, macros, true);
  second.refused ||= first.refused;
  return finishSpec(second, since);
}

function run(source: SourceText, target: SpecTarget, host: SpecHost, macros: Macros, restarted: boolean): State {
  const state = newState(source, target, host, macros, restarted);
  provideStockMacros(state, macros);
  readLines(state, (line) => takeLine(state, line));
  return state;
}

function newState(source: SourceText, target: SpecTarget, host: SpecHost, macros: Macros, restarted: boolean): State {
  const main = newPackage(0, Traced.empty, false);
  const preamble: SectionState = {
    kind: preambleKind,
    heading: Traced.empty,
    args: Traced.empty,
    package: main,
    uncertain: false,
    body: [],
    startLine: 1,
    endLine: 1,
    line: (line) => preambleLine(state, main, line),
  };
  const state: State = {
    source,
    target,
    host,
    macros,
    main,
    packages: [main],
    seen: new Set(),
    byName: new Map(),
    tags: [],
    sections: [],
    current: preamble,
    expanded: [],
    buildRequires: [],
    buildConflicts: [],
    sources: [],
    patches: [],
    numbers: { source: { highest: -1, certain: new Set(), all: new Set() }, patch: { highest: -1, certain: new Set(), all: new Set() } },
    words: { excludeArch: [], exclusiveArch: [], excludeOs: [], exclusiveOs: [] },
    changelog: [],
    buildArch: undefined,
    folderKnown: false,
    diagnostics: [],
    incomplete: false,
    exhausted: false,
    unknown: [],
    refused: false,
    uncertain: false,
    definitions: [],
    hidden: undefined,
    forks: 0,
    restarted,
    restart: false,
    activity: new Map(),
    room: wholeRoom,
    included: 0,
    offset: 0,
  };
  return state;
}
