import { describe, expect, it } from '@jest/globals';
import { diagnosisOfLog } from '../../src/build/diagnosis.js';
import { rpmbuild } from '../../src/build/engines/rpmbuild.js';
import { LogReader } from '../../src/buildlog/read-log.js';

function logOf(text: string) {
  const reader = new LogReader('build.log');
  reader.push(Buffer.from(text));
  return reader.finish();
}

const phase = (text: string) => diagnosisOfLog(logOf(text))?.phase;
const inScript = 'Executing(%install): /bin/sh -e /var/tmp/rpm-tmp.a\n+ exit 0\nProcessing files: demo-1-1.x86_64\n';

describe('the log of a build that failed', () => {
  it.each([
    ['%check', 'Executing(%check): /bin/sh -e /x\n+ make test\nerror: Bad exit status from /x (%check)\n'],
    ['sources', 'Executing(%prep): /x\nerror: File /b/SOURCES/a.tar.gz: No such file or directory\nerror: Bad exit status from /x (%prep)\n'],
    ['build dependencies', 'error: Failed build dependencies:\n\tnosuch-devel >= 3 is needed by demo-1-1.x86_64\n'],
    ['packaging', `${inScript}error: Installed (but unpackaged) file(s) found:\n   /usr/share/x\n`],
    ['packaging', `${inScript}error: File not found: /home/b/rpmbuild/BUILDROOT/demo-1-1.x86_64/usr/share/x\n`],
    ['packaging', `${inScript}error: Arch dependent binaries in noarch package\n`],
    ['packaging', `${inScript}error: Bad mode spec: %attr(99z,root,root)\n`],
    ['architecture', 'error: Architecture is not included: x86_64\n'],
    ['spec', 'error: line 7: Unknown tag: Nmae: demo\n'],
    ['spec', 'error: cannot open Packages database in /home/b/.rpmdb\nerror: line 7: Unknown tag: Nmae: demo\n'],
    ['sources', 'error: Bad file: /b/SOURCES/a.tar.gz: Permission denied\n'],
    ['sources', 'error: create archive failed on file /b/SOURCES/a.tar.gz: cpio: open failed - Permission denied\n'],
    ['source package', 'error: /b/demo-1-1.src.rpm: signature hdr blob(4388): BAD, read returned 0\nerror: /b/demo-1-1.src.rpm cannot be installed\n'],
    ['spec', 'Mock Version: 6.7\nerror: Building target platforms: x86_64\nBuilding for target x86_64\nline 43: Unclosed %if\n'],
  ])('says that it was %s', (expected, text) => expect(phase(text)).toBe(expected));

  it('says nothing where nothing went wrong', () => {
    expect(phase(`${inScript}warning: File listed twice: /usr/share/x\nWrote: /x/demo-1-1.x86_64.rpm\n`)).toBeUndefined();
  });
});

describe('rpmbuild', () => {
  it.each([
    [{ how: 'exited', status: 1 }, 'rpmbuild ended with 1; it said: error: odd'],
    [{ how: 'killed', by: 'SIGKILL' }, 'rpmbuild was ended by SIGKILL; it said: error: odd'],
    [{ how: 'not-started', code: 'EACCES' }, 'rpmbuild could not be started (EACCES)'],
    [{ how: 'timed-out' }, 'the build took longer than 5 s (--rpmbuild-timeout)'],
  ] as const)('that ended so: %j', (ended, message) => {
    const { message: said } = rpmbuild.diagnose({ step: { makes: 'packages' }, ended, request: { timeout: 5 }, state: '', said: ['error: odd'] });
    expect(said).toBe(message);
  });
});
