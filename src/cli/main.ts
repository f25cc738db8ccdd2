#!/usr/bin/env node
import { exitStatus } from './exit-status.js';
import { run } from './run.js';
import { complain, guardStreams } from './terminal.js';

guardStreams();
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  for (const line of `this is a fault in speclint, please report it: ${trace}`.split('\n')) complain(line);
  process.exitCode = exitStatus.fault;
}
