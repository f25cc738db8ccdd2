import type { PackageFile } from '../../../src/policy/index.js';
import { isGhost, isRegular } from '../../data/paths/file-type.js';

/** Fonts by their extensions (fontconfig reads these formats). */
const webFont = /\.woff2?$/i;
const anyFont = /\.(?:[to]t[fc]|pf[ab]|woff2?)$/i;

export function fontKind(file: PackageFile): 'system' | 'web' | undefined {
  if (!anyFont.test(file.path) || !isRegular(file) || isGhost(file)) return undefined;
  return webFont.test(file.path) ? 'web' : 'system';
}

/** A package of fonts, by the parts of its name: dejavu-sans-fonts, xorg-x11-fonts-misc, fonts-lato, ttf-bitstream. */
export function isFontPackage(name: string): boolean {
  return /(?:^|-)(?:fonts?|ttf|otf)(?:-|\d|$)/.test(name);
}
