import { describe, expect, it } from '@jest/globals';
import { isLibraryName } from '../../../../rules/data/names/library-names.js';
import { libraryRequirements } from '../../../../rules/reading/dependencies/library-requirements.js';
import { specFor } from '../../given.js';

describe('the name of a library', () => {
  it.each(['libpng', 'libX11(x86-64)', 'foo-libs', 'pulseaudio-libs', 'alsa-lib', 'libfoo.so.1()(64bit)'])('is %s', (name) => {
    expect(isLibraryName(name)).toBe(true);
  });

  it.each([
    'bash',
    'libfoo-devel',
    'libreoffice-core',
    'libvirt-daemon',
    'libtool',
    'liberation-fonts',
    'libxml2-utils',
    'python3-libs',
    'pkgconfig(libpng)',
    '/usr/lib/x',
  ])('is not %s', (name) => {
    expect(isLibraryName(name)).toBe(false);
  });
});

describe('the libraries that packages require by name', () => {
  it('have a reason where a comment stands above', () => {
    const spec = specFor('Name: x\nBuildRequires: liba-devel, pkgconfig(b)\nRequires: liba\n\n# dlopen()ed\nRequires: libb >= 2\n');
    expect(libraryRequirements(spec).map(({ dependency, justified }) => [dependency.name, justified])).toEqual([
      ['liba', false],
      ['libb', true],
    ]);
  });

  it('may have it where a macro makes the line', () => {
    expect(
      libraryRequirements(specFor('%define line Requires: liba\nName: x\nBuildRequires: liba-devel\n%{line}\n')).map(({ justified }) => justified),
    ).toEqual([true]);
  });

  it('are only those whose headers the build asks for', () => {
    const spec = specFor('Name: x\nBuildRequires: foo-devel\nRequires: foo-libs, libplugin\n');
    expect(libraryRequirements(spec).map(({ dependency }) => dependency.name)).toEqual(['foo-libs']);
  });

  it('are neither those of the spec nor those of -devel and noarch packages', () => {
    const text =
      'Name: x\nRequires: x-libs\n%package libs\nSummary: x\n%package devel\nBuildRequires: liba-devel\nRequires: liba\n%package doc\nBuildArch: noarch\nRequires: liba\n';
    expect(libraryRequirements(specFor(text))).toEqual([]);
  });
});
