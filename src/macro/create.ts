import { builtins } from './builtins/index.js';
import type { Engine, MacroTable } from './context.js';
import { definitionOf, define as readDefinition } from './define.js';
import { expandInto } from './expand.js';
import { decide } from './expression/condition.js';
import { loadText } from './files.js';
import { createBudget } from './limits.js';
import { createOutput, written } from './output.js';
import { settled } from './place.js';
import { providedEntry } from './provided.js';
import { createTable, find, pop, push } from './table.js';
import { Traced } from './traced.js';
import type { MacroHost, MacroLimits, MacroMessage, Macros } from './types.js';

export interface MacroOptions {
  readonly limits?: Partial<MacroLimits>;
  readonly host?: MacroHost;
}

/** A macro context that knows only what rpm itself has built in. */
export function createMacros(options: MacroOptions = {}): Macros {
  return macrosOver(builtinTable, options);
}

const builtinTable = createTable();
for (const [name, builtin] of builtins) {
  push(builtinTable, { name, body: Traced.bare('<builtin>'), level: 0, keyword: 'file', builtin, ...(builtin.arity !== 'none' && { options: '' }) });
}

function macrosOver(parent: MacroTable, options: MacroOptions, budget = createBudget(options.limits)): Macros {
  const engine: Engine = {
    table: createTable(parent),
    host: options.host ?? {},
    budget,
    scopes: [],
    history: [],
    messages: [],
    echoed: [],
    failed: false,
    depth: 0,
    nesting: 0,
    expandInto: (out, text, frame) => expandInto(engine, out, text, frame),
  };
  return {
    history: engine.history,
    expand: (text) => {
      if (!text.text.includes('%')) return { value: text, messages: [], failed: false };
      begin(engine);
      const out = createOutput();
      expandInto(engine, out, text);
      return { value: written(out), messages: engine.messages, failed: engine.failed, ...(engine.echoed.length > 0 && { echoed: engine.echoed }) };
    },
    condition: (text) => {
      begin(engine);
      return decide(engine, text);
    },
    define: (name, body, how = {}) =>
      push(engine.table, { level: 0, keyword: 'option', ...how, name, body: typeof body === 'string' ? Traced.bare(body) : settled(body) }),
    provide: (name, macro) => push(engine.table, providedEntry(name, macro)),
    defineText: (text) => defineText(engine, text),
    undefine: (name) => pop(engine.table, name),
    isDefined: (name) => find(engine.table, name) !== undefined,
    lookup: (name) => {
      const entry = find(engine.table, name);
      return entry && !entry.builtin ? definitionOf(entry) : undefined;
    },
    load: (text, path = '') => {
      begin(engine);
      loadText(engine, text, path);
      return engine.messages;
    },
    fork: (other = {}) => {
      const own = engine.table;
      const shared = own.stacks.size + own.perl.size === 0 && own.parent ? own.parent : own;
      // both go on over what is there now, so that neither sees the other's later definitions
      if (shared === own) engine.table = createTable(own);
      const host = { ...options.host, ...other.host };
      if (other.limits === 'shared') return macrosOver(shared, { ...options, host }, budget);
      return macrosOver(shared, { limits: { ...options.limits, ...other.limits }, host });
    },
  };
}

/** As the option's own reading goes: dashes in the name stand for underscores. */
function defineText(engine: Engine, text: string): readonly MacroMessage[] {
  begin(engine);
  const line = text.replace(/^[^\s(]*/, (name) => name.replaceAll('-', '_')).replace(/^%/, '');
  readDefinition(engine, Traced.bare(line), 0, { keyword: 'option', eager: false, level: 0, flags: false, whole: false });
  return engine.messages;
}

function begin(engine: Engine): void {
  engine.messages = [];
  engine.echoed = [];
  engine.failed = false;
  engine.depth = 0;
  engine.nesting = 0;
  engine.scopes.length = 0;
}
