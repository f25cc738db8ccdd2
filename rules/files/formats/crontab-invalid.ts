import { defineRule } from '../../../src/policy/index.js';

import { crontabTexts, isCrontab } from '../../reading/formats/config-paths.js';
import { crontabProblems } from '../../reading/formats/crontab.js';
import { textFormatCheck } from '../../reading/formats/text-format.js';

const path = '/etc/cron.d/demo';
const table = (content: string) => ({ packages: [{ files: [{ path, content, flags: ['config', 'noreplace'] }] }] });

export default defineRule({
  meta: {
    id: 'crontab-invalid',
    category: 'files',
    summary: 'A table below /etc/cron.d has a line that cron refuses',
    why: "crond stops reading a table at the first line that it can't read: no job behind it ever runs. In tables of the system each line names the user behind the five times.",
    source: { document: 'crontab(5)', heading: 'crontab files', strength: 'MUST', url: 'https://man7.org/linux/man-pages/man5/crontab.5.html' },
    level: 'error',
    needs: crontabTexts,
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          ...table('SHELL=/bin/sh\n0 25 * * * root /usr/bin/demo\n0 5 * * 0 /usr/bin/demo --weekly\n@dayly root /usr/bin/demo\n5 * * * root\n'),
          findings: [
            { file: path, level: 'error', message: 'Line 2: "25" is no hour' },
            { message: '"/usr/bin/demo" stands where tables of the system name the user' },
            { message: '"@dayly"' },
            { message: '"root" is no day of the week' },
          ],
        },
      ],
      good: [
        table(
          '# demo\nMAILTO=""\n*/5 0-23/2,3 1,15 jan-mar mon-fri root /usr/bin/demo % x\n@reboot demo /usr/bin/demo\n-0~30 5 * * 7 root a b\n0 5 * * Sun root test -x /a && a\n',
        ),
        { title: 'A template', packages: [{ files: [{ path: '/usr/share/demo/cron', content: '@CRON@\n' }] }] },
      ],
    },
  },
  check: { rpm: textFormatCheck({ covers: isCrontab, problems: crontabProblems }) },
});
