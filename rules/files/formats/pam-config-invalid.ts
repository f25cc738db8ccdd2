import { defineRule } from '../../../src/policy/index.js';

import { isPamService, pamTexts } from '../../reading/formats/config-paths.js';
import { pamProblems } from '../../reading/formats/pam.js';
import { textFormatCheck } from '../../reading/formats/text-format.js';

const path = '/etc/pam.d/demo';
const service = (content: string) => ({ packages: [{ files: [{ path, content, flags: ['config', 'noreplace'] }] }] });

export default defineRule({
  meta: {
    id: 'pam-config-invalid',
    category: 'files',
    summary: 'The PAM configuration of a service has a line that libpam refuses',
    why: "A line that libpam can't read fails the whole stack: nobody can log in by that service any more, and only the journal says why.",
    source: { document: 'pam.d(5)', heading: 'Configuration file syntax', strength: 'MUST', url: 'https://man7.org/linux/man-pages/man5/pam.d.5.html' },
    level: 'error',
    needs: pamTexts,
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          ...service(
            '#%PAM-1.0\nauthentication required pam_unix.so\nauth require pam_unix.so\naccount required\nsession [succes=ok default=bad] pam_unix.so\nsession [default=bad pam_a.so\n',
          ),
          findings: [
            { file: path, level: 'error', message: 'Line 2: "authentication" is no type of PAM' },
            { message: '"require" is no control' },
            { message: 'The module is missing' },
            { message: '"succes=ok"' },
            { message: 'closing bracket' },
          ],
        },
      ],
      good: [
        service(
          '#%PAM-1.0\nauth       substack     system-auth\n-auth sufficient pam_fprintd.so # optional\nauth [user_unknown=ignore success=ok ignore=ignore default=bad] pam_securetty.so\nAccount Required /lib/security/$ISA/pam_x.so a=[b c]\npassword include password-auth\nsession [success=2 default=ignore] pam_y.so \\\n  debug\n@include common-session\n',
        ),
      ],
    },
  },
  check: { rpm: textFormatCheck({ covers: isPamService, problems: pamProblems }) },
});
