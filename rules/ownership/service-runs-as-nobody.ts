import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isRegular } from '../data/paths/file-type.js';
import { readUnitFile } from '../reading/formats/unit-file.js';
import { filesOfOthersThanRoot, filesWithText } from '../reading/package/files.js';
import { isSystemUnit, unitTexts } from '../reading/package/units.js';

const path = '/usr/lib/systemd/system/demo.service';
const unit = (content: string) => ({ packages: [{ files: [{ path, content: `[Service]\nExecStart=/usr/bin/demo\n${content}` }] }] });

/** The overflow user and group (nobody, and Debian's and SUSE's nogroup), which own what has no owner. */
const nobodies = new Set(['nobody', 'nogroup', 'nfsnobody', '65534']);

export default defineRule({
  meta: {
    id: 'service-runs-as-nobody',
    category: 'ownership',
    summary: 'A service runs as nobody, or a file belongs to nobody',
    why: 'All that has no owner belongs to nobody, from user namespaces to NFS. A service that runs so can reach the files of every other one that does. A user of its own, or DynamicUser=yes, keeps it apart.',
    source: fedoraGuidelines('Users and Groups', 'MUST NOT'),
    level: 'error',
    needs: unitTexts,
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { ...unit('User=nobody\nGroup=nogroup\n'), findings: [{ file: path, level: 'error', message: 'Line 3: User=nobody' }] },
        {
          title: 'A file',
          packages: [
            {
              files: [
                { path: '/var/lib/demo', type: 'directory', user: 'nobody' },
                { path: '/var/lib/other', type: 'directory', group: 'nogroup' },
              ],
            },
          ],
          findings: [{ file: '/var/lib/demo', message: 'nobody' }, { file: '/var/lib/other' }],
        },
      ],
      good: [
        unit('User=demo\nGroup=demo\n'),
        unit('DynamicUser=yes\n'),
        { title: 'Said, and taken back', ...unit('User=nobody\nUser=demo\n') },
        { title: 'A comment', ...unit('#User=nobody\n') },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { path, user, group } of filesOfOthersThanRoot(pkg)) {
        const owner = nobodies.has(user) ? user : nobodies.has(group) ? group : undefined;
        if (owner !== undefined)
          report({ message: `The file belongs to ${owner}, as does all that has no owner. Give it to root, or to a user of the package's own.`, file: path });
      }
      for (const file of filesWithText(pkg)) {
        const text = isRegular(file) && isSystemUnit(file.path) ? file.content?.text : undefined;
        if (text === undefined) continue;
        const settings = readUnitFile(text).assignments.filter(({ section }) => section === 'Service' || section === 'Socket');
        const found = ['User', 'Group'].flatMap((key) => settings.findLast((each) => each.key === key) ?? []).find(({ value }) => nobodies.has(value));
        if (found)
          report({
            message: `Line ${found.line}: ${found.key}=${found.value} shares its files with everything that has no owner. Make a user in sysusers.d, or set DynamicUser=yes.`,
            file: file.path,
          });
      }
    },
  },
});
