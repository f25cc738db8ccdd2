import type { PackageFacts } from '../facts.js';
import { numberOf, type TagValues, textOf } from '../header/tag-values.js';
import { PackageError } from '../package-error.js';

export type Identity = Pick<PackageFacts, 'kind' | 'name' | 'epoch' | 'version' | 'release' | 'arch' | 'nevra' | 'sourceRpm'>;

/** Who the package is. Throws where a name part is missing: no package is without one. */
export function identity(header: TagValues): Identity {
  const sourceRpm = textOf(header, 'SOURCERPM');
  const isSource = sourceRpm === undefined || 'SOURCEPACKAGE' in header;
  const name = required(header, 'NAME');
  const version = required(header, 'VERSION');
  const release = required(header, 'RELEASE');
  const epoch = numberOf(header, 'EPOCH');
  const arch = isSource ? sourceArch(header) : required(header, 'ARCH');
  const nevra = `${name}-${epoch === undefined ? '' : `${epoch}:`}${version}-${release}.${arch}`;
  return {
    kind: isSource ? 'srpm' : 'rpm',
    name,
    ...(epoch !== undefined && { epoch }),
    version,
    release,
    arch,
    nevra,
    ...(!isSource && { sourceRpm }),
  };
}

/** A source package that leaves out a source or patch is a nosrc one; its ARCH tag tells where it was built. */
function sourceArch(header: TagValues): string {
  return 'NOSOURCE' in header || 'NOPATCH' in header ? 'nosrc' : 'src';
}

function required(header: TagValues, tag: string): string {
  const value = textOf(header, tag);
  if (value === undefined || value === '') throw new PackageError(`main header: no ${tag}`, { tag });
  return value;
}
