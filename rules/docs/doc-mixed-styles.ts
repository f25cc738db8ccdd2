import { defineRule, type Location, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isBelow } from '../data/paths/install-path.js';
import { copying } from '../reading/commands/copied-files.js';
import { commandsNamed } from '../reading/commands/shell-commands.js';
import { filesPatterns } from '../reading/files-section/files-patterns.js';
import { isTaken } from '../reading/syntax/taken-branches.js';

const spec = (...lines: string[]): string => `Name: demo\nVersion: 1\n${lines.join('\n')}\n`;

const ownDirectory = /^(?:%\{\??buildroot\}|%buildroot|\$RPM_BUILD_ROOT|\$\{RPM_BUILD_ROOT\})\/*(?:%\{_pkgdocdir\}|%\{_docdir\}\/(?:%\{name\}|%name)(?:$|\/))/;

export default defineRule({
  meta: {
    id: 'doc-mixed-styles',
    category: 'docs',
    summary: 'Documentation comes both by %doc with relative paths and by installing into %{_pkgdocdir}',
    why: "For relative paths %doc fills the directory of the package's documentation by itself, after %install. What %install put there is overwritten, listed twice, or left out of the package, as the version of rpm has it.",
    source: fedoraGuidelines('Documentation', 'MUST NOT'),
    level: 'error',
    profiles: { generic: 'note', fedora: 'error', opensuse: 'warning' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: spec('%files', '%doc README', '%{_pkgdocdir}/examples'),
          findings: [{ line: 5, column: 1, text: '%{_pkgdocdir}/examples', level: 'error' }],
        },
        {
          title: 'By its path; in another package of the spec',
          spec: spec('%package doc', 'Summary: x', '%files', '%doc README', '%files doc', '/usr/share/doc/demo/html/'),
          findings: [{ line: 8, level: 'note' }],
        },
        {
          title: '%install puts something there',
          profile: 'opensuse',
          spec: spec('%install', 'install -Dpm644 -t %{buildroot}%{_pkgdocdir} x.html', 'cp -a doc %{buildroot}%{_docdir}/%{name}/', '%files', '%doc README'),
          findings: [{ line: 4, column: 20, text: '%{buildroot}%{_pkgdocdir}', level: 'warning' }, { line: 5 }],
        },
      ],
      good: [
        { spec: spec('%files', '%doc README examples') },
        { title: 'Only one of the two', spec: spec('%files', '%doc %{_pkgdocdir}/README', '%{_docdir}/%{name}/examples', '%license COPYING') },
        {
          title: '%exclude is the cure, and so is removing',
          spec: spec('%install', 'rm -r %{buildroot}%{_pkgdocdir}', '%files', '%doc README', '%exclude %{_pkgdocdir}/x'),
        },
        { title: 'The directory alone installs nothing', spec: spec('%files', '%doc README', '%dir %{_pkgdocdir}') },
        { title: 'Another directory', spec: spec('%files', '%doc README', '%{_docdir}/demonstration/x', '%{_docdir}/HTML/en/demo') },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const relative = spec.packages.some(({ files = [] }) =>
        files.some(({ directives, path, pathText }) => directives.includes('%doc') && pathText.known && path !== '' && !/^[/%$]/.test(path)),
      );
      const name = spec.packages[0]?.name;
      if (!relative || !name?.known) return;
      const own = `/usr/share/doc/${name.text}`;
      const message = `The spec has %doc with relative paths too. Use one of the two: list all documentation as %doc, or install all below ${own}.`;
      for (const { entry, names } of filesPatterns(spec)) {
        if (!isBelow(`/${names.join('/')}`, own) || entry.directives.includes('%dir')) continue;
        report({ message, at: entry.pathText.origin() });
      }
      for (const at of installed(spec)) report({ message, at });
    },
  },
});

/** The operands in %install that put something into the directory. */
function installed(spec: Spec): Location[] {
  return commandsNamed(spec, ['cp', 'install', 'mv', 'ln']).flatMap((command) => {
    const target = command.line.leaf.section === '%install' && isTaken(spec, command.line.inside) ? copying(command)?.target : undefined;
    return target && ownDirectory.test(target.text) ? [{ source: spec.source, start: target.start, end: target.end }] : [];
  });
}
