import { defineRule, type Leaf } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { buildrootRemoval } from '../reading/commands/buildroot-removal.js';
import { sectionDeletion, sectionsNamed } from '../reading/edits/delete-section.js';

export default defineRule({
  meta: {
    id: 'clean-section-present',
    category: 'tags',
    summary: 'The spec has a %clean section',
    why: 'rpm removes the buildroot by itself after a build. A %clean section only repeats that, and one that does something else surprises whoever debugs the build.',
    source: fedoraGuidelines('Tags and Sections', 'SHOULD NOT'),
    level: 'warning',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: ['superfluous-%clean-section'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: '%install\ntrue\n\n%clean\nrm -rf %{buildroot}\n\n%files\n/usr/bin/demo\n',
          findings: [{ line: 4, column: 1, text: '%clean', level: 'warning' }],
          fixed: '%install\ntrue\n\n%files\n/usr/bin/demo\n',
        },
        { title: 'An empty one', spec: '%clean\n%files\n', findings: [{ line: 1, text: '%clean' }], fixed: '%files\n' },
        {
          title: 'A guard, a comment, all that is in the buildroot',
          spec: '%clean\n# clean up\n[ -d %{buildroot} ] && rm -rf %{buildroot}\nrm -rf %{buildroot}/*\n%files\n',
          findings: [{ line: 1, message: 'not needed' }],
          fixed: '%files\n',
        },
        {
          title: 'Comments at its end belong to what follows',
          spec: '%clean\nrm -rf $RPM_BUILD_ROOT\n\n# the programs\n%files\n',
          findings: [{ line: 1 }],
          fixed: '# the programs\n%files\n',
        },
        {
          title: 'They would become part of the scriptlet above: the fix is not safe',
          spec: '%post -p /sbin/ldconfig\n\n%clean\nrm -rf %{buildroot}\n\n# the programs\n%files\n',
          findings: [{ line: 3 }],
          fixed: '%post -p /sbin/ldconfig\n\n%files\n',
        },
        { title: 'One that does something else: no safe fix', spec: '%clean\nrm -rf /tmp/demo\n', findings: [{ line: 1, message: 'does more' }], fixed: '' },
        { title: 'One in a branch: no fix', spec: '%if 1\n%clean\nrm -rf %{buildroot}\n%endif\n%files\n', findings: [{ line: 2 }] },
      ],
      good: [
        { spec: '# section absent\n%install\ntrue\n' },
        { title: 'A script that names it', spec: '%build\necho %%clean\n' },
        { title: 'Text of a description or comment', spec: '# %clean\n%description\nHas no %%clean section.\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const section of sectionsNamed(spec, '%clean')) {
        const { source } = spec;
        const [heading, ...body] = section;
        const plain = body.every(({ leaf }) => isSuperfluous(leaf, source.text));
        const fix = sectionDeletion(spec, section, plain ? 'safe' : 'unsafe');
        report({
          message: plain
            ? 'The %clean section is not needed. rpm removes the buildroot by itself; delete the section.'
            : 'The %clean section does more than rpm does by itself. Move what is needed elsewhere and delete the section.',
          at: { source, start: heading.leaf.start, end: heading.leaf.start + '%clean'.length },
          ...(fix && { fix }),
        });
      }
    },
  },
});

function isSuperfluous(leaf: Leaf, text: string): boolean {
  if (leaf.kind !== 'body') return leaf.kind === 'blank' || leaf.kind === 'comment';
  const line = text.slice(leaf.start, leaf.end).trim();
  return buildrootRemoval(line) === line.length;
}
