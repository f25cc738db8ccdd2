import type { PackageFacts } from '../../../src/policy/index.js';

/** Whether a package is the one that its source package is named after: the spec's main package, where it has files. */
export const isMainPackage = ({ name, version, sourceRpm }: PackageFacts): boolean => sourceRpm?.startsWith(`${name}-${version}-`) === true;

/** The name of the source package: `demo` for demo-1.0-1.src.rpm. Undefined where the header does not say it. */
export const sourceName = ({ sourceRpm }: Pick<PackageFacts, 'sourceRpm'>): string | undefined => sourceRpm?.replace(/-[^-]*-[^-]*$/, '');
