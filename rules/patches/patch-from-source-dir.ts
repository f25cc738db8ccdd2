import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { pathsFromSourceDirectory } from '../reading/sources/patch-commands.js';

const spec = (command: string): string => `Name: x\n%prep\n%setup -q\n${command}\n`;

export default defineRule({
  meta: {
    id: 'patch-from-source-dir',
    category: 'patches',
    summary: 'A patch is applied straight from the source directory',
    why: "A patch that no Patch line lists is not in the source package and not seen by those who review it; the build works on the packager's machine only.",
    source: fedoraGuidelines('Applying Patches', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['use-of-RPM_SOURCE_DIR'], rpminspect: [] },
    examples: {
      bad: [
        { spec: spec('patch -p1 < %{_sourcedir}/x.patch'), findings: [{ line: 4, column: 13, text: '%{_sourcedir}/x.patch', level: 'error' }] },
        { title: 'git, and the variable', spec: spec('git apply -p1 $RPM_SOURCE_DIR/x.patch'), findings: [{ line: 4, text: '$RPM_SOURCE_DIR/x.patch' }] },
        { title: 'Option -i', spec: spec('cd a && %{__patch} -p1 -i "${RPM_SOURCE_DIR}/x.patch"; cd ..'), findings: [{ text: '${RPM_SOURCE_DIR}/x.patch' }] },
      ],
      good: [
        { spec: 'Name: x\nPatch0: x.patch\n%prep\n%setup -q\n%patch -P0 -p1\n' },
        { title: 'By the number of the file', spec: `Patch0: x.patch\n${spec('patch -p1 < %{PATCH0}')}` },
        { title: 'Other files of that directory have a rule of their own', spec: spec('patch -p1 < x.patch; cp %{_sourcedir}/a .') },
        { title: 'A comment', spec: spec('# patch -p1 < %{_sourcedir}/x.patch') },
      ],
    },
  },
  check: {
    spec(subject, { report }) {
      for (const { tool, at } of pathsFromSourceDirectory(subject))
        report({ message: `${tool} reads a patch from the source directory. List it as a Patch and apply it with %patch or %autosetup.`, at });
    },
  },
});
