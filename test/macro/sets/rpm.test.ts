import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Traced } from '../../../src/macro/index.js';
import { describeWithTools } from '../../support/tools.js';
import { filesOf, macrosOf, profileNames } from './loaded.js';

/** Values that rpm takes from the machine that it runs on, and that the built-ins of newer rpm give. */
const ofTheMachine = /%\{(?:getncpus|_smp_build_ncpus)\b/;

/**
 * rpm itself reads the sets and is asked for every macro without arguments. Macros that are known by name only, and macros that call one,
 * are not compared: rpm has no definition of them. Nor are those that define others, since rpm is asked for all of them in one go.
 */
describeWithTools(['rpm'], 'rpm', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'speclint-sets-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(profileNames)('expands the macros of %s as speclint does', (profile) => {
    const files = filesOf(profile);
    const paths = files.map(({ text }, i) => {
      const path = join(folder, `${profile}-${i}.macros`);
      writeFileSync(path, text);
      return path;
    });
    const names = [...new Set(files.flatMap(({ text }) => [...text.matchAll(/^%([A-Za-z_]\w+)[ \t]/gm)].map(([, name]) => name as string)))];
    const { macros } = macrosOf(profile);
    const ours = names.flatMap((name) => {
      const fork = macros.fork();
      const { value, failed } = fork.expand(Traced.bare(`%{${name}}`));
      const body = macros.lookup(name)?.body.text ?? '';
      return value.known && !failed && fork.history.length === 0 && !ofTheMachine.test(body) ? [[name, value.text] as const] : [];
    });
    const mark = '\x1e';
    // rpm itself defines %optflags, above all macro files, from what its rpmrc files say
    const flags = `optflags ${macros.lookup('optflags')?.body.text}`;
    const { stdout, status, stderr } = spawnSync('rpm', ['--macros', paths.join(':'), '--define', flags, '-E', ours.map(([name]) => `%{${name}}`).join(mark)], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', HOME: folder },
    });
    expect([status, stderr]).toEqual([0, '']);
    const theirs = stdout.replace(/\n$/, '').split(mark);
    expect(ours.length).toBeGreaterThan(150);
    expect(Object.fromEntries(ours.map(([name], i) => [name, theirs[i]]))).toEqual(Object.fromEntries(ours));
  });
});
