import { withoutIsa } from './isa-suffixes.js';

/** Endings of packages that hold something else than the library that their name begins with. */
const other =
  /-(?:bin|cil|cli|client|common|conf|config|daemon|data|demos?|devel|doc|docs|examples?|filesystem|fonts|gtk\d?|help|java|javadoc|lang|langpack-.*|locale|modules?|plugins?.*|python\d?.*|perl|ruby|server|service|sharp|static|tables|tests?|tools?|utils?|utilities|progs?|tray|viewer|x11)$/;

/** Programs, sets of files and modules whose names begin with the letters: not libraries that an ELF file is linked with. */
const programs = /^(?:lib(?:clc|eration|ertinus|rary|reoffice|reswan|revenge-tools|retro|rewolf|repo|renms|rechess|tool|virt|guestfs|exec|ation)(?:$|[-+\d]))/;

/** Whether a package is a library that rpm finds by its soname: `libfoo`, `foo-libs`, or the soname itself. */
export function isLibraryName(written: string): boolean {
  const name = withoutIsa(written);
  if (/^lib[^/()]*\.so(?:\.[\d.]+)?(?:\(|$)/.test(written)) return true;
  if (/^python|[()/]/.test(name) || other.test(name) || programs.test(name)) return false;
  return /^lib[a-z0-9]/i.test(name) || /.-libs?$/.test(name);
}
