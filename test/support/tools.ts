import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, it } from '@jest/globals';

/** Whether a program is on the PATH. */
export function hasTool(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((directory) => {
    try {
      accessSync(join(directory, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * `describe` for tests that run programs of the machine. Where one is missing, they are skipped under a name that says so; with
 * SPECLINT_REQUIRE_TOOLS=1, as in CI, that is a failure instead.
 */
export function describeWithTools(tools: readonly string[], name: string, tests: () => void): void {
  const missing = tools.filter((tool) => !hasTool(tool));
  if (missing.length === 0) return void describe(name, tests);
  const reason = `${name} (${missing.join(', ')} not installed)`;
  if (process.env.SPECLINT_REQUIRE_TOOLS === undefined) return void describe.skip(reason, tests);
  describe(reason, () => {
    it('has its tools', () => {
      throw new Error(`not installed: ${missing.join(', ')}`);
    });
  });
}
