import { describe, expect, it } from '@jest/globals';
import { crontabProblems } from '../../../../rules/reading/formats/crontab.js';
import { infoPageProblems } from '../../../../rules/reading/formats/info-page.js';
import { libtoolArchiveProblems } from '../../../../rules/reading/formats/libtool-archive.js';
import { readLogrotate } from '../../../../rules/reading/formats/logrotate.js';
import { readManualPage } from '../../../../rules/reading/formats/manpage.js';
import { pamProblems } from '../../../../rules/reading/formats/pam.js';
import { pkgconfigProblems } from '../../../../rules/reading/formats/pkgconfig.js';
import { systemdUnitProblems } from '../../../../rules/reading/formats/systemd-unit.js';
import { sysusersProblems } from '../../../../rules/reading/formats/sysusers.js';
import { tmpfilesProblems } from '../../../../rules/reading/formats/tmpfiles.js';
import { udevProblems } from '../../../../rules/reading/formats/udev-rule.js';
import { random } from '../../../support/random.js';

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  crontab: crontabProblems,
  info: infoPageProblems,
  libtool: (text) => libtoolArchiveProblems(text, '/usr/lib/a.la'),
  logrotate: readLogrotate,
  manpage: readManualPage,
  pam: pamProblems,
  pkgconfig: pkgconfigProblems,
  service: (text) => systemdUnitProblems('a.service', text),
  mount: (text) => systemdUnitProblems('a-b.mount', text),
  sysusers: sysusersProblems,
  tmpfiles: tmpfilesProblems,
  udev: udevProblems,
};

const pieces = [
  ...'abc019 \t\n\n\\"\'{}[]()=:,;#@%$*/.-~!+|<>\0\r\ufffd\u00e4',
  ...[
    '[Service]',
    'ExecStart=',
    'Type=',
    'd /run/',
    'u a ',
    '0 5 * * * ',
    'auth ',
    'required ',
    'Name: ',
    '${a}',
    'KERNEL==',
    'ATTR{',
    'postrotate',
    'endscript',
    '.TH ',
    '.if ',
    "libdir='",
    'START-INFO-DIR-ENTRY',
    '\\\n',
  ],
];
const rubbish = (seed: number): string => {
  const { below } = random(seed);
  return Array.from({ length: 400 }, () => pieces[below(pieces.length)]).join('');
};

describe.each(Object.entries(readers))('the reader of %s', (_, read) => {
  it('takes any text', () => {
    for (let seed = 0; seed < 150; seed++) expect(() => read(rubbish(seed))).not.toThrow();
  });

  it('takes a hundred thousand characters of anything in no time', () => {
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      for (const beginning of ['', 'x=', '[Service]\nExecStart=/a ']) {
        const begin = performance.now();
        read(`${beginning}${text}`);
        expect(performance.now() - begin).toBeLessThan(2_000);
      }
    }
  }, 60_000);
});
