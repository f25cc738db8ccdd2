import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/** What differs between the versions of mock that were looked at. */
const versions = {
  6.7: {
    greeting: (words) => `INFO: mock.py version 6.7 starting (python version = 3.11.2), args: ${words.join(' ')}`,
    filling: 'installing minimal buildroot with dnf4',
    packageManager: '/usr/bin/dnf-3',
    // the list of what is installed is written within the build
    listsWithin: true,
    command: (stage, rest) => [`Executing command: ['bash', '--login', '-c', '/usr/bin/rpmbuild ${stage}  ${rest}'] with env {}`],
    // state.log has all from the root on
    statesRoot: true,
  },
  2.12: {
    greeting: () => 'INFO: mock.py version 2.12 starting (python version = 3.11.2)...',
    filling: 'dnf install',
    packageManager: '/usr/bin/dnf',
    listsWithin: false,
    command: (stage, rest) => {
      const words = `['bash', '--login', '-c', '/usr/bin/rpmbuild ${stage} ${rest}']`;
      return [`ENTER ['do_with_status'](${words}, chrootPath='/var/lib/mock/root'env={})`, `Executing command: ${words} with env {}`];
    },
    statesRoot: false,
  },
};

/** What mock says and writes down, of one version. */
export class Journal {
  /** Where the logs go; undefined until there is such a place. */
  directory;
  /** Once the first package of a chain has begun, what starts and finishes is not said any more. */
  isSilent = false;

  constructor(version) {
    this.version = version;
    this.words = versions[version];
  }

  say(line) {
    process.stderr.write(`${line}\n`);
  }

  log(file, text) {
    if (this.directory !== undefined) appendFileSync(join(this.directory, file), text);
  }

  /** Logs go to a directory from now on. */
  open(directory) {
    this.directory = directory;
    if (!this.isSilent) this.say(`Mock Version: ${this.version}`);
    this.say(`INFO: Mock Version: ${this.version}`);
    for (const file of ['build.log', 'root.log']) this.log(file, `Mock Version: ${this.version}\n`);
    this.state(`Mock Version: ${this.version}`);
  }

  start(what) {
    this.state(`Start: ${what}`);
    if (!this.isSilent) this.say(`Start: ${what}`);
  }

  /** mock says so whatever came of it. */
  finish(what) {
    this.state(`Finish: ${what}`);
    if (!this.isSilent) this.say(`Finish: ${what}`);
  }

  both(what) {
    this.start(what);
    this.finish(what);
  }

  state(text) {
    this.log('state.log', `2026-11-21 04:45:57,872 - ${text}\n`);
  }

  command(stage, rest) {
    for (const line of this.words.command(stage, rest)) this.log('build.log', `${line}\n`);
  }
}
