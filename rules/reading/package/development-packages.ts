/** Packages for builds, by the names of the distributions: `-devel`, Debian's `-dev`, openSUSE's `-devel-static`. */
export const isDevelopmentPackage = (name: string): boolean => /-(?:devel|dev)(?:-(?:static|32bit|64bit|x86))?$/.test(name);

export const isStaticPackage = (name: string): boolean => /-static(?:-devel|-32bit|-64bit)?$/.test(name);
