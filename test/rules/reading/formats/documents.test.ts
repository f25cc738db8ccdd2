import { describe, expect, it } from '@jest/globals';
import { infoPageProblems } from '../../../../rules/reading/formats/info-page.js';
import { libtoolArchiveProblems } from '../../../../rules/reading/formats/libtool-archive.js';
import { readManualPage } from '../../../../rules/reading/formats/manpage.js';
import { pkgconfigProblems, readPkgconfig } from '../../../../rules/reading/formats/pkgconfig.js';

const head = 'Name: a\nDescription: b\nVersion: 1\n';

describe('a file of pkg-config', () => {
  it('has its variables filled in, from above', () => {
    const { fields } = readPkgconfig(`prefix=/usr\nlibdir=\${prefix}/lib64\n${head}Libs: -L\${libdir} \\\n -la # x\n`);
    expect(fields.at(-1)).toMatchObject({ name: 'Libs', resolved: '-L/usr/lib64  -la', line: 6 });
  });

  it.each([
    ['a field that is missing', 'Name: a\nVersion: 1\n', 'Description:'],
    ['an empty version', 'Name: a\nDescription: b\nVersion:\n', 'Version: is empty'],
    ['a variable of nowhere', `${head}Libs: -L\${nope}\n`, '${nope}'],
    ['a placeholder', `libdir=@libdir@\n${head}`, '@libdir@'],
    ['a directory of the build', `${head}Cflags: -I/home/me/include\n`, '/home/me/include'],
    ['an empty prefix', `prefix=\n${head}Cflags: -I\${prefix}/include\n`, '-I/include'],
  ])('with %s', (_, text, words) => {
    const found = pkgconfigProblems(text);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain(words);
  });

  it('may use what pkg-config defines, and what comes below', () => {
    expect(pkgconfigProblems(`a=\${b}\nb=\${pcfiledir}/..\n${head}Libs: \${a}\n`)).toEqual([]);
  });

  it('does not grow without end', () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `v${i + 1}=\${v${i}}\${v${i}}\n`).join('');
    expect(readPkgconfig(`v0=x\n${doubling}`).variables.get('v60')?.resolved.length).toBeLessThanOrEqual(4096);
  });
});

describe('an archive of libtool', () => {
  const path = '/usr/lib64/a.la';
  it.each([
    ["dependency_libs=' -L/tmp/x -lm'\n", '/tmp/x'],
    ["libdir='/usr/lib'\n", 'libdir is /usr/lib'],
    ['installed=no\n', 'installed=no'],
  ])('that says %s', (text, words) => {
    expect(libtoolArchiveProblems(text, path)[0]?.message).toContain(words);
  });

  it('of its own directory, by either name', () => {
    expect(libtoolArchiveProblems("libdir='/lib64'\ndependency_libs=' /usr/lib64/b.la -lm'\ninstalled=yes\n", path)).toEqual([]);
  });
});

describe('a page of the manual', () => {
  it.each(['.TH A 1\n', '\'\\" t\n.\\" x\n.TH A 1\n', '.Dd May 1\n', ".if !'po4a'hide' .TH a 8\n", '.de X\n..\n. TH a 3\n'])('begins as %j', (text) => {
    expect(readManualPage(text).problems).toEqual([]);
  });

  it.each(['', '\n \n', 'NAME\n a - b\n', '<!DOCTYPE html>\n'])('is none as %j', (text) => {
    expect(readManualPage(text).problems).toHaveLength(1);
  });

  it('may show another one', () => {
    expect(readManualPage('.\\" x\n.so man3/a.3\n').shows).toBe('man3/a.3');
    expect(readManualPage('.so a.tmac\n.TH A 1\n').shows).toBeUndefined();
  });
});

describe('a manual of info', () => {
  it('has an entry with a line', () => {
    expect(infoPageProblems('x\nSTART-INFO-DIR-ENTRY\n* A: (a).\nEND-INFO-DIR-ENTRY\n')).toEqual([]);
  });

  it.each(['x\n', 'x\nSTART-INFO-DIR-ENTRY\n* A: (a).\n', 'x\nSTART-INFO-DIR-ENTRY\nEND-INFO-DIR-ENTRY\n'])('lacks it in %j', (text) => {
    expect(infoPageProblems(text)).toHaveLength(1);
  });
});
