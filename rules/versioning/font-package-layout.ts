import { defineRule } from '../../src/policy/index.js';
import { directoryOf } from '../data/paths/install-path.js';
import { filesBelow } from '../reading/package/files.js';
import { fontKind, isFontPackage } from '../reading/package/fonts.js';

const fonts = '/usr/share/fonts';

export default defineRule({
  meta: {
    id: 'font-package-layout',
    category: 'versioning',
    summary: 'Fonts are in a package or directory that does not say so',
    why: "People and programs look for fonts by the -fonts in the name of the package, and each family has a directory of its own, so that families of the same name don't meet.",
    source: {
      document: 'Fedora Fonts Packaging Policy',
      heading: 'Naming; Package layout',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/FontsPolicy/',
    },
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ name: 'foo', files: [{ path: `${fonts}/foo.ttf` }] }],
          findings: [
            { file: `${fonts}/foo.ttf`, level: 'note', message: 'foo-fonts' },
            { file: `${fonts}/foo.ttf`, level: 'note', message: 'directory of their own' },
          ],
        },
        {
          title: 'In its directory, in a package of another name',
          packages: [{ name: 'foo', files: [{ path: `${fonts}/foo/Foo.otf` }, { path: `${fonts}/foo/Foo-Bold.otf` }] }],
          findings: [{ message: 'foo-fonts' }],
        },
      ],
      good: [
        { packages: [{ name: 'foo-fonts', files: [{ path: `${fonts}/foo/Foo.ttf` }, { path: '/usr/share/fontconfig/conf.avail/60-foo.conf' }] }] },
        {
          title: "One package of several; other distributions' names",
          packages: [{ name: 'google-noto-fonts-common', files: [{ path: `${fonts}/noto/a.ttf` }] }],
        },
        { packages: [{ name: 'ttf-bitstream-vera', files: [{ path: `${fonts}/truetype/Vera.ttf` }] }] },
        { title: 'Elsewhere, or a link', packages: [{ files: [{ path: '/usr/share/demo/a.ttf' }, { path: `${fonts}/a.ttf`, linkTo: '../demo/a.ttf' }] }] },
        { title: 'TeX has rules of its own', packages: [{ name: 'texlive-lm', files: [{ path: `${fonts}/texlive-lm/a.otf` }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      const { name } = pkg;
      const placed = filesBelow(pkg, fonts).filter((file) => fontKind(file) === 'system');
      const [first] = placed;
      if (!first || name.startsWith('texlive')) return;
      if (!isFontPackage(name))
        report({ message: `The package brings fonts for everybody, and its name doesn't say so. Put them into a package ${name}-fonts.`, file: first.path });
      const loose = placed.find(({ path }) => directoryOf(path) === fonts);
      if (loose) report({ message: `The fonts lie in ${fonts} itself. Give them a directory of their own, %{_fontbasedir}/%{name}.`, file: loose.path });
    },
  },
});
