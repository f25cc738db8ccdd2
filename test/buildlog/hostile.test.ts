import { describe, expect, it } from '@jest/globals';
import { LogReader } from '../../src/buildlog/read-log.js';
import { random } from '../support/random.js';
import { readLog } from './read.js';

/** Reads the same bytes again and again, and says for how long, in seconds of the processor. */
function cost(text: string, times: number): { seconds: number; kept: number } {
  const bytes = Buffer.from(text, 'latin1');
  const reader = new LogReader('build.log');
  const begin = process.cpuUsage().user;
  for (let i = 0; i < times; i++) reader.push(bytes);
  const kept = reader.finish().source.text.length;
  return { seconds: (process.cpuUsage().user - begin) / 1e6, kept };
}

const lines = (line: string): string => `${line}\n`.repeat(20);

describe('a log that is made to do harm', () => {
  it('is not kept: 60 MB without a line end, 60 MB of messages', () => {
    expect(cost('x'.repeat(1 << 20), 60).kept).toBe(0);
    let n = 0;
    const errors = Array.from({ length: 5000 }, () => `error: line ${n++}: ${'y'.repeat(1000)}\n`).join('');
    expect(cost(errors, 12).kept).toBeLessThan(12_000_000);
  });

  it.each([
    ['dashes below a buildroot', lines(`error: File not found: /BUILDROOT/${'-'.repeat(16_000)}`)],
    ['buildroots', lines(`error: File not found: ${'/BUILDROOT'.repeat(1600)}`)],
    ['titles of terminals', lines('\u001b]'.repeat(8000))],
    ['commands', lines(`Executing command: rpmbuild -bs ${'a'.repeat(16_000)}`)],
    ['run paths', lines(`ERROR   0002: file '${"' contains a x rpath '".repeat(700)}`)],
    ['dependencies', lines('nothing provides '.repeat(950))],
    ['ends of scripts', lines(`error: ${'Bad exit status from a'.repeat(700)}`)],
    ['compilers', `Executing(%build): x\n${lines(`${'a-'.repeat(4000)}gcc -c `)}`],
    ['flags', `Executing(%build): x\n${lines("CFLAGS='".repeat(2000))}`],
    ['blanks', lines(`\t${' '.repeat(16_000)} is needed by `)],
    ['contradictions', lines(`Problem: ${'package a requires b '.repeat(750)}, but none of the providers can be installed`)],
    ['what is not provided', lines(`- nothing provides ${"x' needed b".repeat(1400)}`)],
    ['translated ends of scripts', lines('rpm-tmp.aaaa ('.repeat(1100))],
    ['translated steps', lines(`${'a'.repeat(40)}(%prep): /${'sh -e /'.repeat(2200)}`)],
    ['written packages', lines(`${'a'.repeat(20)}: /${'a/'.repeat(7500)}.rpm`)],
    ['static links', `Executing(%build): x\n${lines(`gcc${' -static -o'.repeat(1400)}`)}`],
    ['reasons', `Executing(%build): x\n${lines(`${'a.b:'.repeat(4000)} error`)}`],
    ['hosts', lines(`${'x'.repeat(255)} failed "build ${'y'.repeat(15_000)}`)],
    ['NUL bytes', lines('\0'.repeat(16_000))],
  ])('costs no more than its length: %s', (_, text) => {
    expect(cost(text, 5).seconds).toBeLessThan(3);
  });

  it('keeps the error behind a hundred thousand warnings', () => {
    const warnings = Array.from({ length: 20_000 }, (_, i) => `a${i}.c:1:1: warning: x [-Wunused]\n`).join('');
    const log = readLog(`Executing(%build): /x\n${warnings}error: Bad exit status from /x (%build)\n`);
    expect(log.messages.at(-1)?.kind).toBe('script-failed');
    expect(log.dropped).toBe(19_000);
  });

  it('says the same in whatever chunks it comes', () => {
    const text = Buffer.from(
      "Executing(%build): /x\n+ CFLAGS='-O2 -fa -fb -fc'\n+ cc -c ä.c\r\nä: error: bad\nerror: Bad exit status from /x (%build)\n\xff\n",
      'latin1',
    );
    const whole = JSON.stringify(readLog(text));
    for (const size of [1, 2, 3, 7, 64]) expect(JSON.stringify(readLog(text, size))).toBe(whole);
  });

  it('never stops the reader, and all places lie in what was kept', () => {
    const parts = [
      'error: ',
      'warning: ',
      'line 3: x',
      'Executing(%build): /x',
      'Executing(%prep): ',
      'RPM build errors:',
      'Installed (but unpackaged) file(s) found:',
      '   /usr/bin/a',
      '    File listed twice: /a',
      'Bad exit status from /x (%build)',
      "Executing command: ['rpmbuild -bb /x/a.spec']",
      'Child return code was: 1',
      'Wrote: /a-1-1.x86_64.rpm',
      'Mock Version: 6.7',
      'vm started "',
      'host7 failed "build x.spec" at ',
      'Start: rpmbuild -bs',
      'Start: rpmbuild x.src.rpm',
      'INFO: Done(x)',
      'ERROR: Exception(x)',
      'DEBUG util.py:1:  ',
      'Provádění(%build): /bin/sh -e /x',
      'chyba: x z /var/tmp/rpm-tmp.abcd (%build)',
      'Traceback (most recent call last):',
      'CMake Error at x:1:',
      'Patch #1 (a.patch):',
      'needy: unresolvable',
      ' - nothing provides a needed by b',
      '+ exec rpmbuild -ba x.spec',
      '+ make',
      "+ CFLAGS='-fa -fb -fc'",
      'gcc -c a.c',
      'patching file a',
      'Hunk #1 succeeded at 10 with fuzz 2.',
      '\u001b[1m',
      '\r',
      '\0',
      '\n',
      '\n',
      '\n',
      '[   1s] ',
    ] as unknown as readonly [string, ...string[]];
    for (let seed = 0; seed < 400; seed++) {
      const { below, pick } = random(seed);
      const text = Array.from({ length: below(60) }, () => pick(parts)).join('');
      const { messages, source, lines: count } = readLog(text, 1 + below(100));
      for (const { at } of messages) expect({ seed, fits: at.start <= at.end && at.end <= source.text.length }).toEqual({ seed, fits: true });
      expect(source.lineNumbers?.every((line, i, all) => line >= 1 && line <= count && line > (all[i - 1] ?? 0))).toBe(true);
    }
  });
});
