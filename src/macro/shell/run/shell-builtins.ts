import { pay, refuse } from '../refuse.js';
import { parse } from '../syntax/parse.js';
import { complain } from './complaints.js';
import { Leave } from './leave.js';
import { readLine } from './read-line.js';
import { assign, type Shell } from './state.js';
import type { Streams } from './streams.js';

/** A command that changes the shell it runs in; gives its status. */
type ShellBuiltin = (shell: Shell, args: readonly string[], streams: Streams) => number;

/** POSIX.1-2017, Shell Command Language, 2.14, with `local` and, of bash, `declare` and `let`. */
export function shellBuiltin(name: string): ShellBuiltin | undefined {
  return Object.hasOwn(builtins, name) ? builtins[name] : undefined;
}

const builtins: Readonly<Record<string, ShellBuiltin>> = {
  break: (_shell, args) => leaveLoop('break', args),
  continue: (_shell, args) => leaveLoop('continue', args),
  declare: (shell, args) => declare(shell, args),
  eval: (shell, args, streams) => {
    const text = args.join(' ');
    if (++shell.calls > 20) refuse('nesting of eval');
    pay(shell.meter, text.length);
    shell.status = 0;
    streams.runProgram(shell, parse(text, shell.dialect), streams);
    shell.calls--;
    return shell.status;
  },
  exit: (shell, args) => {
    throw new Leave('shell', statusOf(shell, args));
  },
  export: (shell, args) => declare(shell, args),
  local: (shell, args) => {
    if (!shell.locals) return refuse('local outside a function');
    for (const arg of args) {
      const [name = ''] = arg.split('=', 1);
      if (!shell.locals.has(name)) shell.locals.set(name, { known: shell.variables.has(name), value: shell.variables.get(name) });
      // without a value dash keeps the old one
      if (name === arg && shell.dialect === 'bash') assign(shell, name, undefined);
    }
    return declare(
      shell,
      args.filter((arg) => arg.includes('=')),
    );
  },
  read: readLine,
  return: (shell, args) => {
    if (!shell.locals) return refuse('return outside a function');
    throw new Leave('function', statusOf(shell, args));
  },
  set: (shell, args) => {
    if (args[0] !== '--') return refuse('option of set');
    shell.positional = args.slice(1);
    return 0;
  },
  shift: (shell, args) => {
    if (args.length > 0) return refuse('operand of shift');
    if (shell.positional.length === 0) return shell.dialect === 'bash' ? 1 : fatal(shell);
    shell.positional = shell.positional.slice(1);
    return 0;
  },
  typeset: (shell, args) => declare(shell, args),
  unset: (shell, args) => {
    for (const name of args) {
      if (!nameForm.test(name) || name === 'IFS' || shell.functions.has(name)) return refuse('operand of unset');
      assign(shell, name, undefined);
    }
    return 0;
  },
};

const nameForm = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Dash leaves where a special built-in fails. */
function fatal(shell: Shell): never {
  complain(shell);
  throw new Leave('shell', 2);
}

function leaveLoop(what: 'break' | 'continue', args: readonly string[]): never {
  const [count = '1', ...more] = args;
  if (more.length > 0 || !/^[1-9]$/.test(count)) refuse(what);
  throw new Leave(what, 0, Number(count));
}

/** `$?` of what is left: by default that of the last command. */
function statusOf(shell: Shell, args: readonly string[]): number {
  const [text, ...more] = args;
  if (text === undefined) return shell.status;
  if (more.length > 0 || !/^(?:0|[1-9][0-9]{0,2})$/.test(text) || Number(text) > 255) refuse('status');
  return Number(text);
}

/** `name=value`; a name alone changes nothing that is seen here. */
function declare(shell: Shell, args: readonly string[]): number {
  for (const arg of args) {
    const [name = ''] = arg.split('=', 1);
    if (!nameForm.test(name)) refuse('operand of a declaration');
    if (name !== arg) assign(shell, name, arg.slice(name.length + 1));
    else if (!shell.variables.has(name)) refuse('declaration without a value');
  }
  return 0;
}
