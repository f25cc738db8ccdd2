import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { programPath, type Ran, run } from '../support/program.js';
import { repository } from '../support/repository.js';

/** A directory as a reader of the documentation has it: a repository, with speclint on the PATH, and doubles in place of what the machine does not have. */
export class ReadersPlace {
  readonly directory = mkdtempSync(join(tmpdir(), 'speclint-docs-'));

  constructor() {
    for (const name of ['.git', '.home']) mkdirSync(join(this.directory, name));
    this.program('speclint', `#!/bin/sh\nexec '${process.execPath}' '${programPath}' "$@"\n`);
  }

  /** The double of mock, with configurations of these names that the user has. */
  withMock(...configurations: readonly string[]): this {
    for (const name of configurations) this.write(`.home/.config/mock/${name}.cfg`, '');
    return this.double('mock', '"--configdir=$HOME/.config/mock"');
  }

  /** The double of pbuild. */
  withPbuild(): this {
    return this.double('pbuild');
  }

  private double(name: string, more = ''): this {
    this.program(name, `#!/bin/sh\nexec '${process.execPath}' '${join(repository, `test/build/${name}-double.mjs`)}' "$@" ${more}\n`);
    return this;
  }

  write(name: string, text: string | Uint8Array): void {
    mkdirSync(dirname(join(this.directory, name)), { recursive: true });
    writeFileSync(join(this.directory, name), text);
  }

  read(name: string): string {
    return readFileSync(join(this.directory, name), 'utf8');
  }

  program(name: string, text: string): void {
    this.write(join('.bin', name), text);
    chmodSync(join(this.directory, '.bin', name), 0o755);
  }

  /** Runs lines of shell as a pipeline does, which stops at the first that fails. */
  run(script: string, env: Readonly<Record<string, string>> = {}): Ran {
    const path = `${join(this.directory, '.bin')}:${process.env.PATH ?? ''}`;
    return run('bash', ['-e', '-o', 'pipefail', '-c', script], {
      cwd: this.directory,
      env: { PATH: path, FORCE_COLOR: '0', HOME: join(this.directory, '.home'), ...env },
    });
  }

  end(): void {
    rmSync(this.directory, { recursive: true });
  }
}
