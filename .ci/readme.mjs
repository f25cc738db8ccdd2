// Runs the commands of a document in the current directory: the shell blocks that follow a line `<!-- ci -->` or, where the block is
// meant to end with another status than 0, `<!-- ci: status 1 -->`.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [, , document] = process.argv;
const blocks = [...readFileSync(document, 'utf8').matchAll(/^<!-- ci(?:: status (\d+))? -->\n+```(?:sh|bash|console)\n([\s\S]*?)^```$/gm)];
if (blocks.length === 0) throw new Error(`${document} marks no commands with <!-- ci -->`);

for (const [, status = '0', text] of blocks) {
  const commands = text.replace(/^\$ /gm, '');
  console.log(commands.trim().replace(/^/gm, '$ '));
  const result = spawnSync('bash', ['-euo', 'pipefail', '-c', commands], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (result.status !== Number(status)) throw new Error(`ended with status ${result.status}, not ${status} as ${document} says`);
}
