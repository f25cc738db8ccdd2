import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { packageScriptlets } from '../reading/commands/shell-lines.js';
import { hasContent, sectionDeletion, sectionsNamed } from '../reading/edits/delete-section.js';

export default defineRule({
  meta: {
    id: 'scriptlet-empty',
    category: 'scriptlets',
    summary: 'A scriptlet holds no command',
    why: 'rpm starts a shell for it at every installation, for nothing, and the package gets a dependency on that shell.',
    source: rpmlintMessages('empty-%post', 'SHOULD NOT'),
    level: 'warning',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: ['empty-%post', 'empty-%pre', 'empty-%postun', 'empty-%preun', 'empty-%pretrans', 'empty-%posttrans'], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Name: demo\n%post\n\n%files\n', findings: [{ line: 2, column: 1, text: '%post', level: 'warning' }], fixed: 'Name: demo\n%files\n' },
        {
          title: 'Nothing but a comment',
          spec: 'Name: demo\n%preun -n demo\n# nothing to do\n%files\n',
          findings: [{ line: 2, text: '%preun -n demo' }],
          fixed: 'Name: demo\n%files\n',
        },
        { title: 'Right before another section', spec: 'Name: demo\n%post\n%postun\ntrue\n', findings: [{ line: 2 }], fixed: 'Name: demo\n%postun\ntrue\n' },
        { title: 'In a package', packages: [{ tags: { POSTINPROG: '/bin/sh', POSTIN: '\n' } }], findings: [{ message: '%post' }] },
      ],
      good: [
        { spec: 'Name: demo\n%post\ntrue\n' },
        { title: 'The program behind -p does something', spec: 'Name: demo\n%post -p /sbin/ldconfig\n%postun -p /usr/bin/demo\n' },
        { title: 'The commands come from a file', spec: 'Name: demo\n%post -f post.sh\n' },
        { title: 'Macros and branches may hold commands', spec: 'Name: demo\n%post\n%{?demo_post}\n%postun\n%if 0%{?rhel}\ntrue\n%endif\n' },
        { packages: [{ tags: { POSTINPROG: '/sbin/ldconfig' } }] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const name of packageScriptlets) {
        for (const section of sectionsNamed(spec, name)) {
          const [{ leaf }] = section;
          const heading = spec.source.text.slice(leaf.start, leaf.end).trimEnd();
          if (hasContent(section) || /\s-[pf]/.test(heading)) continue;
          const fix = sectionDeletion(spec, section, 'safe');
          report({
            message: `${name} holds no command. Delete it.`,
            at: { source: spec.source, start: leaf.start, end: leaf.start + heading.length },
            ...(fix && { fix }),
          });
        }
      }
    },
    rpm({ header }, { report }) {
      for (const [name, tag] of tags) {
        const program = String(header[`${tag}PROG`] ?? '');
        const body = String(header[tag] ?? '');
        if (/\/(?:ba)?sh$/.test(program) && body.split('\n').every((line) => /^\s*(?:#|$)/.test(line)))
          report({ message: `${name} holds no command. Delete it.`, cause: { scriptlet: name.slice(1) }, rpmlint: `empty-${name}` });
      }
    },
  },
});

/** The scriptlets by the header tags that hold them (rpm's tag table). */
const tags = [
  ['%pre', 'PREIN'],
  ['%post', 'POSTIN'],
  ['%preun', 'PREUN'],
  ['%postun', 'POSTUN'],
  ['%pretrans', 'PRETRANS'],
  ['%posttrans', 'POSTTRANS'],
  ['%preuntrans', 'PREUNTRANS'],
  ['%postuntrans', 'POSTUNTRANS'],
] as const;
