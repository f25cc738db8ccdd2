import type { Settings } from '../../config/types.js';
import { targetSet } from '../../macro/sets/index.js';
import type { SpecTarget } from '../../spec/model.js';

/** What a spec is evaluated under. */
export function targetOf(settings: Settings): SpecTarget {
  const { target, define, undefine, macroFiles, rpm, shell } = settings;
  return {
    arch: target,
    defines: define,
    undefines: undefine,
    with: settings.with,
    without: settings.without,
    macroFiles,
    ...(rpm !== undefined && { rpm }),
    shell,
  };
}

/** The same for another architecture: what a package that was built for it came from. */
export function targetFor(settings: Settings, arch: string): SpecTarget {
  const usual = targetOf(settings);
  const own = targetSet(settings.target).path;
  return { ...usual, arch, macroFiles: usual.macroFiles.map((file) => (file.path === own ? targetSet(arch) : file)) };
}
