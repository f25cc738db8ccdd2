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

  it('is the last that may be one where nothing surely is', () => {
    expect(reasons('cannot a\ncannot b\ncannot c\ncannot d\nmake: *** [all] Error 1')).toEqual(['cannot b', 'cannot c', 'cannot d']);
    expect(reasons('make: *** [all] Error 1')).toEqual(['make: *** [all] Error 1']);
  });

  it('is of the command that failed, or of the one before where that says nothing', () => {
    expect(reasons('a.c:1:2: error: old\n+ ninja\nb.c:1:2: error: new')).toEqual(['b.c:1:2: error: new']);
    expect(reasons('a.c:1:2: error: only\n+ exit 1')).toEqual(['a.c:1:2: error: only']);
  });
});
