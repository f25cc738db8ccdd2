import { describe, expect, it } from '@jest/globals';
import { isUrl, nameOf, sourceSites } from '../../../../rules/reading/sources/source-sites.js';
import { specFor } from '../../given.js';

const read = (text: string) => sourceSites(specFor(text));

describe('the sources and patches of a spec', () => {
  it('come from tags and lists, sources first', () => {
    const sites = read('Patch3: p\nSource0: https://example.org/a.tgz\n%sourcelist\nb\n');
    expect(sites.map((site) => [nameOf(site), site.file])).toEqual([
      ['Source0', 'a.tgz'],
      ['Source1', 'b'],
      ['Patch3', 'p'],
    ]);
  });

  it('are named as their tags are written', () => {
    expect(read('Patch0007: a\nPatch: b\n').map(nameOf)).toEqual(['Patch0007', 'Patch8']);
  });

  it('have the name that rpm stores them under', () => {
    expect(read('Source: https://example.org/v1.tgz#/demo-1.tgz\n').map(({ file }) => file)).toEqual(['demo-1.tgz']);
  });

  it('are not decided where a macro is unknown or a condition is', () => {
    const sites = read('Source0: %{nobody_knows}/a\n%if %(id -u)\nSource1: b\n%endif\nSource2: c\n');
    expect(sites.map(({ decided, file }) => [decided, file])).toEqual([
      [false, ''],
      [false, ''],
      [true, 'c'],
    ]);
  });

  it('know their raw line', () => {
    const spec = specFor('Name: x\nSource0: a\n');
    expect(sourceSites(spec).map(({ leaf }) => leaf && spec.source.text.slice(leaf.start, leaf.end))).toEqual(['Source0: a\n']);
  });
});

it('tells addresses from paths', () => {
  expect(['https://a/b', 'git+http://a', 'a/b', '://a', '/a://b'].map(isUrl)).toEqual([true, true, false, false, false]);
});
