import { describe, expect, it } from '@jest/globals';
import { release } from './loaded.js';

function afterGometa(goipath: string, options = '', before = ''): (text: string) => string {
  const expand = release('fedora-rawhide');
  expand(`%global goipath ${goipath}\n${before}`);
  const { failed, value } = expand(`%gometa ${options}`);
  expect([failed, value.text]).toEqual([false, expect.stringMatching(/^BuildRequires: go-rpm-macros\n\n?ExclusiveArch: /)]);
  return (text) => expand(text).value.text;
}

describe('what %gometa sets in Fedora', () => {
  it.each([
    ['github.com/spf13/cobra', 'golang-github-spf13-cobra'],
    ['golang.org/x/net', 'golang-x-net'],
    ['gopkg.in/yaml.v2', 'golang-gopkg-yaml-2'],
    ['github.com/cli/go-gh/v2', 'golang-github-cli-gh-2'],
    ['github.com/docker/docker', 'golang-github-docker'],
    ['github.com/Azure/azure-sdk-for-go', 'golang-github-azure-sdk-for'],
    ['k8s.io/api', 'golang-k8s-api'],
  ])('the name of the package of %s is %s', (goipath, goname) => {
    expect(afterGometa(goipath)('%{goname}')).toBe(goname);
  });

  it('writes the number of a version as the guidelines have it where asked to', () => {
    expect(afterGometa('github.com/cli/go-gh/v2', '-L -f')('%{goname}')).toBe('golang-github-cli-gh2');
    expect(afterGometa('gopkg.in/src-d/x2.v3', '-L')('%{goname}')).toBe('golang-gopkg-src-d-x2_3');
  });

  it('the address, unless the spec names it', () => {
    expect(afterGometa('github.com/spf13/cobra')('%{gourl}')).toBe('https://github.com/spf13/cobra');
    expect(afterGometa('k8s.io/api', '', '%global forgeurl https://github.com/kubernetes/api')('%{gourl}')).toBe('https://github.com/kubernetes/api');
  });

  it('leaves a name that the spec has set', () => {
    expect(afterGometa('k8s.io/api', '', '%global goname mine')('%{goname}')).toBe('mine');
  });
});

describe('the package of sources that %gopkg makes', () => {
  it('is named for the import path, and has the files that the build lists', () => {
    const expand = afterGometa('github.com/spf13/cobra');
    expect(expand('%gopkg').split('\n')).toEqual(
      expect.arrayContaining(['%package -n golang-github-spf13-cobra-devel', 'BuildArch: noarch', '%description -n golang-github-spf13-cobra-devel']),
    );
    expect(expand('%gopkgfiles')).toMatch(/^%files -n golang-github-spf13-cobra-devel -f \S+$/m);
  });

  it('keeps the name of the import path where the spec names its own package otherwise', () => {
    expect(afterGometa('k8s.io/api', '', '%global goname mine')('%gopkg')).toContain('%package -n golang-k8s-api-devel\n');
  });

  it('is named as the spec says', () => {
    expect(afterGometa('k8s.io/api', '', '%global godevelname api-devel')('%gopkg')).toContain('%package -n api-devel\n');
  });
});
