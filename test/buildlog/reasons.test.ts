import { describe, expect, it } from '@jest/globals';
import { readLog } from './read.js';

/** The lines that are named as reasons where a script with this output fails. */
function reasons(output: string): string[] {
  const [message] = readLog(`Executing(%build): /bin/sh -e /x\n+ make\n${output}\nerror: Bad exit status from /x (%build)\n`).messages;
  if (message?.kind !== 'script-failed') return [];
  return message.reasons.map(({ source, start, end }) => source.text.slice(start, end));
}

describe('why a script failed', () => {
  it('is what a tool says when it gives up, not what it does without', () => {
    expect(reasons('-- clang-tidy 14 not found\nCould NOT find zlib: not found\na.c:1:2: error: x\nmake: *** [all] Error 1')).toEqual(['a.c:1:2: error: x']);
    expect(reasons('gzip: x.tar.gz: unexpected end of file\ntar: Error is not recoverable: exiting now')).toEqual(['gzip: x.tar.gz: unexpected end of file']);
    expect(reasons('[ 22%] Building CXX object src/Error.cpp.o\nld: a.o: undefined reference to `f`')).toEqual(['ld: a.o: undefined reference to `f`']);
    expect(reasons('Traceback (most recent call last):\n  File "x.py", line 1\nModuleNotFoundError: No module named \'demo\'')).toEqual([
      "ModuleNotFoundError: No module named 'demo'",
    ]);
  });

  it('is the file of tests that failed, not what make says of it', () => {
    const said =
      'Test Summary Report\n-------------------\nt/a.t (Wstat: 0 Tests: 1 Failed: 1)\n  Failed test:  1\nResult: FAIL\nmake: *** [Makefile:804: test_dynamic] Error 255';
    expect(reasons(said)).toEqual(['t/a.t (Wstat: 0 Tests: 1 Failed: 1)']);
  });

  it('is the last that may be one where nothing surely is', () => {
    expect(reasons('cannot a\ncannot b\ncannot c\ncannot d\nmake: *** [all] Error 1')).toEqual(['cannot b', 'cannot c', 'cannot d']);
    expect(reasons('make: *** [all] Error 1')).toEqual(['make: *** [all] Error 1']);
  });

  it('is of the command that failed, or of the one before where that says nothing', () => {
    expect(reasons('a.c:1:2: error: old\n+ ninja\nb.c:1:2: error: new')).toEqual(['b.c:1:2: error: new']);
    expect(reasons('a.c:1:2: error: only\n+ exit 1')).toEqual(['a.c:1:2: error: only']);
  });

  it('is of the script that runs, where the end of the one before comes behind its name', () => {
    const log = readLog(
      'Executing(%prep): /bin/sh -e /x\n+ umask 022\n+ cd /b\nExecuting(%build): /bin/sh -e /y\n+ cd a-1\n+ RPM_EC=0\n+ jobs -p\n+ exit 0\n+ umask 022\n+ cd /b\n+ make\n' +
        "a.c:4: undefined reference to `lost'\nerror: Bad exit status from /y (%build)\n",
    );
    expect(log.messages).toMatchObject([{ kind: 'script-failed', command: 'make', reasons: [{ source: { text: expect.stringContaining('lost') } }] }]);
  });

  it('knows the patch where dash writes the two commands of a pipe into each other', () => {
    const log = readLog(
      'Executing(%prep): /bin/sh -e /x\n+ umask 022\n+ + /usr/bin/patch -p1 -s -f\n/usr/lib/rpm/rpmuncompress /b/SOURCES/21.patch\n' +
        '1 out of 1 hunk FAILED -- saving rejects to file a.c.rej\nerror: Bad exit status from /x (%prep)\n',
    );
    expect(log.messages).toMatchObject([{ command: '/usr/bin/patch -p1 -s -f', patch: '21.patch' }]);
  });
});
