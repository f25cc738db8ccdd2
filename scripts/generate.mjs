#!/usr/bin/env node
/**
 * Writes everything that is generated: sources first, then, compiled with these, the documentation. With `--check` it writes and compiles
 * nothing and fails where something is not current; it judges the documentation by what was compiled last.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const check = process.argv.includes('--check');
const root = fileURLToPath(new URL('..', import.meta.url));
const steps = [
  ['scripts/generate-rule-index.mjs'],
  ['scripts/generate-macro-sets.mjs'],
  ['scripts/generate-validators.mjs'],
  ...(check ? [] : [['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']]),
  ['scripts/generate-docs.mjs'],
  ['scripts/generate-profile-docs.mjs'],
  ['scripts/generate-from-rpmlint.mjs'],
  ['scripts/generate-precision.mjs'],
  ['scripts/generate-picture.mjs'],
];

for (const [script, ...args] of steps) {
  const { status } = spawnSync(process.execPath, [script, ...args, ...(check ? ['--check'] : [])], { cwd: root, stdio: 'inherit' });
  if (status === 0) continue;
  process.exitCode = 1;
  if (!check) break;
}
