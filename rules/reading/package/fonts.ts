import type { PackageFile } from '../../../src/policy/index.js';
import { isGhost, isRegular } from '../../data/paths/file-type.js';

/** Fonts by their extensions (fontconfig reads these formats). */
const systemFont = /\.(?:ttf|otf|ttc|otc|pfb|pfa)$/i;
const webFont = /\.woff2?$/i;

export function fontKind(file: PackageFile): 'system' | 'web' | undefined {
  const kind = systemFont.test(file.path) ? 'system' : webFont.test(file.path) ? 'web' : undefined;
  return kind !== undefined && isRegular(file) && !isGhost(file) ? kind : undefined;
}

/** A package of fonts, by the parts of its name: dejavu-sans-fonts, xorg-x11-fonts-misc, fonts-lato, ttf-bitstream. */
export function isFontPackage(name: string): boolean {
  return /(?:^|-)(?:fonts?|ttf|otf)(?:-|\d|$)/.test(name);
}
