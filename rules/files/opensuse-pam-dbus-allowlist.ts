import { defineRule } from '../../src/policy/index.js';
import { opensusePamModules } from '../data/formats/opensuse-pam-modules.js';
import { isGhost, isRegular } from '../data/paths/file-type.js';
import { baseName } from '../data/paths/install-path.js';
import { wordListOption } from '../data/word-list-option.js';
import { filesEnding } from '../reading/package/files.js';

/** Where PAM looks for modules (pam(8)). */
const modules = /^(?:\/usr)?\/lib(?:64)?\/security\/[^/]+\.so$/;

export default defineRule<{ allow: readonly string[] }>({
  meta: {
    id: 'opensuse-pam-dbus-allowlist',
    category: 'files',
    summary: 'A PAM module that the security team has not looked at',
    why: 'A module of PAM decides who may log in. In openSUSE the security team looks at each one before it comes into the distribution, and lists it.',
    source: {
      document: 'openSUSE Package security guidelines',
      heading: 'PAM modules',
      strength: 'MUST',
      url: 'https://en.opensuse.org/openSUSE:Package_security_guidelines',
    },
    level: 'off',
    profiles: { opensuse: 'error' },
    fix: 'none',
    precision: 'high',
    options: wordListOption('allow', 'File names of further modules, such as pam_acme.so'),
    equivalents: { rpmlint: ['pam-unauthorized-module'], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'opensuse',
          packages: [{ files: [{ path: '/usr/lib64/security/pam_x.so', elf: {} }, { path: '/lib/security/pam_y.so' }] }],
          findings: [{ file: '/usr/lib64/security/pam_x.so', level: 'error', message: 'pam_x.so' }, { message: 'pam_y.so' }],
        },
      ],
      good: [
        {
          profile: 'opensuse',
          packages: [{ files: [{ path: '/usr/lib64/security/pam_unix.so' }, { path: '/usr/lib64/security/pam_x.so', linkTo: 'pam_unix.so' }] }],
        },
        { title: 'Listed here', profile: 'opensuse', options: { allow: ['pam_x.so'] }, packages: [{ files: [{ path: '/usr/lib64/security/pam_x.so' }] }] },
        {
          title: 'Elsewhere',
          profile: 'opensuse',
          packages: [{ files: [{ path: '/usr/lib64/demo/security/x.so' }, { path: '/usr/lib64/security/pam_filter/upperLOWER' }] }],
        },
        { title: 'Another distribution', profile: 'fedora', packages: [{ files: [{ path: '/usr/lib64/security/pam_x.so' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report, options }) {
      for (const file of filesEnding(pkg, '.so')) {
        const { path } = file;
        const name = baseName(path);
        if (!modules.test(path) || !isRegular(file) || isGhost(file) || opensusePamModules.has(name) || options.allow.includes(name)) continue;
        report({ message: `${name} is no PAM module that the security team knows. Ask for a review (bugzilla.opensuse.org, component Security).`, file: path });
      }
    },
  },
});
