import { describe, expect, it } from '@jest/globals';
import { crontabProblems } from '../../../../rules/reading/formats/crontab.js';
import { readLogrotate } from '../../../../rules/reading/formats/logrotate.js';
import { pamProblems } from '../../../../rules/reading/formats/pam.js';
import { sysusersProblems } from '../../../../rules/reading/formats/sysusers.js';
import { tmpfilesLines, tmpfilesProblems } from '../../../../rules/reading/formats/tmpfiles.js';
import { udevProblems } from '../../../../rules/reading/formats/udev-rule.js';

type Read = (text: string) => readonly { readonly message: string }[];
const each = (read: Read, bad: readonly string[], good: readonly string[]): void => {
  it.each(bad)('is told of %s', (text) => {
    expect(read(`${text}\n`)).toHaveLength(1);
  });
  it.each(good)('is silent at %s', (text) => {
    expect(read(`${text}\n`)).toEqual([]);
  });
};

// the lines that systemd-tmpfiles 252 refuses and takes
describe('tmpfiles.d', () => {
  each(
    tmpfilesProblems,
    [
      'k /a',
      'd a',
      'd /a 0789',
      'd /a 17777',
      'd /a - - - 3x',
      'd /a - - - d',
      'w /a',
      'd /a "b',
      'd',
      'd* /a',
      'c /dev/a 0600',
      't /a',
      'h /a',
      'a /a',
      'd /a - - - inf',
      'd /var/run/a',
    ],
    [
      'd /a',
      'D! /a :0700 - - 1h30min',
      'e /a - - - mM:10d',
      'e /a - - - ~1w',
      'L /a/b',
      'd /a 00755',
      'x /a-*',
      'f /a - - - - b c',
      'd %t/x',
      'T /a - - - - user.a=b',
      'd= /a',
      '# k /a',
      'd /a - - - 1.5h',
      'q /a - - - 0',
    ],
  );

  it('says what each line makes', () => {
    expect(tmpfilesLines('d /a\nq "/b c"\n').map(({ type, path, line }) => ({ type, path, line }))).toEqual([
      { type: 'd', path: '/a', line: 1 },
      { type: 'q', path: '/b c', line: 2 },
    ]);
  });
});

// the lines that systemd-sysusers 252 refuses and takes; u! is of 257
describe('sysusers.d', () => {
  each(
    sysusersProblems,
    [
      'u a - A daemon /b',
      'user a',
      'm a',
      'g a - "A"',
      'r a 5',
      'u a abc',
      'u a - "b:c"',
      'u a - "b" c',
      'u a - "b" / sh',
      'u 1a',
      'u a - b / /c /d',
      'g a 5:6',
      'u a - "b',
      'u',
      `u ${'a'.repeat(36)}`,
    ],
    ['u a', 'u a -:b', 'u a /b', 'u a 5:6', 'm a b', 'r - 500-900', 'u! a -', 'g a /b', 'u a - "A b" /c /d', 'u %i -'],
  );
});

describe('tables of cron', () => {
  each(
    crontabProblems,
    [
      '0 25 * * * root a',
      '60 5 * * * root a',
      '5 5 0 * * root a',
      '5 5 * 13 * root a',
      '5 5 * * mond root a',
      '*/0 * * * * root a',
      '5 5 * * * /usr/bin/a b',
      '@dayly root a',
      '5 5 * *',
      '5-1 * * * * root a',
      '5 5 * * * root',
    ],
    [
      '* * * * * root a',
      '*/15 0-23/2 1,15 jan-MAR Mon root a b',
      '-0 5 * * 7 root a',
      '@reboot root a',
      'A=b',
      '"A B" = c',
      '# 99 99',
      '0~30 ~ * * * root a',
      '5 5 * * fri-sun root a',
      '@CRON@ root a',
    ],
  );
});

describe('services of PAM', () => {
  each(
    pamProblems,
    [
      'authentication required pam_a.so',
      'auth require pam_a.so',
      'auth required',
      'auth [default=ignore pam_a.so',
      'auth [nothing=ok] pam_a.so',
      'auth [default=maybe] pam_a.so',
      'auth [default=ok]',
      'auth include',
    ],
    [
      '#%PAM-1.0',
      '-auth Required pam_a.so a=b',
      'auth [success=2 default=ignore] pam_a.so # note',
      'AUTH include system-auth',
      '@include common-auth',
      'auth required \\\n pam_a.so',
      'session substack password-auth',
    ],
  );
});

// what udev of systemd 252 refuses and takes
describe('rules of udev', () => {
  each(
    udevProblems,
    [
      'KERNEL="x"',
      'BUS=="usb"',
      'SYSFS{a}=="1"',
      'KERNEL=="y", MODE=0660',
      'GOTO="end"',
      'ATTR=="1"',
      'KERNEL{a}=="x"',
      'RUN=="x"',
      'RUN{foo}+="x"',
      'IMPORT{bar}="x"',
      'IMPORT="x"',
      'MODE-="1"',
      'LABEL=="x"',
      'ENV{A}-="b"',
      'RESULT="x"',
      'PROGRAM-="x"',
      'RUN+="x',
      'SECLABEL="x"',
      'kernel=="x"',
      'OPTIONS=="x"',
      'ACTION+="b"',
      'OPTIONS+="last_rule"',
    ],
    [
      'KERNEL=="x" SYMLINK+="y" OPTIONS="link_priority=5"',
      'KERNEL=="x",, MODE="0660"',
      'KERNEL == "x" , MODE = "0660"',
      'KERNEL=="x", \\\nMODE="1"',
      'ATTR{x}==e"a\\"b"',
      'GOTO="a"\nLABEL="a"',
      'TEST{0111}=="x"',
      'KERNEL==i"X", TAG-="y"',
      'KERNEL=="x"MODE="0660"',
    ],
  );
});

// what logrotate 3.21 refuses and takes
describe('configurations of logrotate', () => {
  each(
    (text) => readLogrotate(text).problems,
    [
      '/a {\n weekely\n}',
      '/a {\n rotate four\n}',
      '/a {\n size 10MB\n}',
      '/a {\n weekly\n}\n}',
      '/a {\n postrotate\n x\n}',
      '/a\n weekly',
      '/a {\n su root\n}',
      '/a {\n maxage x\n}',
      '/a {\n size\n}',
      '/a {\n weekly',
    ],
    [
      '/a {\n postrotate\n  { b; }\n endscript # x\n}',
      '/a\n/b\n{\n weekly\n}',
      '/a{\n weekly\n}',
      '/a {\n size=10k\n maxsize = 5M\n}',
      '"/a b" /c {\n create 640 root\n}',
      'weekly\ncompress\ninclude /etc/x',
      '/a {\n create root adm\n dateformat -%Y\n}',
      '# /a {',
    ],
  );

  it('know the logs of each block, and what stands above all', () => {
    const { blocks } = readLogrotate('su a b\n/c /d/*.log {\n weekly\n}\n');
    expect(blocks.map(({ patterns, directives, line }) => ({ patterns, su: directives.get('su'), line }))).toEqual([
      { patterns: ['/c', '/d/*.log'], su: 'a b', line: 2 },
    ]);
  });
});
