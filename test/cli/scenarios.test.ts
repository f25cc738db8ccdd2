import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { speclint } from '../support/program.js';
import { repository } from '../support/repository.js';
import { parseScenario, type Scenario } from './scenario.js';

const folder = join(repository, 'test/cli/scenarios');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort();

describe('the command line', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'speclint-scenario-'));
    mkdirSync(join(directory, '.git'));
  });

  afterEach(() => rmSync(directory, { recursive: true }));

  it.each(names.map((name) => [name, parseScenario(readFileSync(join(folder, name), 'utf8'))] as const))('%s', (_, scenario) => {
    prepare(directory, scenario);
    const { status, stdout, stderr } = speclint(scenario.command, { cwd: directory, input: scenario.stdin, env: { FORCE_COLOR: '0', ...scenario.env } });
    expect({ status, stderr }).toEqual({ status: scenario.status, stderr: scenario.stderr });
    if (scenario.stdoutHas) expect(linesOf(stdout)).toEqual(expect.arrayContaining(linesOf(scenario.stdoutHas)));
    else expect(stdout).toBe(scenario.stdout);
    for (const [path, text] of scenario.after)
      expect(existsSync(join(directory, path)) ? readFileSync(join(directory, path), 'utf8') : '(absent)\n').toBe(text);
  });
});

/** Lines without the blanks that only align columns. */
function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/ +/g, ' ').trim());
}

function prepare(directory: string, { files, links }: Scenario): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  for (const [path, target] of links) symlinkSync(target.trim(), join(directory, path));
}
