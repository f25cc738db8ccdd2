import { defineRule } from '../../../src/policy/index.js';
import { baseName } from '../../data/paths/install-path.js';

import { systemdUnitProblems } from '../../reading/formats/systemd-unit.js';
import { textFormatCheck } from '../../reading/formats/text-format.js';
import { isSystemUnit, unitTexts } from '../../reading/package/units.js';

const path = '/usr/lib/systemd/system/demo.service';
const unit = (content: string, at = path) => ({ packages: [{ files: [{ path: at, content }] }] });
const start = 'ExecStart=/usr/bin/demo\n';

export default defineRule({
  meta: {
    id: 'systemd-unit-invalid',
    category: 'files',
    summary: 'A unit of systemd has settings that systemd refuses or ignores',
    why: 'systemd loads a unit with a mistake without the faulty setting, or not at all, and tells only the journal. What systemd-analyze verify would say of the file alone is said here.',
    source: {
      document: 'systemd-analyze(1)',
      heading: 'verify',
      strength: 'MUST',
      url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd-analyze.html',
    },
    level: 'warning',
    needs: unitTexts,
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'Ignored: a setting in the wrong section, one in the wrong case, a value that is none',
          ...unit(`[Unit]\nRestart=always\n[Service]\nexecstartpre=/bin/true\n${start}RemainAfterExit=yes # stay\n`),
          findings: [
            { file: path, level: 'warning', message: 'Line 2: systemd ignores Restart= in [Unit]. Move it to [Service].' },
            { message: 'Line 4' },
            { message: 'A comment needs a line of its own' },
          ],
        },
        { title: 'Refused', ...unit('[Service]\nType=simple\nRestart=always\n'), findings: [{ level: 'error', message: 'ExecStart=' }] },
        { title: 'No such setting', ...unit(`[Service]\n${start}Color=blue\n`), findings: [{ level: 'note', message: 'Color=' }] },
        {
          title: 'A unit without its suffix',
          ...unit(`[Service]\n${start}[Install]\nWantedBy=multi-user\n`),
          findings: [{ message: '"multi-user" is no name of a unit' }],
        },
        {
          title: 'A mount whose name does not fit',
          ...unit('[Mount]\nWhat=tmpfs\nWhere=/srv/demo\n', '/usr/lib/systemd/system/demo.mount'),
          findings: [{ message: 'srv-demo.mount' }],
        },
      ],
      good: [
        unit(
          `# a comment\n[Unit]\nDescription=Demo \\\n  of two lines\nConditionPathExists=/etc/demo\n[Service]\n${start}X-Own=1\n[Install]\nWantedBy=multi-user.target\n[X-Section]\na=b\n`,
        ),
        { title: 'More commands, where that is allowed, and a list that is cleared', ...unit(`[Service]\nType=oneshot\n${start}${start}RemainAfterExit=on\n`) },
        { title: 'Masked', ...unit('') },
        { title: 'A template, with specifiers', ...unit(`[Unit]\nAfter=%i.device\n[Service]\nUser=%i\n${start}`, '/usr/lib/systemd/system/demo@.service') },
        { title: 'No unit', ...unit('anything', '/usr/share/demo/demo.service') },
      ],
    },
  },
  check: { rpm: textFormatCheck({ covers: isSystemUnit, problems: (text, { path: file }) => systemdUnitProblems(baseName(file), text) }) },
});
