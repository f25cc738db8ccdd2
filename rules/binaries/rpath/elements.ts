import type { ElfFacts, PackageFacts, PackageFile, PackageSet } from '../../../src/policy/index.js';
import { shortened } from '../../../src/text/shortened.js';
import { isBelow } from '../../data/paths/install-path.js';
import { oncePer } from '../../reading/once-per.js';
import { elfFiles } from '../../reading/package/files.js';
import { classify, type RpathElement, type RpathFault } from './classify.js';
import { librariesOf } from './libraries.js';

export interface LinkedObject {
  readonly file: PackageFile;
  readonly elf: ElfFacts;
}

/** Executables and shared objects of a package; debug files and relocatable objects have no search path that counts. */
export const linkedObjects = oncePer((pkg: PackageFacts): readonly LinkedObject[] =>
  elfFiles(pkg).flatMap((file) => {
    const elf = file.content?.elf;
    const counts = elf && (elf.type === 'exec' || elf.type === 'dyn') && !isBelow(file.path, '/usr/lib/debug') && !isBelow(file.path, '/usr/src/debug');
    return counts ? [{ file, elf }] : [];
  }),
);

export interface FoundElement extends RpathElement {
  readonly file: PackageFile;
}

/** Every element of every search path in a package, DT_RPATH before DT_RUNPATH. */
export function rpathElements(pkg: PackageFacts, set: PackageSet): FoundElement[] {
  const libraries = librariesOf(set);
  return linkedObjects(pkg).flatMap(({ file, elf }) =>
    (['RPATH', 'RUNPATH'] as const).flatMap((tag) => {
      const list = tag === 'RPATH' ? elf.rpath : elf.runpath;
      return classify(tag, list ?? [], file, elf, libraries).map((element) => ({ ...element, file }));
    }),
  );
}

/** The elements that have one kind of fault. */
export function faultyElements<Kind extends RpathFault['kind']>(
  pkg: PackageFacts,
  set: PackageSet,
  kind: Kind,
): (FoundElement & { readonly fault: Extract<RpathFault, { kind: Kind }> })[] {
  return rpathElements(pkg, set).filter(
    (element): element is FoundElement & { readonly fault: Extract<RpathFault, { kind: Kind }> } => element.fault?.kind === kind,
  );
}

/** `RUNPATH element "/usr/lib64" (2 of 3)`. */
export function named({ tag, text, position, count }: RpathElement): string {
  return `${tag} element "${shortened(text, 200)}"${count > 1 ? ` (${position} of ${count})` : ''}`;
}
