import { expect, it } from '@jest/globals';
import { verificationFiles } from '../../../../rules/reading/sources/signatures.js';
import { specFor } from '../../given.js';

function read(...files: string[]) {
  const { signatures, keyrings } = verificationFiles(specFor(files.map((file, i) => `Source${i}: ${file}\n`).join('')));
  return { signatures: signatures.map(({ file }) => file), keyrings: keyrings.map(({ file }) => file) };
}

it('a signature bears the name of another source, compressed or not', () => {
  expect(read('a.tar.xz', 'a.tar.sign', 'b.zip', 'b.zip.asc', 'c.zip.sig').signatures).toEqual(['a.tar.sign', 'b.zip.asc']);
});

it('a keyring is a key file that signs nothing', () => {
  expect(read('a.tgz', 'a.tgz.gpg', 'dev.gpg', 'gpgkey-01.asc', 'x.keyring', 'README.asc').keyrings).toEqual(['dev.gpg', 'gpgkey-01.asc', 'x.keyring']);
});
