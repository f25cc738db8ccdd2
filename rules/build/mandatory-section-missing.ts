import { defineRule, type Spec } from '../../src/policy/index.js';
import { commandsNamed } from '../reading/commands/shell-commands.js';
import { isNoarchOnly } from '../reading/preamble/noarch-only.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';
import { writtenSections } from '../reading/syntax/written-sections.js';

export default defineRule({
  meta: {
    id: 'mandatory-section-missing',
    category: 'build',
    summary: 'The spec has no %prep, %build or %install',
    why: 'rpm runs these steps in order, and readers and tools look for them. Where there is nothing to do an empty section says that it was thought of.',
    source: { document: 'Terra packaging documentation', heading: '%prep; %build; %install', strength: 'MUST' },
    level: 'error',
    profiles: { generic: 'warning', fedora: 'error', opensuse: 'warning' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['no-%prep-section', 'no-%build-section', 'no-%install-section'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\nSource: x.tar\n%description\nText.\n%build\n%make_build\n%install\n%make_install\n%files\n/usr/bin/demo\n',
          profile: 'fedora',
          findings: [{ line: 1, column: 1, text: 'Name', level: 'error', message: '%prep' }],
        },
        {
          title: 'Files without %install; no %build is less of a fault',
          spec: 'Name: demo\n%description\nText.\n%prep\n%autosetup\n%files\n/usr/bin/demo\n',
          profile: 'fedora',
          findings: [
            { line: 1, level: 'note', message: '%build' },
            { line: 1, level: 'error', message: '%install' },
          ],
        },
      ],
      good: [
        { spec: 'Name: demo\n%prep\n%autosetup\n%build\n%install\n%make_install\n%files\n/usr/bin/demo\n' },
        { title: 'Part of a spec', spec: 'Name: demo\n' },
        { title: 'A package without files needs no %install', spec: 'Name: demo\n%description\nText.\n%prep\n%build\n%files\n' },
        { title: 'A build system brings them', profile: 'fedora-44', spec: 'Name: demo\nBuildSystem: autotools\n%description\nText.\n%files\n/usr/bin/demo\n' },
        { title: 'A macro that nobody knows may bring them', spec: 'Name: demo\n%description\nText.\n%{demo_sections}\n%files\n/usr/bin/demo\n' },
        { title: 'Nothing to unpack', profile: 'fedora', spec: 'Name: demo\n%description\nText.\n%build\n%install\n%files\n' },
        {
          title: 'Nothing to build',
          profile: 'fedora',
          spec: 'Name: demo\nSource: x.tar\nBuildArch: noarch\n%description\nText.\n%prep\n%install\n%files\n/usr/share/x\n',
        },
        {
          title: 'A library in Go, as its guidelines write it',
          profile: 'fedora',
          spec: 'Name: golang-x\nSource: x.tar\n%description\nText.\n%prep\n%goprep\n%install\n%gopkginstall\n%files\n/usr/share/x\n',
        },
        { title: 'In a branch', spec: 'Name: demo\n%description\nText.\n%if 0\n%prep\n%build\n%install\n%endif\n%files\n/usr/bin/demo\n' },
      ],
    },
  },
  check: {
    spec(spec, { report, profiles }) {
      const sections = writtenSections(spec);
      const [name] = tagsNamed(spec, ['Name']);
      if (!name || sections.mayHaveMore || !sections.has('%description')) return;
      if (!sections.has('%prep') && (spec.sources.length > 0 || profiles.includes('terra')))
        report({ message: 'There is no %prep section. Add one, with %autosetup where there are sources.', at: name.at });
      if (!sections.has('%build') && !(isNoarchOnly(spec) || isGoLibrary(spec)))
        report({ message: 'There is no %build section. Add one, empty where nothing is built.', at: name.at, level: 'note' });
      if (!sections.has('%install') && hasEntries(spec))
        report({ message: 'There is no %install section, but %files lists files. Add one that installs them.', at: name.at });
    },
  },
});

/** The guidelines on Go packages leave %build out where only source code is packaged. */
const isGoLibrary = (spec: Spec): boolean => commandsNamed(spec, ['%goprep', '%gopkginstall']).length > 0;

const hasEntries = ({ packages }: Spec): boolean => packages.some(({ files = [], fileLists }) => files.length > 0 || fileLists.length > 0);
