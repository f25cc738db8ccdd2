import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isBaseDirectory } from '../data/paths/base-directories.js';
import { fileDependencies } from '../reading/dependencies/file-dependencies.js';

export default defineRule({
  meta: {
    id: 'directory-dependency-misused',
    category: 'dependencies',
    summary: 'A dependency names a directory',
    why: 'Several packages may own the same directory, so a dependency on it brings any of them. It says that the directory is there, nothing about what some package puts into it.',
    source: fedoraGuidelines('File and Directory Dependencies', 'SHOULD'),
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Requires: /usr/share/foo\n', findings: [{ line: 1, column: 11, text: '/usr/share/foo', level: 'note' }] },
        { title: 'With a slash at its end; a weak one', spec: 'Requires: /etc/foo.d/\nRecommends: /usr/share/icons/\n', findings: [{ line: 1 }, { line: 2 }] },
        {
          title: 'Directories by their names',
          spec: 'Requires: /etc/logrotate.d, %{_datadir}/bash-completion/completions\n',
          findings: [{ line: 1 }, { line: 1 }],
        },
      ],
      good: [
        { spec: 'Requires: foo-filesystem\n' },
        { title: 'Files', spec: 'Requires: /usr/bin/foo, /etc/foo.conf, /usr/share/foo/data.xml, /usr/share/foo.png\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { path, operand } of fileDependencies(spec)) {
        if (!isDirectory(path)) continue;
        report({
          message: `${path} is a directory, which any package may own. Require the package that you need, such as its -filesystem package.`,
          at: operand.nameText.origin(),
        });
      }
    },
  },
});

/** Names of directories wherever they stand. */
const named = /\/(?:[^/.]+\.d|completions|icons|applications|site-packages|modules|plugins|themes)$/;

function isDirectory(path: string): boolean {
  return path.endsWith('/') || /^\/usr\/(?:share|lib|lib64|libexec|include)\/[^/.]+$/.test(path) || named.test(path) || isBaseDirectory(path);
}
