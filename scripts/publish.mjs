import { readFile, writeFile } from 'node:fs/promises';

/**
 * Writes generated files, each only where its text changed; with `--check` on the command line it compares instead and ends with
 * status 1 where one is not current. `files` maps paths relative to the repository to their text; `origin` names what they come from.
 */
export async function publish(files, origin) {
  const check = process.argv.includes('--check');
  const stale = [];
  for (const [path, text] of Object.entries(files)) {
    const url = new URL(`../${path}`, import.meta.url);
    const full = `${head(path, origin)}${text}`;
    if ((await current(url)) === full) continue;
    stale.push(path);
    if (!check) await writeFile(url, full);
  }
  for (const path of stale) console.error(check ? `${path} is not current: run "npm run generate"` : `wrote ${path}`);
  if (check && stale.length > 0) process.exitCode = 1;
}

function head(path, origin) {
  return path.endsWith('.ts') ? `// Generated from ${origin} by "npm run generate"; do not edit.\n` : '';
}

async function current(url) {
  try {
    return await readFile(url, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
