import { defineRule, textOf } from '../../../src/policy/index.js';
import { fedoraPython } from '../../data/documents/fedora-python.js';
import { filesSection } from '../../data/example-specs.js';

/** The directory by path, or by its macro: specs that define it themselves ask Python for the path, which nobody runs here. */
const whole = /^(?:\/usr\/lib(?:64)?\/python[\d.]+\/site-packages|%\{?\??python[23]?_site(?:lib|arch)\}?)\/\*+\/?$/;

export default defineRule({
  meta: {
    id: 'python-sitelib-glob',
    category: 'files',
    summary: 'A %files entry takes everything in the Python site directory',
    why: 'Modules with names too general for a system directory (tests, docs, utils) slip into packages this way and clash with those of other packages.',
    source: fedoraPython('Source files', 'MUST NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['python-sitelib-glob-in-files'], rpminspect: [] },
    examples: {
      bad: [
        { spec: filesSection('%{python3_sitelib}/*'), findings: [{ line: 2, column: 1, text: '%{python3_sitelib}/*', level: 'warning' }] },
        {
          title: 'Other spellings',
          spec: filesSection('%{python3_sitearch}/*', '%python3_sitelib/*', '/usr/lib/python3.13/site-packages/*'),
          findings: [{ line: 2 }, { line: 3 }, { line: 4 }],
        },
        {
          title: 'Old spellings; a macro that the spec defines by running Python',
          spec: `%define python_sitelib %(python -c 'print(1)')\n${filesSection('%{python_sitelib}/*', '%python2_sitearch/*', '/usr/lib64/python2.7/site-packages/*/')}`,
          findings: [{ line: 3, text: '%{python_sitelib}/*' }, { line: 4 }, { line: 5 }],
        },
        {
          title: 'In a package of its own kind, behind a directive',
          spec: '%package -n python3-demo\nSummary: x\n%files -n python3-demo\n%attr(-,root,root) %{python3_sitelib}/*\n',
          findings: [{ line: 4, column: 20 }],
        },
      ],
      good: [
        { spec: filesSection('%{python3_sitelib}/foo/') },
        { title: 'Narrowed', spec: filesSection('%{python3_sitelib}/foo*', '%{python3_sitelib}/*.dist-info/') },
        { title: 'A list made by %pyproject_save_files', spec: '%files -f %{pyproject_files}\n%{_bindir}/demo\n' },
        { title: '%exclude takes nothing', spec: filesSection('%exclude %{python3_sitelib}/*') },
      ],
    },
  },
  check: {
    spec({ packages }, { report }) {
      for (const { directives, path, pathText } of packages.flatMap(({ files: list = [] }) => list)) {
        const at = pathText.origin();
        if (directives.includes('%exclude') || !(whole.test(path) || (at.location && whole.test(textOf(at.location))))) continue;
        report({ message: 'This takes everything in the Python site directory. List the modules, or use %pyproject_save_files.', at });
      }
    },
  },
});
