import { defineRule, type Fix, type Leaf, type Spec } from '../../src/policy/index.js';
import { buildrootRemoval } from '../reading/buildroot-removal.js';
import { leavesOf } from '../reading/leaves.js';
import { buildSections } from '../reading/shell-lines.js';

export default defineRule({
  meta: {
    id: 'clean-section-present',
    category: 'tags',
    summary: 'The spec has a %clean section',
    why: 'rpm removes the buildroot by itself after a build. A %clean section only repeats that, and one that does something else surprises whoever debugs the build.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Tags and Sections',
      strength: 'SHOULD NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/',
    },
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
      for (const section of cleanSections(spec)) {
        const { source } = spec;
        const [heading, ...body] = section;
        const plain = body.every(({ leaf }) => isSuperfluous(leaf, source.text));
        const fix = deletion(spec, section, plain);
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

type Context = ReturnType<typeof leavesOf>[number];
type Lines = readonly [Context, ...Context[]];

/** The heading and the lines of every %clean section. */
function cleanSections(spec: Spec): Lines[] {
  const found: [Context, ...Context[]][] = [];
  for (const context of leavesOf(spec)) {
    const { leaf } = context;
    if (leaf.kind === 'section' && leaf.name === '%clean') found.push([context]);
    else if (leaf.kind !== 'section' && leaf.heading && leaf.heading === found.at(-1)?.[0].leaf) found.at(-1)?.push(context);
  }
  return found;
}

function isSuperfluous(leaf: Leaf, text: string): boolean {
  if (leaf.kind !== 'body') return leaf.kind === 'blank' || leaf.kind === 'comment';
  const line = text.slice(leaf.start, leaf.end).trim();
  return buildrootRemoval(line) === line.length;
}

/**
 * Deletes the section, where it is one stretch of text without conditionals in or around it. Comments at its end belong to what follows
 * and stay, unless they would then end a scriptlet or a description.
 */
function deletion(spec: Spec, section: Lines, plain: boolean): Fix | undefined {
  const { source } = spec;
  const [heading] = section;
  if (heading.inside || section.some(({ leaf }, i) => i > 0 && leaf.start !== section[i - 1]?.leaf.end)) return undefined;
  let own = section.length;
  while (own > 1 && isKind(section[own - 1], 'comment')) own--;
  const others = own < section.length && isKind(section[own - 1], 'blank');
  const kept = others && takesComments(heading.leaf.section);
  const end = section[kept ? own - 1 : section.length - 1]?.leaf.end ?? heading.leaf.end;
  const safe = plain && others === kept;
  return { safety: safe ? 'safe' : 'unsafe', title: 'Delete the section', edits: [{ location: { source, start: heading.leaf.start, end }, text: '' }] };
}

/** Sections at whose end a comment changes nothing. */
const takesComments = (section: string): boolean => section === 'preamble' || section === '%files' || buildSections.includes(section);

const isKind = (context: Context | undefined, kind: Leaf['kind']): boolean => context?.leaf.kind === kind;
