import { defineRule } from '../../../src/policy/index.js';

import { isSysusersConfig, sysusersTexts } from '../../reading/formats/config-paths.js';
import { sysusersProblems } from '../../reading/formats/sysusers.js';
import { textFormatCheck } from '../../reading/formats/text-format.js';

const path = '/usr/lib/sysusers.d/demo.conf';
const config = (content: string) => ({ packages: [{ files: [{ path, content }] }] });

export default defineRule({
  meta: {
    id: 'sysusers-config-invalid',
    category: 'files',
    summary: 'A line of a sysusers.d file is refused',
    why: "systemd-sysusers creates no user of a file with a line that it can't read, and rpm makes its requirements and provides of the same lines: files of that user then belong to nobody or root.",
    source: {
      document: 'sysusers.d(5)',
      heading: 'Configuration File Format',
      strength: 'MUST',
      url: 'https://www.freedesktop.org/software/systemd/man/latest/sysusers.d.html',
    },
    level: 'error',
    needs: sysusersTexts,
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          ...config('#Type Name ID\nu demo - Demo daemon /var/lib/demo\nuser demo\nm demo\ng demo - "Demo"\n'),
          findings: [
            { file: path, level: 'error', message: 'Line 2: The home directory "daemon"' },
            { message: 'no type "user"' },
            { message: 'name of a group' },
            { message: 'Type g takes neither' },
          ],
        },
      ],
      good: [
        config(
          'u demo 970:demo "Demo daemon" /var/lib/demo /usr/sbin/nologin\nu! other -\nu a -:users\nu b /usr/bin/b\ng demo 970\nm demo video\nr - 500-900\n',
        ),
        { title: 'A file elsewhere', packages: [{ files: [{ path: '/usr/share/demo/sysusers.d/x.conf', content: 'nothing\n' }] }] },
      ],
    },
  },
  check: { rpm: textFormatCheck({ covers: isSysusersConfig, problems: sysusersProblems }) },
});
