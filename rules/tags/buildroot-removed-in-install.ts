import { defineRule, type Fix, type Spec } from '../../src/policy/index.js';
import { leavesBuildrootAlone } from '../data/commands/harmless-commands.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { buildrootRemoval } from '../reading/commands/buildroot-removal.js';
import { type ShellLine, shellLines } from '../reading/commands/shell-lines.js';
import { deleteLine } from '../reading/edits/delete-line.js';

export default defineRule({
  meta: {
    id: 'buildroot-removed-in-install',
    category: 'tags',
    summary: '%install removes the buildroot',
    why: 'rpm empties the buildroot before %install runs. Removing it again is a leftover, and later in the section it throws away what was installed.',
    source: fedoraGuidelines('Tags and Sections', 'SHOULD NOT'),
    level: 'warning',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: '%install\nrm -rf $RPM_BUILD_ROOT\n%make_install\n',
          findings: [{ line: 2, column: 1, text: 'rm -rf $RPM_BUILD_ROOT', level: 'warning' }],
          fixed: '%install\n%make_install\n',
        },
        {
          title: 'With macros, quotes and a slash',
          spec: '%install\n%{__rm} -r -f "%{buildroot}/"\ntrue\n',
          findings: [{ line: 2 }],
          fixed: '%install\ntrue\n',
        },
        {
          title: 'Without braces; all that is in it',
          spec: '%install\n/bin/rm -fr %buildroot/*\ntrue\n',
          findings: [{ line: 2, text: '/bin/rm -fr %buildroot/*' }],
          fixed: '%install\ntrue\n',
        },
        {
          title: 'Behind a guard',
          spec: '%install\n[ "${RPM_BUILD_ROOT}" != / ] && rm -rf ${RPM_BUILD_ROOT}\ntrue\n',
          findings: [{ line: 2, column: 1 }],
          fixed: '%install\ntrue\n',
        },
        {
          title: 'In front of another command in the line',
          spec: '%install\nrm -rf %{buildroot}; mkdir -p %{buildroot}/usr\n',
          findings: [{ line: 2, text: 'rm -rf %{buildroot};' }],
          fixed: '%install\nmkdir -p %{buildroot}/usr\n',
        },
        {
          title: 'Behind commands that install nothing',
          spec: '%install\ncd src\nexport DEST=x\nrm -rf %{buildroot}\nmake install\n',
          findings: [{ line: 4, message: 'has emptied it already' }],
          fixed: '%install\ncd src\nexport DEST=x\nmake install\n',
        },
        {
          title: 'Later in the section: no fix, since what comes before it may have been meant',
          spec: '%install\nmake install\nrm -rf %{buildroot}\n',
          findings: [{ line: 3, message: 'throws away' }],
        },
        {
          title: 'In a branch: the branch may hold nothing else, and both are emptied already',
          spec: '%install\n%if 1\nrm -rf %{buildroot}\n%endif\nmake install\n',
          findings: [{ line: 3 }],
          fixed: '%install\n%if 1\n%endif\nmake install\n',
        },
      ],
      good: [
        { spec: '%install\n%make_install\n' },
        { title: 'A path below the buildroot', spec: '%install\nrm -rf %{buildroot}%{_datadir}/demo\nrm -rf %{buildroot}/usr\nrm -rf "%{buildroot}"/etc\n' },
        { title: 'More than the buildroot in one command is for the packager to judge', spec: '%install\nrm -rf %{buildroot} tmp\n' },
        { title: 'Another section', spec: '%clean\nrm -rf %{buildroot}\n' },
        { title: 'The text of a here-document or comment', spec: '%install\ncat > x <<EOF\nrm -rf %{buildroot}\nEOF\n# rm -rf %{buildroot}\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      let heading: ShellLine['leaf']['heading'];
      let filled = false;
      for (const line of shellLines(spec, ['%install'])) {
        if (line.leaf.heading !== heading) filled = false;
        heading = line.leaf.heading;
        const length = line.hereDocument > 0 ? 0 : buildrootRemoval(line.text);
        if (length > 0) {
          report({
            message: filled
              ? '%install removes the buildroot after commands that may have filled it, which throws away what they installed. Delete the command.'
              : '%install removes the buildroot first. rpm has emptied it already; delete the command.',
            at: { source: spec.source, start: line.start, end: line.start + line.text.slice(0, length).trimEnd().length },
            ...(!filled && { fix: deleteCommand(spec, line, length) }),
          });
        }
        filled ||= length === 0 ? !leavesBuildrootAlone(line.text) : length < line.text.length && !leavesBuildrootAlone(line.text.slice(length));
      }
    },
  },
});

/** Deletes the first command of a line, the line with it where nothing else is in it. */
function deleteCommand({ source }: Spec, { text, start, leaf }: ShellLine, length: number): Fix {
  if (length === text.length) return deleteLine({ source, start: leaf.start, end: leaf.end });
  return { safety: 'safe', title: 'Delete the command', edits: [{ location: { source, start, end: start + length }, text: '' }] };
}
