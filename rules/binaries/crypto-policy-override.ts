import { defineRule } from '../../src/policy/index.js';
import { shortened } from '../../src/text/shortened.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { nativeObjects } from '../reading/package/elf-objects.js';

/** What follows the policy: Fedora's own words for it, and OpenSSL's default, which is the policy there. */
const follows = /^(?:PROFILE=SYSTEM|@SYSTEM|DEFAULT$)/;

export default defineRule({
  meta: {
    id: 'crypto-policy-override',
    category: 'binaries',
    summary: 'A program has a fixed list of ciphers instead of the policy of the system',
    why: 'The administrator sets once which ciphers are allowed. A program with a list of its own goes on with weak ciphers after they were forbidden, and refuses new ones.',
    source: fedoraGuidelines('System Cryptographic Policies', 'MUST'),
    level: 'off',
    profiles: { fedora: 'note', opensuse: 'note' },
    needs: ['imports'],
    fix: 'none',
    precision: 'medium',
    equivalents: {
      rpmlint: ['crypto-policy-non-compliance-openssl', 'crypto-policy-non-compliance-gnutls-1', 'crypto-policy-non-compliance-gnutls-2'],
      rpminspect: ['badfuncs'],
    },
    examples: {
      bad: [
        {
          profile: 'fedora',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { imports: ['SSL_CTX_set_cipher_list'], cipherLists: ['HIGH:!aNULL'] } }] }],
          findings: [{ file: '/usr/bin/demo', level: 'note', message: 'PROFILE=SYSTEM' }],
        },
        {
          title: 'GnuTLS',
          profile: 'fedora',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { imports: ['gnutls_priority_set_direct'], cipherLists: ['NORMAL:-VERS-SSL3.0'] } }] }],
          findings: [{ message: '@SYSTEM' }],
        },
      ],
      good: [
        {
          profile: 'fedora',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { imports: ['SSL_CTX_set_cipher_list'], cipherLists: ['PROFILE=SYSTEM'] } }] }],
        },
        {
          title: 'What the user configures: no list, or one beside the policy',
          profile: 'fedora',
          packages: [
            {
              files: [
                { path: '/usr/bin/a', elf: { imports: ['SSL_CTX_set_cipher_list'] } },
                { path: '/usr/bin/b', elf: { imports: ['gnutls_priority_init'], cipherLists: ['NORMAL', '@SYSTEM'] } },
              ],
            },
          ],
        },
        {
          title: 'A system without such a policy',
          profile: 'generic',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { imports: ['SSL_CTX_set_cipher_list'], cipherLists: ['HIGH:!aNULL'] } }] }],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { file, elf } of nativeObjects(pkg)) {
        const { imports, cipherLists: [list = '', ...others] = [] } = elf;
        if (list === '' || [list, ...others].some((each) => follows.test(each))) continue;
        const names = imports?.names ?? [];
        const gnutls = names.includes('gnutls_priority_set_direct') ? '2' : names.some((name) => name.startsWith('gnutls_priority_')) ? '1' : undefined;
        report({
          file: file.path,
          message: `The file sets the ciphers "${shortened(list, 80)}" itself. Let it use the policy of the system: ${gnutls ? '@SYSTEM' : 'PROFILE=SYSTEM, or no list'}.`,
          rpmlint: gnutls ? `crypto-policy-non-compliance-gnutls-${gnutls}` : 'crypto-policy-non-compliance-openssl',
        });
      }
    },
  },
});
