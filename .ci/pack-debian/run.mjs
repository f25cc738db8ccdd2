import { execFileSync } from 'node:child_process';

/** What a program prints; throws where it fails, with what it said on standard error as `stderr`. */
export function run(command, args, options = {}) {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'], ...options });
}
