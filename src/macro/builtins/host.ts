import type { Builtin, Call, Engine, Output } from '../context.js';
import { loadText } from '../files.js';
import { fail, spend } from '../limits.js';
import { doubtOf, opaqueReason } from '../opaque.js';
import { writeComputed } from '../output.js';
import { callPlace } from '../place.js';
import type { UnknownReason } from '../traced.js';
import { writeUnknown } from './computed.js';

/** Macros that look at the machine: they ask the host, and what it does not say is unknown. */
export const hostBuiltins: Readonly<Record<string, Builtin>> = {
  exists: asking('file', (engine, path) => {
    const exists = engine.host.exists?.(path);
    return exists === undefined ? undefined : exists ? '1' : '0';
  }),
  getenv: asking('environment', (engine, name) => variable(engine, name)),
  getconfdir: { arity: 'none', run: (engine, out, _args, call) => answer(engine, out, call, engine.host.configDirectory, 'environment') },
  rpmversion: { arity: 'none', run: (engine, out, _args, call) => answer(engine, out, call, engine.host.rpmVersion, 'environment') },
  getncpus: {
    arity: 'any',
    run: (engine, out, [kind], call) => {
      if (kind && !['total', 'proc', 'thread'].includes(kind.text)) return fail(engine, `invalid argument: ${kind.text}`, callPlace(call));
      const count = engine.host.processors;
      answer(engine, out, call, count === undefined ? undefined : String(Math.max(1, count)), 'environment');
    },
  },
  load: {
    arity: 'some',
    run: (engine, out, [path], call) => {
      if (!spend(engine, 1, 0)) return;
      const text = path && !opaqueReason(path) ? engine.host.readFile?.(path.text) : undefined;
      if (text === undefined || !path) return writeUnknown(engine, out, call, 'file');
      if (!spend(engine, Math.ceil(text.length / unitsPerStep), text.length)) return;
      if (!loadText(engine, text, path.text)) fail(engine, `failed to load macro file ${path.text}`, callPlace(call));
    },
  },
  xdg: {
    arity: 'some',
    run: (engine, out, [kind], call) => {
      const found = kind && xdgPlaces[kind.text];
      if (!found) return fail(engine, `xdg: invalid argument: ${kind?.text}`, callPlace(call));
      const home = variable(engine, 'HOME');
      answer(engine, out, call, variable(engine, found[0]) || (home === undefined ? undefined : `${home}/${found[1]}`), 'environment');
    },
  },
};

/** XDG Base Directory Specification 0.8: variable, and default under the home directory. */
const xdgPlaces: Readonly<Record<string, readonly [string, string]>> = {
  cache: ['XDG_CACHE_HOME', '.cache'],
  config: ['XDG_CONFIG_HOME', '.config'],
  data: ['XDG_DATA_HOME', '.local/share'],
  state: ['XDG_STATE_HOME', '.local/state'],
};

/** A definition of a macro file has a dozen units and more. */
const unitsPerStep = 4;

function asking(reason: UnknownReason, ask: (engine: Engine, subject: string) => string | undefined): Builtin {
  return {
    arity: 'some',
    run: (engine, out, [subject], call) => {
      if (!subject) return;
      const unknown = opaqueReason(subject) ?? doubtOf(subject);
      answer(engine, out, call, unknown ? undefined : ask(engine, subject.text), unknown ?? reason);
    },
  };
}

function answer(engine: Engine, out: Output, call: Call, value: string | undefined, reason: UnknownReason): void {
  if (value === undefined) writeUnknown(engine, out, call, reason);
  else writeComputed(engine, out, value, callPlace(call));
}

/** Empty for a variable that is not set; undefined where the environment is not given. */
function variable(engine: Engine, name: string): string | undefined {
  const environment = engine.host.environment;
  return environment && (Object.hasOwn(environment, name) ? environment[name] : '');
}
