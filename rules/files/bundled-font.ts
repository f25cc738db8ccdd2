import { defineRule, type PackageFile } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { baseName, directoryOf, isBelow } from '../data/paths/install-path.js';
import { isSample } from '../data/paths/samples.js';
import { fontKind, isFontPackage } from '../reading/package/fonts.js';

const share = '/usr/share/demo';

/** Where fonts are for all programs. */
const fontTrees = ['/usr/share/fonts', '/usr/share/X11/fonts', '/usr/lib/X11/fonts', '/usr/local/share/fonts'];

export default defineRule({
  meta: {
    id: 'bundled-font',
    category: 'files',
    summary: 'A font is packaged for one program only',
    why: "A font outside the system's directories is known to one program, is updated by nobody, and often has a licence of its own. The packaged font of the same name serves everybody.",
    source: fedoraGuidelines('Avoid Bundling of Fonts in Other Packages', 'SHOULD NOT'),
    level: 'warning',
    profiles: { generic: 'note', fedora: 'warning', terra: 'note', opensuse: 'warning' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          packages: [{ files: [{ path: `${share}/DejaVuSans.ttf` }] }],
          findings: [{ file: `${share}/DejaVuSans.ttf`, level: 'warning', message: 'DejaVuSans.ttf is a font' }],
        },
        {
          title: 'Several in one directory; fonts for the web weigh less',
          profile: 'fedora',
          packages: [{ files: [{ path: `${share}/a.otf` }, { path: `${share}/b.pfb` }, { path: `${share}/web/a.woff2` }, { path: `${share}/web/a.woff` }] }],
          findings: [
            { level: 'warning', message: 'and 1 more' },
            { level: 'note', message: 'a.woff2' },
          ],
        },
      ],
      good: [
        {
          packages: [
            { files: [{ path: `${share}/DejaVuSans.ttf`, linkTo: '/usr/share/fonts/dejavu/DejaVuSans.ttf' }, { path: '/usr/share/fonts/demo/Demo.otf' }] },
          ],
        },
        {
          title: 'Of pages that javadoc and Sphinx make, which bring their own, and of tests',
          packages: [
            {
              files: [
                { path: '/usr/share/javadoc/demo/resource-files/fonts/a.woff2', flags: ['doc'] },
                { path: '/usr/share/doc/demo/html/_static/b.ttf' },
                { path: '/usr/lib/python3.13/site-packages/demo/tests/c.pfb' },
              ],
            },
          ],
        },
        {
          title: 'Packages of fonts',
          packages: [
            {
              name: 'urw-base35-fonts',
              files: [{ path: '/usr/share/X11/fonts/urw/a.pfa' }, { path: '/usr/share/ghostscript/a.t1' }, { path: `${share}/a.pfb` }],
            },
          ],
        },
        { packages: [{ name: 'xorg-x11-fonts-misc', files: [{ path: `${share}/a.pfb` }] }] },
        {
          title: 'Fonts of TeX',
          packages: [{ files: [{ path: '/usr/share/texlive/texmf-dist/fonts/type1/demo/a.pfb' }, { path: '/usr/share/texmf/fonts/opentype/a.otf' }] }],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      if (isFontPackage(pkg.name)) return;
      const groups = new Map<string, { readonly kind: 'system' | 'web'; readonly files: PackageFile[] }>();
      for (const file of pkg.files) {
        const kind = fontKind(file);
        if (!kind || isSample(file) || fontTrees.some((tree) => isBelow(file.path, tree)) || /\/texmf(?:-[a-z]+)?\//.test(file.path)) continue;
        const key = `${kind} ${directoryOf(file.path)}`;
        const group = groups.get(key) ?? { kind, files: [] };
        group.files.push(file);
        groups.set(key, group);
      }
      for (const { kind, files } of groups.values()) {
        const [first] = files;
        if (!first) continue;
        const more = files.length > 1 ? ` (and ${files.length - 1} more in this directory)` : '';
        const message = `${baseName(first.path)} is a font that only this program knows${more}. Require the packaged font and link to it, or package it as a font.`;
        report({ message, file: first.path, ...(kind === 'web' && { level: 'note' as const }) });
      }
    },
  },
});
