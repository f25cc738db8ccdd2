import { PackageError, type PackageFacts, type ReadPackageOptions, readPackage } from '../../src/rpm/index.js';
import { buildRpm, chunksOf, type RpmDescription } from './rpm-builder.js';

/** Everything that can be asked of a package. */
export const everything: ReadPackageOptions['request'] = {
  payload: true,
  elf: true,
  imports: true,
  firstLine: true,
  textForm: true,
  format: true,
  buildPaths: true,
  text: ['*'],
  shellScripts: true,
  manPages: true,
  infoPages: true,
  jarManifests: true,
  everyDigest: true,
};
export const headersOnly: ReadPackageOptions['request'] = { payload: false, elf: false, firstLine: false, text: [] };

export function readBytes(bytes: Uint8Array, options: Partial<ReadPackageOptions> = {}): Promise<PackageFacts> {
  return readPackage(chunksOf(bytes), { path: 'demo.rpm', request: everything, ...options });
}

export function readBuilt(description: RpmDescription, options?: Partial<ReadPackageOptions>): Promise<PackageFacts> {
  return readBytes(buildRpm(description).bytes, options);
}

/** The PackageError that reading ends in. */
export async function damageOf(reading: Promise<unknown>): Promise<PackageError> {
  const outcome = await reading.then(
    () => 'the package was read',
    (error: unknown) => error,
  );
  if (outcome instanceof PackageError) return outcome;
  throw outcome instanceof Error ? outcome : new Error(String(outcome));
}
