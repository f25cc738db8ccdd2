import { describe, expect, it } from '@jest/globals';
import { logSource } from '../../src/buildlog/log-source.js';
import { positionAt } from '../../src/text/source-text.js';
import { readLog, seen } from './read.js';

const said = (text: string) => readLog(text).messages.map(seen);
const command = (stage: string, spec = 'demo.spec') =>
  `Executing command: ['bash', '-c', '/usr/bin/rpmbuild ${stage} --nodeps /builddir/build/SPECS/${spec}']\n`;

describe('the log of a build', () => {
  it('tells of a message once, though rpm repeats all at the end', () => {
    const log = 'error: File listed twice: /usr/bin/a\n\nRPM build errors:\n    File listed twice: /usr/bin/a\n';
    expect(said(log)).toEqual([{ kind: 'listed-twice', path: '/usr/bin/a', level: 'error', shown: 'error: File listed twice: /usr/bin/a' }]);
  });

  it('takes from the list at the end what was not told before', () => {
    expect(said('RPM build warnings:\n    custom note\n')).toEqual([{ kind: 'rpm', text: 'custom note', level: 'warning', shown: 'custom note' }]);
  });

  it('reads on where "error: " was torn from its text', () => {
    const log = `Mock Version: 6.7\n${command('-bb')}error: Building target platforms: x86_64\nBuilding for target x86_64\nline 36: unclosed macro\nChild return code was: 1\n`;
    expect(said(log)).toEqual([{ kind: 'rpm', text: 'line 36: unclosed macro', specLine: 36, level: 'error', shown: 'line 36: unclosed macro' }]);
  });

  it('takes what a compiler calls an error for the reason of a failed script, not for a message of rpm', () => {
    const log =
      'Executing(%build): /bin/sh -e /x\n+ cargo build\nwarning: unused variable: `x`\nerror: could not compile `demo`\nerror: Bad exit status from /x (%build)\n';
    const [message, ...others] = readLog(log).messages;
    expect(others).toEqual([]);
    expect(message).toMatchObject({ kind: 'script-failed', section: '%build', command: 'cargo build' });
    expect(message?.kind === 'script-failed' && message.reasons.map(({ source, start, end }) => source.text.slice(start, end))).toEqual([
      'error: could not compile `demo`',
    ]);
  });

  it('counts a command that ends the script, but not the end that rpm puts behind each script', () => {
    const failed = (trace: string) => readLog(`Executing(%build): /x\n${trace}error: Bad exit status from /x (%build)\n`).messages[0];
    expect(failed('+ cd /b\n+ exit 3\n')).toMatchObject({ command: 'exit 3' });
    expect(failed('+ make\n+ RPM_EC=2\n+ jobs -p\n')).toMatchObject({ command: 'make' });
  });

  it("is that of mock's last rpmbuild command", () => {
    const log = `Mock Version: 6.7\n${command('-bs')}error: Bad file: /b/SOURCES/a: No such file or directory\nChild return code was: 1\n${command('-bb')}Wrote: /b/demo-1-1.x86_64.rpm\nChild return code was: 0\n`;
    const { messages, runs } = readLog(log);
    expect(messages).toEqual([]);
    expect(runs.map(({ stage, spec, status }) => [stage, spec, status])).toEqual([
      ['-bs', 'demo.spec', 1],
      ['-bb', 'demo.spec', 0],
    ]);
  });

  it('has no clock, prefixes or colours in its messages, and yet the columns of the file', () => {
    const clock = '2025-05-31T15:43:41.5100819Z ';
    for (const before of [
      '[   12s] ',
      'BUILDSTDERR: ',
      '[    3s] BUILDSTDERR: ',
      'DEBUG util.py:460:  ',
      'DEBUG util.py:460:  BUILDSTDERR: ',
      'DEBUG: ',
      clock,
    ]) {
      const [message] = readLog(`${command('-bb')}${before}error: Arch dependent binaries in noarch package\n`).messages;
      expect(message?.kind).toBe('noarch-binaries');
      expect(message && positionAt(message.at.source, message.at.start)).toEqual({ line: 2, column: before.length + 1 });
    }
    expect(said('\u001b[1;31merror:\u001b[0m Empty tag: URL:\n')).toMatchObject([{ kind: 'rpm', text: 'Empty tag: URL:' }]);
  });

  it('takes no warning about the packages of the buildroot for one about the build', () => {
    const inRoot = 'DEBUG util.py:461:  warning: /etc/hosts created as /etc/hosts.rpmnew\n';
    expect(said(inRoot)).toEqual([]);
    expect(said(`${inRoot}DEBUG util.py:461:  ${command('-bb')}DEBUG util.py:461:  warning: absolute symlink: /a -> /b\n`)).toHaveLength(1);
    expect(said(`Start: chroot init\nwarning: x\nStart: rpmbuild demo-1-1.src.rpm\nwarning: y\nFinish: rpmbuild demo-1-1.src.rpm\nwarning: z\n`)).toMatchObject(
      [{ text: 'y' }],
    );
  });

  it("takes no fault of the machine's own database of packages for one of the build", () => {
    const ofMachine =
      'error: cannot open Packages database in /var/lib/rpm\nwarning: Found SQLITE rpmdb.sqlite database while attempting bdb backend: using sqlite backend.\n';
    expect(said(`${ofMachine}error: line 3: Unknown tag: X\n`)).toMatchObject([{ text: 'line 3: Unknown tag: X' }]);
  });

  it('has the commands that mock names only in its own words', () => {
    const { runs } = readLog(
      'Start: rpmbuild -bs\nWrote: /b/demo-1-1.src.rpm\nFinish: rpmbuild -bs\nINFO: Done(demo.spec) Config(x) 0 minutes\nStart: rpmbuild demo-1-1.src.rpm\nExecuting(%prep): /bin/sh -e /x\nERROR: Exception(demo-1-1.src.rpm) Config(x) 1 minutes\n',
    );
    expect(runs.map(({ stage, status, wrote }) => [stage, status, wrote.length])).toEqual([
      ['-bs', 0, 1],
      ['-bb', 1, 0],
    ]);
    expect(readLog(`${command('-bb')}Child returncode was: 3\n`).runs).toMatchObject([{ status: 3 }]);
    expect(readLog('Start: rpmbuild -bs\nINFO: Done(x)\nERROR: Exception(x)\n').runs).toMatchObject([{ status: 1 }]);
  });

  it('is understood in other languages, by what nobody translates', () => {
    const inCzech = 'Provádění(%build): /bin/sh -e /var/tmp/rpm-tmp.a1b2c3\n+ make\nchyba: Špatný návratový kód z /var/tmp/rpm-tmp.a1b2c3 (%build)\n';
    expect(said(inCzech)).toMatchObject([{ kind: 'script-failed', section: '%build', command: 'make' }]);
    expect(said('错误：/var/tmp/rpm-tmp.IWAzWT (%check) 退出状态不好\n')).toMatchObject([{ kind: 'script-failed', section: '%check' }]);
    expect(said("ошибка: line 5: Illegal char '-' in: Version: 3.2.3-2\n")).toMatchObject([{ kind: 'rpm', level: 'error', specLine: 5 }]);
    expect(readLog('Zapsáno: /b/demo-1-1.x86_64.rpm\nExecuting(%clean): /x\n  copied: /b/other-1-1.x86_64.rpm\n').runs).toMatchObject([
      { wrote: ['demo-1-1.x86_64.rpm'] },
    ]);
  });

  it('reads what rpm says behind its heading, where the two streams were mixed', () => {
    const log = 'Start: rpmbuild -bs\nRPM build errors:\nerror: Bad file: /b/SOURCES/a.patch: No such file or directory\nFinish: rpmbuild -bs\n';
    expect(said(log)).toMatchObject([{ kind: 'source-missing', file: 'a.patch' }]);
  });

  it('stands at its last line where nobody said a word', () => {
    const [message] = readLog('Start: rpmbuild demo-1-1.src.rpm\nERROR: Exception(demo-1-1.src.rpm) Config(x)\n').messages;
    expect(message?.kind).toBe('build-stopped');
    expect(message && positionAt(message.at.source, message.at.start).line).toBe(2);
  });

  it('knows that a build of Open Build Service failed, on whatever host', () => {
    const log =
      '[    0s] host7 started "build demo.spec" at Tue Jun 10 11:39:33 UTC 2025.\n[    9s] strange\n[   10s] host7 failed "build demo.spec" at Tue Jun 10 11:40:23 UTC 2025.\n';
    expect(said(log)).toMatchObject([{ kind: 'build-stopped', how: 'failed', shown: 'strange' }]);
    expect(readLog(log).writer).toBe('pbuild');
  });

  it('names the repository that could not be read, as dnf 4 and 5 and yum say it', () => {
    const id = (line: string) => said(`${line}\n`)[0];
    const demo = { kind: 'repository', id: 'demo' };
    expect(id("Error: Failed to download metadata for repo 'demo': Cannot prepare internal mirrorlist")).toMatchObject(demo);
    expect(id('Failed to download metadata (metalink: "https://example.org/m?a=b") for repository "demo": Librepo error')).toMatchObject(demo);
    expect(id('Cannot retrieve metalink for repository: demo/x86_64. Please verify its path')).toMatchObject(demo);
  });

  it('names what package managers of all families miss, and who needs it', () => {
    const missing = (text: string) => said(text)[0];
    expect(missing(' - nothing provides pkgconfig(-lx) needed by libx-devel-1-1.x86_64\n')).toMatchObject({
      capability: 'pkgconfig(-lx)',
      by: 'libx-devel-1-1.x86_64',
    });
    expect(missing('Error: Package: foo-1.el7.x86_64 (demo)\n           Requires: libbar.so.1\n')).toMatchObject({
      capability: 'libbar.so.1',
      by: 'foo-1.el7.x86_64',
    });
    expect(missing('Error: No Package found for bar-devel\n')).toMatchObject({ capability: 'bar-devel' });
    expect(missing('A requested package cannot be installed:\ndemo-1-1.src (due to unsatisfied bar-devel[>= 2])\n')).toMatchObject({
      capability: 'bar-devel[>= 2]',
    });
    expect(missing("E: Couldn't find package bar-devel\n")).toMatchObject({ capability: 'bar-devel' });
    expect(missing('  file /usr/lib/a from install of a-1-1.x86_64 conflicts with file from package b-1-1.x86_64\n')).toMatchObject({ kind: 'unresolved' });
  });

  it('counts the lines of the whole log, not those that were kept', () => {
    const { messages, source, lines } = readLog(`${'x\n'.repeat(5000)}error: File listed twice: /a\n`);
    expect(messages.map(({ at }) => positionAt(at.source, at.start).line)).toEqual([5001]);
    expect([source.lineStarts.length, lines]).toEqual([1, 5001]);
  });

  it('leads paths below a buildroot back into the package', () => {
    const path = (file: string) => said(`error: File not found: ${file}\n`)[0];
    expect(path('/builddir/build/BUILDROOT/demo-1-1.fc43.x86_64/usr/bin/a')).toMatchObject({ path: '/usr/bin/a' });
    expect(path('/builddir/build/BUILD/demo-1-build/BUILDROOT/usr/bin/a')).toMatchObject({ path: '/usr/bin/a' });
    expect(path('/usr/bin/a')).toMatchObject({ path: '/usr/bin/a' });
  });

  it('says what %doc was to copy', () => {
    const log =
      "Executing(%doc): /x\ncp: cannot stat 'docs/NEWS': No such file or directory\n+ exit 0\nerror: File not found: /b/BUILDROOT/a-1-1.x86_64/usr/share/doc/a/NEWS\n";
    expect(said(log)).toMatchObject([{ kind: 'file-not-found', wanted: 'docs/NEWS' }]);
  });

  it('ends in the middle where the build was stopped from outside', () => {
    expect(said('Executing(%build): /x\n+ sleep 300\n')).toMatchObject([{ kind: 'build-stopped', how: 'cut', section: '%build', command: 'sleep 300' }]);
    expect(said('Executing(%build): /x\n+ make\nWrote: /x/a-1-1.x86_64.rpm\n')).toEqual([]);
  });

  it('says what rpmbuild said last where it failed without a word', () => {
    const log = `${command('-bb')}strange things\nChild return code was: 1\n`;
    expect(said(log)).toMatchObject([{ kind: 'build-stopped', how: 'failed', status: 1, shown: 'strange things' }]);
    expect(said(`${command('-br')}Wrote: /b/a-1-1.buildreqs.nosrc.rpm\nChild return code was: 11\n`)).toEqual([]);
  });
});

