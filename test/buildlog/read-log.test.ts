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
    for (const before of ['[   12s] ', 'BUILDSTDERR: ', '[    3s] BUILDSTDERR: ', 'DEBUG util.py:460:  ']) {
      const [message] = readLog(`x\n${before}error: Arch dependent binaries in noarch package\n`).messages;
      expect(message?.kind).toBe('noarch-binaries');
      expect(message && positionAt(message.at.source, message.at.start)).toEqual({ line: 2, column: before.length + 1 });
    }
    expect(said('\u001b[1;31merror:\u001b[0m Empty tag: URL:\n')).toMatchObject([{ kind: 'rpm', text: 'Empty tag: URL:' }]);
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
