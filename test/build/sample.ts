import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath, speclint } from '../support/program.js';

/** The parts of a spec that a test wants otherwise. */
export interface Parts {
  readonly preamble?: string;
  readonly prep?: string;
  readonly build?: string;
  readonly install?: string;
  readonly check?: string;
  readonly files?: string;
}

/** A package of one text file, and of what a test adds to it. */
export function demoSpec({ preamble = 'BuildArch: noarch', prep = ':', build = ':', install = ':', check = ':', files = '' }: Parts = {}): string {
  return `Name: demo
Version: 1.0
Release: 1
Summary: A demonstration
License: MIT
URL: https://example.org/demo
Source0: hello.txt
${preamble}

%description
A demonstration of a package.

%prep
${prep}

%build
${build}

%install
install -Dpm 0644 %{SOURCE0} %{buildroot}/usr/share/demo/hello.txt
${install}

%check
${check}

%files
/usr/share/demo
${files}

%changelog
* Mon Jan 06 2025 A Packager <a@example.org> - 1.0-1
- First
`;
}

/** The line of a spec that holds a text. */
export const lineOf = (spec: string, text: string): number => spec.split('\n').findIndex((line) => line.includes(text)) + 1;

/** A finding of a JSON report, as far as tests look at it. */
export interface Found {
  readonly ruleId: string;
  readonly level: string;
  readonly path: string;
  readonly line?: number;
  readonly file?: string;
  readonly message: string;
}

export interface Report {
  readonly inputs: readonly { readonly path: string; readonly kind: string; readonly status: string; readonly error?: { readonly message: string } }[];
  readonly findings: readonly Found[];
  readonly remarks: readonly { readonly path: string; readonly message: string }[];
  readonly builds: readonly object[];
  readonly summary: { readonly exitCode: number };
}

/** A directory for one test, with a spec and its source. */
export class Workplace {
  readonly directory = mkdtempSync(join(tmpdir(), 'speclint-build-test-'));

  constructor() {
    mkdirSync(join(this.directory, '.git'));
    this.write('hello.txt', 'hello\n');
  }

  write(name: string, text: string | Uint8Array): void {
    mkdirSync(join(this.directory, name, '..'), { recursive: true });
    writeFileSync(join(this.directory, name), text);
  }

  report(): Report {
    return JSON.parse(readFileSync(join(this.directory, 'report.json'), 'utf8')) as Report;
  }

  /** Runs `speclint build` with a report that stays. */
  run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    return speclint(['build', '--no-config', ...args], { cwd: this.directory, env: { FORCE_COLOR: '0', ...env } });
  }

  /** The same, with the report in JSON. */
  build(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const { status, stderr } = this.run(['--format', 'json=report.json', ...args], env);
    return { status, stderr, ...this.report() };
  }

  /** Starts a build and sends it a signal once it has said some words; its status. */
  async interrupted(args: readonly string[], words: string, signal: NodeJS.Signals, env: Readonly<Record<string, string>> = {}): Promise<number | null> {
    const child = spawn(process.execPath, [programPath, 'build', '--no-config', '--format', 'json=report.json', ...args], {
      cwd: this.directory,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const closed = once(child, 'close') as Promise<[number | null]>;
    await heard(child, words);
    child.kill(signal);
    return (await closed)[0];
  }

  end(): void {
    rmSync(this.directory, { recursive: true });
  }
}

/** Waits until a program has said something. */
function heard({ stderr }: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    stderr?.on('data', (chunk: Buffer) => {
      said += String(chunk);
      if (said.includes(words)) resolve();
    });
    stderr?.on('end', () => reject(new Error(`it never said ${words}: ${said}`)));
  });
}

/** The processes that sleep for so many seconds; one that has ended and waits for its parent is none. */
export function sleeping(seconds: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8') === `sleep\0${seconds}\0`;
      } catch {
        return false; // it has ended in the meantime
      }
    });
}
