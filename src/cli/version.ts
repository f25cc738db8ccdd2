import { readFileSync } from 'node:fs';

/** The version of this installation: that of the nearest package.json above this file, which is speclint's own. */
export function version(): string {
  for (let directory = new URL('./', import.meta.url); ; directory = new URL('../', directory)) {
    const found = versionIn(new URL('package.json', directory));
    if (found !== undefined) return found;
    if (directory.pathname === '/') throw new Error('the installation has no package.json');
  }
}

function versionIn(manifest: URL): string | undefined {
  try {
    const { name, version: found } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string; version?: string };
    return name === 'speclint' ? found : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
