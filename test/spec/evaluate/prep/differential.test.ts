import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { run } from '../../../support/program.js';
import { describeWithTools } from '../../../support/tools.js';
import { buildMacros, evaluate, head } from '../../given.js';

const sources = 'Source: a.tar.gz\nSource1: b.zip\nPatch: one.patch\nPatch7: two.patch.gz\n';

/** rpm before 4.19 has its helper in its own folder, and its build folder is no other for each package. */
function macrosFor(version: string): string {
  const [major = 0, minor = 0] = /[0-9]+\.[0-9]+/.exec(version)?.[0].split('.').map(Number) ?? [];
  const older = major === 4 && minor < 19;
  return `%_rpmconfigdir /usr/lib/rpm\n%buildroot /top/BUILDROOT\n${older ? buildMacros.text.replace('/usr/bin/rpmuncompress', '%{_rpmconfigdir}/rpmuncompress') : buildMacros.text}`;
}

describeWithTools(['rpmspec'], '%prep as the installed rpm reads it', () => {
  const text = macrosFor(run('rpmspec', ['--version'], { cwd: '/' }).stdout);

  it.each([
    '%setup -q',
    '%setup',
    '%setup -q -n "x y"',
    '%setup -qn x',
    '%setup -n=x -b 1 more',
    '%setup -T -D -a1 -qcn x',
    '%setup -c -a 1',
    '%patch -P 0 -p1',
    '%patch 7 0 -p1 -b .x',
    '%patch -P7 -z .y -F3 -R -E -Z -d in/it -o out',
    '%patch -P0 -F -1',
    'echo %%setup',
  ])('%s', (line) => {
    const directory = mkdtempSync(join(tmpdir(), 'speclint-prep-'));
    try {
      const spec = `${head}${sources}%description\nd\n%prep\n${line}\nend\n`;
      writeFileSync(join(directory, 'macros'), text);
      writeFileSync(join(directory, 'demo.spec'), spec);
      const { status, stdout } = run('rpmspec', [`--macros=${join(directory, 'macros')}`, '--target=x86_64', '-P', 'demo.spec'], { cwd: directory });
      const ours = evaluate(spec, { macroFiles: [{ path: 'macros', text }] }).expanded.text;
      const plain = (expanded: string): string => expanded.trimEnd().replaceAll('/BUILD/demo-1-build', '/BUILD');
      expect([status, plain(stdout)]).toEqual([0, plain(ours)]);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});
