import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { computeShell } from '../../../src/macro/shell/compute.js';
import { describeWithTools } from '../../support/tools.js';
import { alike, different } from './cases.js';

describe('what every sh prints', () => {
  it.each(alike)('%j prints %j', (command, printed) => {
    expect([computeShell(command, { shell: 'dash' }).text, computeShell(command, { shell: 'bash' }).text]).toEqual([printed, printed]);
  });
});

describe('what the shells differ in', () => {
  it.each(different)('%j prints %j in dash, %j in bash', (command, dash, bash) => {
    expect([computeShell(command, { shell: 'dash' }).text, computeShell(command, { shell: 'bash' }).text]).toEqual([dash, bash]);
  });

  it('is said where a form of bash stands in a command for dash', () => {
    const forms = (command: string): readonly string[] => computeShell(command, { shell: 'dash' }).bashOnly;
    expect(forms('c=abc; echo ${c:0:1}')).toEqual(['${name:offset}']);
    expect(forms('a=(b c); echo x')).toEqual(['a=(']);
    expect(forms('[ a == a ] && echo x')).toEqual(['[ a == b ]']);
    expect(forms('c=abc; false && echo ${c:0:1}; echo ${c#a}')).toEqual([]);
    expect(computeShell('c=abc; echo ${c:0:1}', { shell: 'bash' }).bashOnly).toEqual([]);
  });
});

// the commands are those of GNU, and dates are in UTC
const shells = process.platform === 'linux' ? (['dash', 'bash'] as const) : [];
for (const shell of shells) {
  describeWithTools([shell, 'sed', 'awk', 'grep', 'seq', 'perl', 'make'], `the cases, against ${shell}`, () => {
    it('are what it prints', () => {
      const cases: (readonly [string, string | undefined])[] = [
        ...alike,
        ...different.map(([command, dash, bash]) => [command, shell === 'dash' ? dash : bash] as const),
      ];
      const known = cases.filter(([, printed]) => printed !== undefined);
      const printed = printedIn(
        shell,
        known.map(([command]) => command),
      );
      expect(known.map(([command], i) => [command, printed[i]])).toEqual(known);
    }, 60_000);
  });
}

const mark = '\u0001';

/** Runs each command in a subshell of one shell. bash is called as rpm calls it, by the name of sh. */
function printedIn(shell: 'dash' | 'bash', commands: readonly string[]): string[] {
  const script = `for command_; do (set --; eval "$command_"); printf '${mark}'; done`;
  const { stdout } = spawnSync(shell, ['-c', script, 'sh', ...commands], {
    argv0: 'sh',
    cwd: tmpdir(),
    input: '',
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '' },
  });
  return stdout.split(mark).map((text) => text.replace(/\n+$/, ''));
}
