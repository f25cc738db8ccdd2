import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { programPath, type Ran, run } from '../support/program.js';
import { repository } from '../support/repository.js';
import { describeWithTools } from '../support/tools.js';

const bad = readFileSync(join(repository, 'fixtures/specs/bad.spec'), 'utf8');
const good = readFileSync(join(repository, 'fixtures/specs/lanternfish.spec'), 'utf8');

/** pre-commit fetches the development tools and builds. */
const installTime = 300_000;

describeWithTools(['pre-commit', 'git', 'npm'], 'the pre-commit hooks', () => {
  let root: string;
  let hooks: string;
  let env: Record<string, string | undefined>;
  const git = (cwd: string, ...args: string[]): Ran => run('git', args, { cwd, env });

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'speclint-hook-'));
    hooks = join(root, 'speclint');
    // a hook that runs these tests would hand down its own repository
    const inherited = Object.keys(process.env).filter((name) => name.startsWith('GIT_'));
    env = {
      ...Object.fromEntries(inherited.map((name) => [name, undefined])),
      ...Object.fromEntries(
        ['AUTHOR', 'COMMITTER'].flatMap((who) => [
          [`GIT_${who}_NAME`, 'Tester'],
          [`GIT_${who}_EMAIL`, 'tester@example.org'],
        ]),
      ),
      GIT_CONFIG_GLOBAL: join(root, 'gitconfig'),
      PRE_COMMIT_HOME: join(root, 'home'),
      PATH: `${join(root, 'bin')}:${process.env.PATH}`,
    };
    writeFileSync(join(root, 'gitconfig'), '[init]\n\tdefaultBranch = main\n');
    copyCheckout(hooks);
    commitAll(hooks);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  describe('installed by pre-commit from the repository', () => {
    let packages: string;

    beforeAll(() => {
      packages = packagesUsing(`repos:\n  - repo: ${hooks}\n    rev: ${git(hooks, 'rev-parse', 'HEAD').stdout.trim()}\n    hooks: [{ id: speclint }]\n`);
      expect(run('pre-commit', ['install', '--install-hooks'], { cwd: packages, env, timeout: installTime })).toMatchObject({ status: 0 });
    }, installTime);

    it('stop a commit with a bad spec and say why', () => {
      const { status, stdout, stderr } = commitSpec(packages, 'bad', bad);
      expect(status).toBe(1);
      expect(stdout + stderr).toMatch(/bad\.spec:\d+:\d+.*error/);
      expect(git(packages, 'log', '--format=%s').stdout.trim()).toBe('packages');
    });

    it('let a commit with a good spec pass', () => {
      expect(commitSpec(packages, 'lanternfish', good)).toMatchObject({ status: 0 });
      expect(git(packages, 'log', '-1', '--format=%s').stdout.trim()).toBe('spec');
    });
  });

  describe('tried with the speclint of the PATH', () => {
    const attempt = (name: string, text: string): Ran => {
      const packages = packagesUsing('repos: []\n');
      writeFileSync(join(packages, `${name}.spec`), text);
      git(packages, 'add', '.');
      return run('pre-commit', ['try-repo', hooks, 'speclint-system', '--all-files'], { cwd: packages, env });
    };

    beforeAll(() => {
      mkdirSync(join(root, 'bin'));
      symlinkSync(programPath, join(root, 'bin/speclint'));
    });

    it('fail a bad spec', () => {
      const { status, stdout } = attempt('bad', bad);
      expect(status).toBe(1);
      expect(stdout).toMatch(/bad\.spec:\d+:\d+.*error/);
    });

    it('pass a good spec', () => expect(attempt('lanternfish', good)).toMatchObject({ status: 0 }));
  });

  /** A copy of the working tree as a commit of it would be. */
  function copyCheckout(target: string): void {
    const files = git(repository, 'ls-files', '-z', '--cached', '--others', '--exclude-standard')
      .stdout.split('\0')
      .filter((path) => path !== '');
    expect(files).toContain('package.json');
    for (const path of files.filter((path) => existsSync(join(repository, path)))) cpSync(join(repository, path), join(target, path));
  }

  function commitAll(directory: string): void {
    git(directory, 'init', '-q');
    git(directory, 'add', '.');
    expect(git(directory, 'commit', '-q', '-m', 'packages')).toMatchObject({ status: 0 });
  }

  function packagesUsing(config: string): string {
    const directory = mkdtempSync(join(root, 'packages-'));
    writeFileSync(join(directory, '.pre-commit-config.yaml'), config);
    commitAll(directory);
    return directory;
  }

  /** Without the spec of the attempt before. */
  function commitSpec(directory: string, name: string, text: string): Ran {
    rmSync(join(directory, 'bad.spec'), { force: true });
    writeFileSync(join(directory, `${name}.spec`), text);
    git(directory, 'add', '.');
    return git(directory, 'commit', '-m', 'spec');
  }
});
