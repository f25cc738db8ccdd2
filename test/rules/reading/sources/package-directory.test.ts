import { describe, expect, it } from '@jest/globals';
import { packageDirectory } from '../../../../rules/reading/sources/package-directory.js';
import type { SpecDirectory } from '../../../../src/policy/index.js';
import { sourceText } from '../../../../src/text/source-text.js';
import { specFor } from '../../given.js';

function directory(files: Readonly<Record<string, string>>): SpecDirectory {
  const names = ['demo.spec', ...Object.keys(files)].sort();
  return {
    spec: specFor('Name: demo\n'),
    entries: names.map((name) => ({ name, type: 'file', size: files[name]?.length ?? 0 })),
    text: (name) => (files[name] === undefined ? undefined : sourceText(name, files[name])),
  };
}
const read = (files: Readonly<Record<string, string>>) => packageDirectory(directory(files));
const hash = '0'.repeat(128);

describe('a directory is one package’s', () => {
  it('with a sources file of dist-git, in the new and the old form', () => {
    const own = read({ sources: `SHA512 (a b.tgz) = ${hash}\n\nd41d8cd98f00b204e9800998ecf8427e  c.tgz\n` });
    expect(own?.lookaside?.map(({ file, algorithm, at }) => [file, algorithm, at.start])).toEqual([
      ['a b.tgz', 'SHA512', 8],
      ['c.tgz', 'MD5', 183],
    ]);
  });

  it('with the files of OBS, also where several specs make the package', () => {
    expect(read({ 'demo.changes': '' })?.kind).toBe('obs');
    expect(read({ _service: '', 'demo-doc.spec': '' })?.kind).toBe('obs');
  });

  it('not with specs of other packages, not without a sign of either, and not with some other file called sources', () => {
    expect(read({ sources: '', 'other.spec': '' })).toBeUndefined();
    expect(read({ 'a.patch': '' })).toBeUndefined();
    expect(read({ sources: 'from my disk\n' })).toBeUndefined();
  });
});
