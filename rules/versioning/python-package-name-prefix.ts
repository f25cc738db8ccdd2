import { defineRule } from '../../src/policy/index.js';
import { isDirectory } from '../data/paths/file-type.js';
import { knownFiles } from '../reading/files-section/known-files.js';
import { filesByDirectory } from '../reading/package/files.js';
import { sourceName } from '../reading/package/main-package.js';

export default defineRule({
  meta: {
    id: 'python-package-name-prefix',
    category: 'versioning',
    summary: 'A package of Python modules only is not named python3-…',
    why: 'Who looks for a module looks for python3-NAME, and dependency generators and other packages do so too. Only an application may have another name.',
    source: {
      document: 'Fedora Python Packaging Guidelines',
      heading: 'Naming: Library naming',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Python/#_naming',
    },
    level: 'off',
    profiles: { fedora: 'warning', terra: 'off' },
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'Name: foo\n%files\n%license COPYING\n%{python3_sitelib}/foo/\n%{python3_sitelib}/foo-*.egg-info/\n',
          findings: [{ line: 1, column: 7, text: 'foo', level: 'warning', message: 'python3-foo' }],
        },
        {
          title: 'A subpackage',
          profile: 'fedora',
          spec: 'Name: foo\n%package -n py-foo\nSummary: x\n%files -n py-foo\n%{python3_sitearch}/foo.so\n',
          findings: [{ line: 2, text: 'py-foo' }],
        },
        {
          profile: 'fedora',
          packages: [{ name: 'foo', arch: 'noarch', files: [{ path: '/usr/lib/python3.14/site-packages/foo/__init__.py' }] }],
          findings: [{ message: 'python3-foo' }],
        },
      ],
      good: [
        { profile: 'fedora', spec: 'Name: python-foo\n%package -n python3-foo\nSummary: x\n%files -n python3-foo\n%{python3_sitelib}/foo/\n' },
        { title: 'An application', profile: 'fedora', spec: 'Name: foo\n%files\n%{_bindir}/foo\n%{python3_sitelib}/foo/\n' },
        { title: 'Part of something else', profile: 'fedora', spec: 'Name: foo\n%package tests\nSummary: x\n%files tests\n%{python3_sitelib}/foo/tests/\n' },
        { title: 'Files that a list brings', profile: 'fedora', spec: 'Name: foo\n%files -f %{pyproject_files}\n%{python3_sitelib}/foo/\n' },
        {
          title: 'Another Python',
          profile: 'fedora',
          packages: [{ name: 'python3.9-foo', arch: 'noarch', files: [{ path: '/usr/lib/python3.9/site-packages/foo/x.py' }] }],
        },
        { title: 'No modules', profile: 'fedora', packages: [{ name: 'foo', files: [] }] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const [main] = spec.packages;
      for (const pkg of spec.packages) {
        const { name } = pkg;
        if (!name.known || isNamed(name.text) || (pkg !== main && isPart(name.text, main?.name.text ?? ''))) continue;
        const files = knownFiles(spec, pkg, ['%doc', '%license', '%exclude', '%ghost', '%dir']);
        if (files?.length && files.every(({ names }) => isModule(`/${names.join('/')}`))) report({ message: advice(name.text), at: name.origin() });
      }
    },
    rpm(pkg, { report }) {
      const { name, files } = pkg;
      if (isNamed(name) || !filesByDirectory(pkg).some(({ directory }) => isModule(directory))) return;
      const own = files.filter(
        (file) =>
          !isDirectory(file) &&
          !file.flags.some((flag) => flag === 'doc' || flag === 'license') &&
          !/^\/usr\/(?:share\/(?:doc|licenses)|lib\/\.build-id)(?:\/|$)/.test(file.path),
      );
      if (own.length === 0 || isPart(name, sourceName(pkg) ?? '') || !own.every(({ path }) => isModule(path))) return;
      report({ message: advice(name) });
    },
  },
});

const isNamed = (name: string): boolean => /^(?:python|pypy)[\d.]*-|^python\d?[\d.]*$/.test(name);

/** `foo-tests` of `foo`: a part of an application. */
const isPart = (name: string, main: string): boolean => name.startsWith(`${main}-`);

const isModule = (path: string): boolean => /^\/usr\/lib(?:64)?\/python\d[\d.]*\/site-packages\//.test(path);

const advice = (name: string): string => `${name} holds Python modules only. Name it python3-${name.replace(/^(?:py|python)-/, '')}.`;
