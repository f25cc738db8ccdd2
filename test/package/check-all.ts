/**
 * A process that runs `speclint check` for each line of standard input, a JSON list of arguments. Like this a hundred runs take one start.
 */
import { createInterface } from 'node:readline';
import { run } from '../../src/cli/run.js';

for await (const line of createInterface({ input: process.stdin })) {
  await run(['check', ...(JSON.parse(line) as string[])]);
}
