import type { Spec } from '../../../src/policy/index.js';
import { oncePerSpec } from '../once-per-spec.js';
import { type ShellWord, shellCommands } from './shell-commands.js';
import { variablesSet } from './variables-set.js';

const clang = /^(?:\/usr\/bin\/|%\{_bindir\}\/)?clang(?:\+\+)?(?:-\d{1,3})?$/;

/** Where the build is told to compile with clang: `CC=clang`, also for make and configure, and `-DCMAKE_C_COMPILER=clang`. */
export const clangChoices: (spec: Spec) => readonly ShellWord[] = oncePerSpec((spec) => {
  if (!spec.source.text.includes('clang')) return [];
  return shellCommands(spec, ['%conf', '%build', '%install']).flatMap((command) => [
    ...variablesSet(command, { toMake: true }).flatMap(({ name, value, word }) => (/^(?:CC|CXX)$/.test(name) && clang.test(value) ? [word] : [])),
    ...command.args.filter(({ text }) => {
      const [, value = ''] = /^-DCMAKE_(?:C|CXX)_COMPILER(?::[A-Z]+)?=(.*)$/.exec(text) ?? [];
      return clang.test(value);
    }),
  ]);
});
