import { defineRule, type Location, type Origin, type Spec } from '../../src/policy/index.js';
import { commandsNamed } from '../reading/commands/shell-commands.js';
import { asksFor, buildRequirements } from '../reading/dependencies/build-requirements.js';
import { insertTag } from '../reading/edits/insert-tag.js';
import { filesPatterns } from '../reading/files-section/files-patterns.js';
import { insideAny } from '../reading/syntax/enclosing.js';

/** Macros that install Python modules (python-rpm-macros, pyproject-rpm-macros). */
const macros = ['%pyproject_wheel', '%pyproject_install', '%py3_build', '%py3_install', '%py3_build_wheel', '%py3_install_wheel'];
/** python3-devel under its names, of any version, and what requires it. */
const devel =
  /^(?:platform-)?python[\d.]*-devel$|pkgconfig\(python|^python%|%\{?[?]?python|pyproject-rpm-macros|boost-python|pybind11-devel|python[\d.]*-rpm-macros/;

export default defineRule({
  meta: {
    id: 'python-devel-missing',
    category: 'dependencies',
    summary: 'Python modules are built and python3-devel is not build-required',
    why: 'python3-devel brings the macros with the directories of Python, and the generators of its dependencies. Without it the package lacks python(abi), and breaks with the next Python.',
    source: {
      document: 'Fedora Packaging Guidelines: Python',
      heading: 'BuildRequire python3-devel',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Python/',
    },
    level: 'error',
    profiles: { generic: 'off', fedora: 'error', almalinux: 'off' },
    fix: 'safe',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'BuildRequires: gcc\n%build\n%pyproject_wheel\n',
          findings: [{ line: 3, column: 1, text: '%pyproject_wheel', level: 'error', message: 'python3-devel' }],
          fixed: 'BuildRequires: gcc\nBuildRequires: python3-devel\n%build\n%pyproject_wheel\n',
        },
        {
          title: "Files below Python's directories",
          profile: 'fedora',
          spec: 'Name: demo\n%files\n%{python3_sitelib}/demo/\n',
          findings: [{ line: 3, text: '%{python3_sitelib}/demo/' }],
          fixed: 'Name: demo\nBuildRequires: python3-devel\n%files\n%{python3_sitelib}/demo/\n',
        },
      ],
      good: [
        { spec: 'BuildRequires: python3-devel\n%build\n%pyproject_wheel\n' },
        { title: 'Other names of it', spec: 'BuildRequires: python%{python3_pkgversion}-devel\n%build\n%py3_build\n' },
        { spec: 'BuildRequires: pkgconfig(python3)\n%build\n%py3_build\n' },
        { title: 'In a branch that is not taken', spec: 'Name: demo\n%build\n%if 0\n%py3_build\n%endif\n' },
        { title: 'Files elsewhere', profile: 'fedora', spec: 'Name: demo\n%files\n%{_datadir}/demo/x.py\n' },
        { title: 'Build dependencies that cannot be known', spec: 'BuildRequires: %(cat x)\n%build\n%py3_build\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const at = firstSign(spec);
      if (!at || !buildRequirements(spec).complete || asksFor(spec, devel)) return;
      const fix = insertTag(spec, 'BuildRequires', 'python3-devel', 'safe');
      report({ message: 'Python modules are built here. Add BuildRequires: python3-devel.', at, ...(fix && { fix }) });
    },
  },
});

/** The first call of a macro that builds modules, else the first file of one. */
function firstSign(spec: Spec): Location | Origin | undefined {
  const mayBeSkipped = insideAny((branch) => spec.activity(branch) !== 'taken');
  const call = commandsNamed(spec, macros)
    .filter(({ line }) => !mayBeSkipped(line.inside))
    .sort((a, b) => a.program.start - b.program.start)[0];
  if (call) return { source: spec.source, start: call.program.start, end: call.program.end };
  return filesPatterns(spec)
    .find(({ entry }) => !entry.uncertain && /^\/usr\/lib(?:64)?\/python3(?:\.\d+)?\/site-packages\//.test(entry.path))
    ?.entry.pathText.origin();
}
