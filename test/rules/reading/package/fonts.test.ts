import { expect, it } from '@jest/globals';
import { fontKind, isFontPackage } from '../../../../rules/reading/package/fonts.js';
import type { ExampleFile } from '../../../../src/policy/index.js';
import { examplePackage } from '../../../../src/policy/rule-tester/index.js';

function kindOf(file: ExampleFile) {
  const [found] = examplePackage({ files: [file] }).files;
  return found && fontKind(found);
}

it('fonts are for the system or for web pages, by their extension', () => {
  expect(['/a.TTF', '/a.otf', '/a.ttc', '/a.pfb', '/a.woff', '/a.woff2', '/a.eot', '/ttf'].map((path) => kindOf({ path }))).toEqual([
    ...['system', 'system', 'system', 'system'],
    ...['web', 'web', undefined, undefined],
  ]);
});

it('links and ghosts are no fonts', () => {
  expect(kindOf({ path: '/a.ttf', linkTo: 'b.ttf' })).toBeUndefined();
  expect(kindOf({ path: '/a.ttf', flags: ['ghost'] })).toBeUndefined();
});

it.each(['dejavu-sans-fonts', 'xorg-x11-fonts-misc', 'fonts-lato', 'ttf-bitstream', 'font-awesome'])('packages of fonts say so in their name: %s', (name) => {
  expect(isFontPackage(name)).toBe(true);
});

it.each(['fontconfig', 'libXfont2', 'ttfautohint', 'demo'])('a name that only begins alike says something else: %s', (name) => {
  expect(isFontPackage(name)).toBe(false);
});
