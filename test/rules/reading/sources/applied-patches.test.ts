import { describe, expect, it } from '@jest/globals';
import { unappliedPatches } from '../../../../rules/reading/sources/applied-patches.js';
import { specFor } from '../../given.js';

const unapplied = (prep: string) =>
  unappliedPatches(specFor(`Name: x\nVersion: 1\nPatch0: a.patch\nPatch7: b.patch\n%prep\n${prep}\n`))?.map(({ number }) => number);

describe('patches that nothing applies', () => {
  it.each([
    ['%setup -q', [0, 7]],
    ['%setup -q\n%patch -p1', [7]],
    ['%setup -q\n%patch -P 7 -b .7', [0]],
    ['%setup -q\n%patch -P0\n%patch -P7', []],
    ['%setup -q\n%{?with_b:%patch7}', [0]],
    ['%autosetup -N\n%autopatch 7', [0]],
    ['%autosetup -p1', []],
    ['%setup -q\n%autopatch -M 5', [7]],
    ['%setup -q\nfor p in %{patches}; do patch < $p; done', []],
    ['%setup -q\npatch < ../SOURCES/b.patch', [0]],
  ])('%s', (prep, numbers) => {
    expect(unapplied(prep)).toEqual(numbers);
  });

  it('cannot be told where another macro prepares the source, or there is no %prep', () => {
    expect(unapplied('%cargo_prep_unknown')).toBeUndefined();
    expect(unappliedPatches(specFor('Patch0: a.patch\n'))).toBeUndefined();
  });
});
