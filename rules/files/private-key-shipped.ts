import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { isRegular } from '../data/paths/file-type.js';
import { baseName } from '../data/paths/install-path.js';
import { isSample } from '../data/paths/samples.js';
import { filesWithText } from '../reading/package/files.js';

/** Encapsulation boundaries of private keys (RFC 7468, RFC 5915, PEM of OpenSSL; OpenSSH and PuTTY have their own). */
const privateKey = /^(?:-----BEGIN (?:[A-Z0-9]+ ){0,2}PRIVATE KEY-----|PuTTY-User-Key-File-[0-9]: )/m;
const certificate = /^-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----/m;

/** Where the system's own certificates lie, and names of packages that exist to bring some. */
const stores = /^\/(?:etc|usr\/share)\/(?:pki|ca-certificates|ssl)\//;
const storePackage = /(?:^|-)(?:ca-certificates|certs?|certificates?|keyring|gpg-keys)(?:-|$)/;
/** Keys that everybody knows, to try a program with. */
const sampleName = /^(?:dummy|samples?|examples?|tests?|snakeoil)(?![a-z]{5})/i;
const testPackage = /-(?:tests?|testsuite|examples?|devel|doc|docs)$/;

export default defineRule({
  meta: {
    id: 'private-key-shipped',
    category: 'files',
    summary: 'A package holds a private key',
    why:
      'Everybody who has the package has the key, on every system that it is installed on: whoever trusts it trusts all of them. Keys are made on the system, at the first ' +
      "start. A list of certificates of the package's own is out of date as soon as the system's is updated.",
    source: rpmlintMessages('pem-private-key', 'MUST NOT'),
    level: 'error',
    securitySeverity: 7.5,
    needs: [
      'text:*.pem',
      'text:*.key',
      'text:*.crt',
      'text:*.p8',
      'text:*.ppk',
      'text:id_rsa',
      'text:id_dsa',
      'text:id_ecdsa',
      'text:id_ed25519',
      'text:ssh_host_*_key',
    ],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['pem-private-key', 'pem-certificate'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/etc/foo/server.key', content: '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n' }] }],
          findings: [{ file: '/etc/foo/server.key', level: 'error', message: 'private key' }],
        },
        {
          title: 'Of SSH, behind a certificate, encrypted',
          packages: [
            {
              files: [
                { path: '/usr/share/foo/id_ed25519', content: '-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n' },
                { path: '/etc/foo/all.pem', content: '-----BEGIN CERTIFICATE-----\nMIID\n-----END CERTIFICATE-----\n-----BEGIN RSA PRIVATE KEY-----\nMIIE\n' },
                { path: '/etc/foo/x.pem', content: '-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIE\n' },
              ],
            },
          ],
          findings: [{ level: 'error' }, { level: 'error' }, { level: 'error' }],
        },
        {
          title: 'A certificate alone: a note',
          packages: [{ files: [{ path: '/usr/share/foo/cacert.pem', content: '# Bundle\n-----BEGIN CERTIFICATE-----\nMIID\n' }] }],
          findings: [{ level: 'note', message: 'certificate' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/etc/foo/server.pub.pem', content: '-----BEGIN PUBLIC KEY-----\nMIIB\n' }] }] },
        {
          title: 'Tests of a package that holds nothing else',
          packages: [{ name: 'demo-tests', files: [{ path: '/usr/libexec/demo/key.pem', content: '-----BEGIN PRIVATE KEY-----\nMIIE\n' }] }],
        },
        {
          title: 'Examples to try a program with',
          packages: [
            {
              files: [
                { path: '/usr/share/doc/foo/sample-keys/client.key', flags: ['doc'], content: '-----BEGIN EC PRIVATE KEY-----\nMHcC\n' },
                { path: '/usr/lib/python3.14/site-packages/foo/tests/server.key', content: '-----BEGIN PRIVATE KEY-----\nMIIE\n' },
                { path: '/usr/lib/python3.14/site-packages/foo/dummycert.pem', content: '-----BEGIN CERTIFICATE-----\nMIID\n' },
              ],
            },
          ],
        },
        {
          title: 'The certificates of the system',
          packages: [{ name: 'ca-certificates', files: [{ path: '/etc/pki/tls/cert.pem', content: '-----BEGIN CERTIFICATE-----\nMIID\n' }] }],
        },
        {
          title: 'A text about keys, and a key that is made at run time',
          packages: [
            {
              files: [
                { path: '/usr/share/foo/manual.key', content: 'It begins with -----BEGIN PRIVATE KEY-----\n' },
                { path: '/etc/foo/server.key', flags: ['ghost'] },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      const { name } = pkg;
      if (testPackage.test(name)) return;
      for (const file of filesWithText(pkg)) {
        const text = isRegular(file) ? file.content?.text : undefined;
        if (text === undefined || (!text.includes('-----BEGIN ') && !text.startsWith('PuTTY'))) continue;
        if (isSample(file) || sampleName.test(baseName(file.path))) continue;
        if (privateKey.test(text)) {
          const message = `${baseName(file.path)} holds a private key, which is none once it is in a package. Make one on the system, at the first start.`;
          report({ file: file.path, message, rpmlint: 'pem-private-key' });
        } else if (certificate.test(text) && !stores.test(file.path) && !storePackage.test(name)) {
          const message = 'The package has a certificate of its own. Use the certificates of the system (ca-certificates), which are kept up to date.';
          report({ file: file.path, message, level: 'note', rpmlint: 'pem-certificate' });
        }
      }
    },
  },
});
