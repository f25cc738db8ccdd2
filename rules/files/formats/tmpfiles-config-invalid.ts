import { defineRule } from '../../../src/policy/index.js';

import { isTmpfilesConfig, tmpfilesTexts } from '../../reading/formats/config-paths.js';
import { textFormatCheck } from '../../reading/formats/text-format.js';
import { tmpfilesProblems } from '../../reading/formats/tmpfiles.js';

const path = '/usr/lib/tmpfiles.d/demo.conf';
const config = (content: string) => ({ packages: [{ files: [{ path, content }] }] });

export default defineRule({
  meta: {
    id: 'tmpfiles-config-invalid',
    category: 'files',
    summary: 'A line of a tmpfiles.d file is refused, or names a path of the past',
    why: "systemd-tmpfiles leaves out a line that it can't read and says so in the journal only: the directory is missing when the service starts. Paths below /var/run are corrected with a warning at every start.",
    source: {
      document: 'tmpfiles.d(5)',
      heading: 'Configuration File Format',
      strength: 'MUST',
      url: 'https://www.freedesktop.org/software/systemd/man/latest/tmpfiles.d.html',
    },
    level: 'warning',
    needs: tmpfilesTexts,
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          ...config('# demo\nd /var/run/demo 0755 demo demo -\nk /run/a\nd run/b\nd /run/c 0789\nw /run/e\nd /run/f "0755\n'),
          findings: [
            { file: path, level: 'note', message: 'Line 2: /var/run is a link to /run' },
            { level: 'warning', message: 'no type "k"' },
            { message: 'not absolute' },
            { message: '"0789" is no mode' },
            { message: 'needs its last field' },
            { message: 'quote' },
          ],
        },
      ],
      good: [
        config(
          'd /run/demo 0755 demo demo -\nD! %t/x :0700 - - 1h30min\nf+ /run/y - - - - text with blanks\nL+ /etc/z - - - - ../usr/z\nv /var/lib/q\nx /tmp/demo-*\ne /var/tmp/d - - - mM:10d\n',
        ),
        { title: 'No such file', packages: [{ files: [{ path: '/usr/share/doc/demo/tmpfiles.d/demo.conf', content: 'k\n' }] }] },
      ],
    },
  },
  check: { rpm: textFormatCheck({ covers: isTmpfilesConfig, problems: tmpfilesProblems }) },
});
