import { createMacros, type Macros } from '../../macro/index.js';
import type { SpecTarget } from '../model.js';
import type { SpecHost } from './state.js';

/** The macros that a spec starts with: rpm's own, the target's files, then what its options say, as `rpmbuild` does it. */
export function macrosFor(target: SpecTarget, host: SpecHost): Macros {
  const macros = baseMacros(target).fork({ host: { configDirectory: '/usr/lib/rpm', ...(target.shell && { shell: target.shell }), ...host } });
  for (const text of target.defines) macros.defineText(text);
  for (const name of target.undefines) macros.undefine(name);
  for (const name of target.with) macros.define(`_with_${name}`, `--with-${name}`);
  for (const name of target.without) macros.define(`_without_${name}`, `--without-${name}`);
  return macros;
}

/** Macro files are read once per list; a context that starts with them is cheap. */
const bases = new WeakMap<SpecTarget['macroFiles'], Map<string, Macros>>();

function baseMacros({ arch, macroFiles }: SpecTarget): Macros {
  const byArch = bases.get(macroFiles) ?? new Map<string, Macros>();
  bases.set(macroFiles, byArch);
  const known = byArch.get(arch);
  if (known) return known;
  const macros = createMacros();
  for (const { path, text } of macroFiles) macros.load(text, path);
  macros.define('_target_cpu', arch);
  macros.define('_target_os', 'linux');
  byArch.set(arch, macros);
  return macros;
}
