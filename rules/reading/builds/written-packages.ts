import type { BuildLog, PackageFacts } from '../../../src/policy/index.js';

export interface WrittenPackage {
  readonly file: string;
  readonly name: string;
  readonly version: string;
  readonly release: string;
  readonly arch: string;
}

/** The binary packages that the last rpmbuild command of a log wrote, where it came to its end; none otherwise. */
export function writtenPackages({ runs }: BuildLog): readonly WrittenPackage[] {
  const run = runs.at(-1);
  const cameToEnd =
    run?.scripts.some(({ name }) => name === '%clean' || name === '%rmbuild') || (run?.status === 0 && /^(?:-b[ab]|--rebuild)$/.test(run.stage));
  return run && cameToEnd ? run.wrote.flatMap(parsed).filter(({ arch }) => arch !== 'src' && arch !== 'nosrc') : [];
}

/** What rpm calls the file of a package. */
export const fileNameOf = ({ name, version, release, arch }: PackageFacts): string => `${name}-${version}-${release}.${arch}.rpm`;

function parsed(file: string): WrittenPackage[] {
  const [, name, version, release, arch] = /^(.+)-([^-]+)-([^-]+)\.([^.]+)\.rpm$/.exec(file) ?? [];
  return name && version && release && arch ? [{ file, name, version, release, arch }] : [];
}
