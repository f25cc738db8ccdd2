import { defineRule } from '../../../src/policy/index.js';

import { isUdevRules, udevTexts } from '../../reading/formats/config-paths.js';
import { textFormatCheck } from '../../reading/formats/text-format.js';
import { udevProblems } from '../../reading/formats/udev-rule.js';

const path = '/usr/lib/udev/rules.d/60-demo.rules';
const rules = (content: string) => ({ packages: [{ files: [{ path, content }] }] });

export default defineRule({
  meta: {
    id: 'udev-rule-invalid',
    category: 'files',
    summary: 'A udev rule is refused by udev',
    why: 'udev leaves out a rule with a mistake and says so in the journal only: the device keeps its old name, owner and mode. What udevadm verify would say of the file is said here.',
    source: { document: 'udev(7)', heading: 'Rules files', strength: 'MUST', url: 'https://www.freedesktop.org/software/systemd/man/latest/udev.html' },
    level: 'warning',
    needs: udevTexts,
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: ['udevrules'] },
    examples: {
      bad: [
        {
          ...rules('# demo\nKERNEL="x", MODE="0660"\nBUS=="usb", SYSFS{idVendor}=="1234"\nKERNEL=="y", MODE=0660\nKERNEL=="z", GOTO="end"\nATTR=="1"\n'),
          findings: [
            { file: path, level: 'warning', message: 'Line 2: KERNEL can only be compared with' },
            { message: 'Write SUBSYSTEMS' },
            { message: 'Write ATTRS' },
            { message: 'Line 4: "MODE=0660" is no pair' },
            { message: 'LABEL="end"' },
            { message: 'ATTR{name}' },
          ],
        },
        { title: 'An option of the past', ...rules('KERNEL=="x", OPTIONS+="last_rule"\n'), findings: [{ level: 'note', message: 'last_rule' }] },
      ],
      good: [
        rules(
          'ACTION!="add|change", GOTO="end"\nSUBSYSTEM=="usb", ATTR{idVendor}=="12\\"34", ENV{A}="1", \\\n  # within\n  RUN+="/bin/sh -c \'x $env{A}\'", TAG+="uaccess"\nKERNEL=="a*" SYMLINK+="b c" OPTIONS="link_priority=5"\nIMPORT{builtin}="hwdb", TEST{0111}=="x", PROGRAM=="p", RESULT=="e\\x20"\nATTR{x}==e"a\\nb", SYMLINK-="z"\nLABEL="end"\n',
        ),
        { title: 'No rules', packages: [{ files: [{ path: '/usr/share/demo/60-demo.rules', content: 'allow all\n' }] }] },
      ],
    },
  },
  check: { rpm: textFormatCheck({ covers: isUdevRules, problems: udevProblems }) },
});