describe('the source package of a log', () => {
  it('is the one that was written, else the one that mock unpacked', () => {
    expect(logSource(readLog('Wrote: /b/demo-1-1.src.rpm\nWrote: /b/demo-libs-1-1.x86_64.rpm\n'))).toEqual({ file: 'demo-1-1.src.rpm', name: 'demo' });
    expect(logSource(readLog("Executing command: ['/bin/rpm', '-U', '/builddir/build/originals/demo-2-1.src.rpm']\n"))).toEqual({
      file: 'demo-2-1.src.rpm',
      name: 'demo',
    });
  });

  it('has the name of the spec, or of the packages', () => {
    expect(logSource(readLog(command('-bb', 'other.spec')))).toEqual({ name: 'other' });
    expect(logSource(readLog('error: /home/u/demo.spec:11: bad %if condition:  1 ==\n'))).toEqual({ name: 'demo' });
    expect(logSource(readLog('Wrote: /b/demo-debuginfo-1-1.x86_64.rpm\nWrote: /b/demo-libs-1-1.x86_64.rpm\nWrote: /b/demo-1-1.x86_64.rpm\n'))).toEqual({
      name: 'demo',
    });
  });

  it('is unknown where nothing names it', () => {
    expect(logSource(readLog('error: line 3: Unknown tag: X\n'))).toBeUndefined();
  });
});
