/**
 * Builtins, options and variables that bash has and a POSIX shell need not have. Sources: bash manual, "Bash Builtin Commands" and "Bash Variables";
 * POSIX.1-2017, "Shell Command Language" and "Utilities"; dash(1). What dash understands too (`local`, `type`, `ulimit`, `echo -n`) is not listed.
 */
export const bashBuiltins: ReadonlySet<string> = new Set(
  (
    'source let declare typeset pushd popd dirs shopt mapfile readarray builtin caller compgen complete compopt disown enable bind logout suspend' +
    ' history fc help'
  ).split(' '),
);

/** By builtin, the options that only bash knows. */
export const bashOptions: ReadonlyMap<string, RegExp> = new Map([
  ['read', /^-[a-zA-Z0-9]*[adeinNstu]/],
  ['echo', /^-(?:[nE]*e[neE]*|E)$/],
  ['export', /^-[nf]/],
  ['readonly', /^-[aAf]/],
  ['exec', /^-[acl]+$/],
  ['local', /^-/],
  ['printf', /^-v/],
  ['alias', /^-p$/],
  ['unset', /^-n/],
  ['wait', /^-[nfp]/],
  ['type', /^-[afptP]+$/],
  ['set', /^[-+][BEHTkhpt]+$/],
  ['hash', /^-[ldtp]/],
  ['kill', /^-n$/],
  ['test', /^-v$/],
  ['[', /^-v$/],
]);

/** Variables that bash sets by itself. Those that tell which shell runs (`BASH_VERSION`) are asked by scripts for any shell. */
export const bashVariables: ReadonlySet<string> = new Set(
  (
    'RANDOM SRANDOM SECONDS EUID UID HOSTNAME HOSTTYPE OSTYPE MACHTYPE DIRSTACK SHELLOPTS BASHOPTS PIPESTATUS FUNCNAME GROUPS BASHPID EPOCHSECONDS EPOCHREALTIME' +
    ' BASH_SOURCE BASH_LINENO BASH_REMATCH BASH_COMMAND BASH_SUBSHELL BASH_ARGV BASH_ARGC BASH_VERSINFO COPROC MAPFILE'
  ).split(' '),
);

/** Conditions of trap that are no signals. */
export const bashTraps: ReadonlySet<string> = new Set(['ERR', 'DEBUG', 'RETURN']);
