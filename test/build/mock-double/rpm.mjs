import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The machine's own rpm and rpmbuild, run below a scratch directory, and logged as mock does. */
export function rpmIn(scratch, journal, given) {
  let running;
  return { rpmbuild, run, treeOf, missingOf, stop: () => running?.kill('SIGTERM') };

  /** rpm ends with 11 where something that the build needs is not installed. */
  async function missingOf(spec, tree) {
    const needs = join(scratch, 'needs.log');
    const lacks = (await run('rpmbuild', ['-bd', ...options(tree), spec], needs)) === 11 ? readFileSync(needs, 'utf8').matchAll(/^\t(.+) is needed by /gm) : [];
    const isThere = await provided();
    return [...lacks].map(([, one]) => one).filter((one) => !isThere.has(one.split(' ')[0]));
  }

  /** What the packages that a chain has built provide. */
  async function provided() {
    const packages = readdirSync(treeOf('before')).filter((file) => file.endsWith('.rpm'));
    const list = join(scratch, 'provides.log');
    await run('rpm', ['-qp', '--provides', ...packages.map((file) => join(treeOf('before'), file))], list);
    const lines = readFileSync(list, 'utf8').split('\n');
    return new Set(lines.map((line) => line.split(' ')[0]));
  }

  /** One rpmbuild as mock runs and logs it. */
  async function rpmbuild(stage, tree, args, seconds = 0) {
    journal.command(stage, `--target x86_64 --nodeps ${args.at(-1)}`);
    const status = await run('rpmbuild', [stage, ...options(tree), ...args], join(journal.directory, 'build.log'), seconds);
    if (status !== 'timeout') journal.log('build.log', `Child return code was: ${status}\n`);
    return status;
  }

  function options(tree) {
    const defines = [`_topdir ${tree}`, '_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm', ...given.values('-D')];
    const conditions = ['--with', '--without'].flatMap((option) => given.values(option).flatMap((value) => [option, value]));
    return [...defines.flatMap((text) => ['--define', text]), ...conditions];
  }

  function run(program, args, output, seconds = 0) {
    return new Promise((done) => {
      const into = openSync(output, 'a');
      running = spawn(program, args, { stdio: ['ignore', into, into] });
      const timer = seconds > 0 ? setTimeout(() => done('timeout', running.kill('SIGTERM')), seconds * 1000) : undefined;
      running.on('exit', (status) => {
        clearTimeout(timer);
        done(status ?? 1);
      });
    });
  }

  function treeOf(top) {
    const tree = join(scratch, top);
    for (const folder of ['SPECS', 'SOURCES', 'SRPMS', 'RPMS', 'BUILD']) mkdirSync(join(tree, folder), { recursive: true });
    return tree;
  }
}
