import { defineRule, type PackageFacts } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { baseName } from '../data/paths/install-path.js';
import { regularFiles } from '../reading/package/files.js';

/** Images and icons that bear the logo by their name. */
const asset = /fedora[-_]?logo|logo[-_]?fedora|^fedora\.(?:svg|png|ico)$/i;
const image = /\.(?:svgz?|png|jpe?g|gif|ico|xpm|webp|bmp|eps|xcf)$/i;

/** The packages that the marks belong to, and those that stand in for them. */
const owners = /^(?:fedora|generic)-logos(?:-|$)/;

export default defineRule({
  meta: {
    id: 'fedora-trademark-asset',
    category: 'files',
    summary: 'The package holds a Fedora logo',
    why: "The logo is a trademark under terms of its own. In one place, the fedora-logos package, remixes can leave it out; scattered over packages they can't.",
    source: fedoraGuidelines('Fedora Trademarks', 'MUST NOT'),
    level: 'off',
    profiles: { fedora: 'warning', almalinux: 'off', terra: 'off' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          packages: [{ files: [{ path: '/usr/share/foo/fedora-logo.png' }] }],
          findings: [{ file: '/usr/share/foo/fedora-logo.png', level: 'warning' }],
        },
        {
          title: 'In the source package; icons',
          profile: 'epel',
          packages: [{ arch: 'src', files: [{ path: 'fedora_logo.svg' }, { path: 'demo.spec' }, { path: 'fedora-logo-icon.png' }] }],
          findings: [{ file: 'fedora_logo.svg' }, { file: 'fedora-logo-icon.png' }],
        },
      ],
      good: [
        { packages: [{ name: 'demo', requires: ['fedora-logos'], files: [{ path: '/usr/share/foo/logo.png' }] }] },
        { title: 'The package that they belong to', packages: [{ name: 'fedora-logos', files: [{ path: '/usr/share/pixmaps/fedora-logo.png' }] }] },
        {
          title: 'A link, and what is no image',
          packages: [{ files: [{ path: '/usr/share/foo/fedora-logo.png', linkTo: '../pixmaps/fedora-logo.png' }, { path: '/usr/share/doc/fedora-logos' }] }],
        },
      ],
    },
  },
  check: { rpm: assets, srpm: assets },
});

function assets(pkg: PackageFacts, { report }: { readonly report: (finding: { message: string; file: string }) => void }): void {
  if (owners.test(pkg.name)) return;
  for (const { path, linkTo } of regularFiles(pkg)) {
    const base = baseName(path);
    if (linkTo === undefined && asset.test(base) && image.test(base))
      report({ message: 'The Fedora logo belongs to fedora-logos alone. Remove the file and require fedora-logos.', file: path });
  }
}
