import { describe, expect, it } from '@jest/globals';
import { isLicenseFile } from '../../../../rules/data/paths/license-file-names.js';

describe('isLicenseFile', () => {
  it.each([
    ...['COPYING', 'COPYING.LIB', 'COPYING3', 'COPYING*', 'LICENSE', 'LICENCE.md', 'LICENSE-MIT', 'LICENSES/', 'doc/License.txt', 'license', 'UNLICENSE'],
    ...['NOTICE', 'NOTICE.txt', 'COPYRIGHT', '/usr/share/doc/demo/LICENSE.Apache-2.0'],
  ])('takes %s', (path) => {
    expect(isLicenseFile(path)).toBe(true);
  });

  it.each(['README', 'license.py', 'COPYING.c', 'license-tool', 'notice', 'copyright', 'LICENSEE', 'README.LICENSE', '', '/'])('leaves %j', (path) => {
    expect(isLicenseFile(path)).toBe(false);
  });
});
