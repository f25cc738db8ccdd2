import { describe, expect, it } from '@jest/globals';
import { readAndaManifest } from '../../../../rules/reading/sources/anda-manifest.js';
import { sourceText, textOf } from '../../../../src/text/source-text.js';

const read = (text: string) => readAndaManifest(sourceText('anda.hcl', text));

describe('readAndaManifest', () => {
  it('gives the specs with their places', () => {
    const { specs } = read('project "a" {\n  rpm {\n    spec = "a.spec"\n  }\n}\nproject b { rpm { spec="b.spec" } }\n');
    expect(specs.map(({ name, at }) => [name, textOf(at)])).toEqual([
      ['a.spec', 'a.spec'],
      ['b.spec', 'b.spec'],
    ]);
  });

  it('gives the labels of a labels block only', () => {
    const { labels } = read('project pkg {\n  nightly = 2\n  labels {\n    nightly = 1\n    "mock" = "x"\n  }\n  rpm { extra = 3 }\n}\n');
    expect([...labels]).toEqual([
      ['nightly', '1'],
      ['mock', 'x'],
    ]);
  });

  it('leaves out comments, and strings that hold an expression', () => {
    expect(read('# spec = "a"\n// spec = "b"\n/* spec = "c"\n*/\nrpm { spec = "${d}.spec" }\n').specs).toEqual([]);
  });

  it('takes any text', () => {
    for (const text of ['', '}}}', '{', 'spec =', 'spec = "', '/* x', '"\\', 'labels { = 1 }']) expect(read(text).specs).toEqual([]);
  });
});
