import { expect, it } from '@jest/globals';
import { gpgverifyCalls } from '../../../../rules/reading/sources/gpgverify.js';
import { specFor } from '../../given.js';

it('calls of %{gpgverify} are found in %prep with all their arguments', () => {
  const calls = gpgverifyCalls(specFor('%prep\n# %{gpgverify} 0\n%{gpgverify} 1 \\\n 2\n%{?gpgverify: x}\necho %%gpgverify\n%build\n%gpgverify 3\n'));
  expect(calls.map(({ groups }) => groups[0])).toEqual(['} 1 \\\n 2', ': x}']);
});
