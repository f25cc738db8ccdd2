import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { programPath, run, speclint } from '../support/program.js';
import { describeWithTools } from '../support/tools.js';
import { treeOf } from '../support/tree.js';
import { type HostileTree, hostileTree } from './hostile-tree.js';

describe('a hostile checkout', () => {
  let tree: HostileTree;
  let before: string[];
  const inside = (...args: string[]) => speclint(args, { cwd: tree.directory });

  beforeAll(() => {
    tree = hostileTree();
    before = treeOf(tree.directory);
  });
  afterAll(() => tree.remove());

  const untouched = () => {
    expect(tree.canaries()).toEqual([]);
    expect(treeOf(tree.directory)).toEqual(before);
  };

  it('is checked file by file with nothing run', () => {
    const { status, stdout } = inside('check', '--format', 'json', ...tree.specs.map((name) => `./${name}`));
    expect([0, 1]).toContain(status);
    expect((JSON.parse(stdout) as { inputs: unknown[] }).inputs).toHaveLength(tree.specs.length);
    untouched();
  });

  it('is checked as a directory with nothing run', () => {
    const { status, stdout } = inside('check', '.');
    expect([0, 1]).toContain(status);
    expect(stdout).toContain(`${tree.specs.length} inputs checked`);
    untouched();
  });

  it('is read from standard input with nothing run', () => {
    const [name = ''] = tree.specs;
    const result = speclint(['check', '-', '--stdin-filename', join(tree.directory, name)], { cwd: tree.directory, input: tree.expressions.join('\n') });
    expect(result.status).not.toBe(2);
    untouched();
  });

  it('is inspected with nothing run', () => {
    const { stdout } = inside('inspect', '--jsonl', ...tree.specs.map((name) => `./${name}`));
    expect(stdout.trim().split('\n')).toHaveLength(tree.specs.length);
    inside('inspect', '--expanded', './hostile.spec');
    untouched();
  });

  it('gives away nothing from beside it', () => {
    const thieves = tree.specs.filter((name) => name.startsWith('thief-'));
    for (const args of [['check', '--format', 'json'], ['check'], ['inspect'], ['inspect', '--expanded']]) {
      const { stdout, stderr } = inside(...args, ...thieves);
      expect(stdout + stderr).toContain('thief');
      expect(stdout + stderr).not.toContain(tree.secret);
    }
    untouched();
  });

  it('is evaluated with nothing run', () => {
    for (const expression of tree.expressions.slice(0, 3)) inside('eval', expression);
    const requests = tree.expressions.map((input) => JSON.stringify({ ops: [['eval', input]], input }));
    const { stdout } = speclint(['eval', '--batch'], { cwd: tree.directory, input: requests.join('\n') });
    expect(stdout.trim().split('\n')).toHaveLength(requests.length);
    untouched();
  });

  it('is where settings and rules are shown with nothing run', () => {
    expect(inside('config', '.').status).toBe(0);
    expect(inside('rules').status).toBe(0);
    const [rule] = JSON.parse(inside('rules', '--format', 'json').stdout) as { id: string }[];
    expect(inside('explain', rule?.id ?? '').status).toBe(0);
    untouched();
  });

  describeWithTools(['strace'], 'under a tracer', () => {
    it('starts no process and opens no socket', () => {
      for (const args of [['check', '.'], ['inspect', './hostile.spec'], ['eval', ...tree.expressions.slice(0, 1)], ['rules'], ['config', '.']]) {
        expect(callsOf(tree, args)).toEqual([expect.stringMatching(/execve\(.*speclint\.js/)]);
      }
    });

    it('reads nothing beside it', () => {
      const thieves = tree.specs.filter((name) => name.startsWith('thief-'));
      const opened = trace(tree, 'open,openat,openat2', [process.execPath, programPath, 'check', ...thieves]).filter((call) => !call.includes('ENOENT'));
      expect(opened.filter((call) => call.includes('thief-0.spec'))).not.toEqual([]);
      expect(opened.filter((call) => /secret|link\.inc|\/up\//.test(call))).toEqual([]);
    });

    it('would be seen to start one', () => {
      const script = 'require("node:child_process").spawnSync("/bin/true"); require("node:net").connect("/nowhere").on("error", () => {})';
      const calls = trace(tree, 'execve,connect', [process.execPath, '-e', script]);
      expect(calls.filter((call) => call.includes('execve("/bin/true"'))).toHaveLength(1);
      expect(calls.filter((call) => /connect\(\d/.test(call))).toHaveLength(1);
    });
  });
});

describe('the canaries', () => {
  it('sing where the code is run', () => {
    const tree = hostileTree();
    try {
      for (const file of ['speclint.config.js', 'speclint.config.mjs', '.config/speclintrc.js', 'node_modules/speclint-plugin-hostile/index.js'])
        run(process.execPath, [file], { cwd: tree.directory });
      for (const name of tree.specs) run('sh', ['-c', `: ${name}`], { cwd: tree.directory });
      expect(tree.canaries()).toEqual(
        expect.arrayContaining(['config-js', 'config-mjs', 'config-folder-js', 'plugin', 'name-dollar', 'name-backtick', 'name-semicolon', 'name-newline']),
      );
    } finally {
      tree.remove();
    }
  });

  describeWithTools(['rpm'], 'under rpm itself', () => {
    it('sing where macros are expanded', () => {
      const tree = hostileTree();
      try {
        for (const expression of tree.expressions) run('rpm', ['--eval', expression], { cwd: tree.directory });
        expect(tree.canaries()).toEqual(expect.arrayContaining(['shell', 'shell-nested', 'sed-write', 'lua-execute', 'lua-open', 'lua-expand', 'expression']));
      } finally {
        tree.remove();
      }
    });
  });
});

/** The system calls of a run of speclint that start a program or make a socket. */
function callsOf(tree: HostileTree, args: readonly string[]): string[] {
  return trace(tree, 'execve,execveat,socket,connect,bind', [process.execPath, programPath, ...args]);
}

/** The system calls of some kinds that a program and what it starts make. */
function trace(tree: HostileTree, calls: string, command: readonly string[]): string[] {
  const log = join(tree.directory, '..', 'trace');
  run('strace', ['-f', '-qq', '-s', '200', '-e', `trace=${calls}`, '-e', 'signal=none', '-o', log, ...command], {
    cwd: tree.directory,
  });
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /\((?!.*exited)/.test(line) && !line.includes('resumed>'));
}
