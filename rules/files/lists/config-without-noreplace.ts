import { defineRule, type Leaf, type Spec } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { filesSection } from '../../data/example-specs.js';
import { isBelow } from '../../data/paths/install-path.js';
import { replaceDirective } from '../../reading/edits/delete-directive.js';
import { configEntries } from '../../reading/files-section/config-entries.js';
import { oncePerSpec } from '../../reading/once-per-spec.js';
import { flaggedFiles } from '../../reading/package/files.js';
import { isReason } from '../../reading/reasons/is-reason.js';
import { leafAt } from '../../reading/syntax/leaf-at.js';
import { leavesOf } from '../../reading/syntax/leaves.js';

/** What follows the package: keys and names of releases, schemas, macros, programs and library directories. Files below /usr have a rule of their own. */
const followsPackage = [
  '/etc/pki/rpm-gpg',
  '/etc/issue',
  '/etc/issue.net',
  '/etc/rpm',
  '/etc/gconf/schemas',
  '/etc/openldap/schema',
  '/etc/init.d',
  '/etc/rc.d/init.d',
  '/etc/grub.d',
  '/etc/bash_completion.d',
  '/etc/ld.so.conf.d',
  '/etc/java',
  '/usr',
];

export default defineRule({
  meta: {
    id: 'config-without-noreplace',
    category: 'files',
    summary: '%config without noreplace, and no comment that says why',
    why: "With plain %config an update puts its own file in place of the one that the administrator changed. That is right only where the old file can't work any more, and then a comment should say so.",
    source: fedoraGuidelines('Configuration Files', 'SHOULD'),
    level: 'warning',
    fix: 'unsafe',
    precision: 'very-high',
    equivalents: { rpmlint: ['conffile-without-noreplace-flag'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: filesSection('%config %{_sysconfdir}/foo.conf'),
          findings: [{ line: 2, column: 9, text: '%{_sysconfdir}/foo.conf', level: 'warning' }],
          fixed: filesSection('%config(noreplace) %{_sysconfdir}/foo.conf'),
        },
        {
          title: 'With another argument or attribute; a comment further up',
          spec: filesSection('# settings', '%dir /etc/foo', '%config(missingok) %attr(640,root,foo) /etc/foo/x', '%attr(640,root,foo) %config /etc/foo/y'),
          findings: [{ line: 4 }, { line: 5 }],
          fixed: filesSection(
            '# settings',
            '%dir /etc/foo',
            '%config(missingok,noreplace) %attr(640,root,foo) /etc/foo/x',
            '%attr(640,root,foo) %config(noreplace) /etc/foo/y',
          ),
        },
        { title: 'In a package', packages: [{ files: [{ path: '/etc/foo.conf', flags: ['config'] }] }], findings: [{ file: '/etc/foo.conf' }] },
      ],
      good: [
        { spec: filesSection('%config(noreplace) %{_sysconfdir}/foo.conf', '%config(noreplace,missingok) /etc/bar') },
        {
          title: 'The reason stands above it, or above the block',
          spec: filesSection('# the format changes with each release', '%config %{_sysconfdir}/foo.conf', '%config /etc/bar.conf'),
        },
        {
          title: 'Keys and names of releases',
          spec: filesSection(
            '%config /etc/pki/rpm-gpg/RPM-GPG-KEY-demo',
            '%config /etc/demo-release',
            '%config /etc/issue',
            '%config /etc/gconf/schemas/demo.schemas',
          ),
        },
        {
          title: 'Scripts that make the boot menu, completions, library directories, examples',
          spec: filesSection(
            '%config /etc/grub.d/20_demo',
            '%config /etc/bash_completion.d/demo',
            '%config /etc/ld.so.conf.d/demo.conf',
            '%config /etc/demo.conf.example',
          ),
        },
        { title: 'No file comes with the package', spec: filesSection('%ghost %config /etc/foo.state') },
        { title: 'Below /usr is another fault', spec: filesSection('%config /usr/share/foo.conf') },
        {
          packages: [
            {
              files: [
                { path: '/etc/foo.conf', flags: ['config', 'noreplace'] },
                { path: '/etc/x', flags: ['config', 'ghost'] },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { entry, directive } of configEntries(spec)) {
        if (directive.includes('noreplace') || entry.directives.some((each) => each === '%ghost' || each === '%dir') || mayReplace(entry.path)) continue;
        const { location } = entry.pathText.origin();
        const leaf = location?.source === spec.source ? leafAt(spec, location.start) : undefined;
        if (leaf && explained(spec).has(leaf)) continue;
        const fix = replaceDirective(
          spec,
          entry,
          '%config',
          'unsafe',
          `${directive.includes('missingok') ? '%config(missingok,noreplace)' : '%config(noreplace)'} `,
        );
        report({
          message: 'An update overwrites what the administrator changed here. Write %config(noreplace), or say why not in a comment above.',
          at: entry.pathText.origin(),
          ...(fix && { fix }),
        });
      }
    },
    rpm(pkg, { report }) {
      for (const { path, flags } of flaggedFiles(pkg)) {
        if (!flags.includes('config') || flags.includes('noreplace') || flags.includes('ghost') || mayReplace(path)) continue;
        report({ message: 'An update overwrites what the administrator changed here. Write %config(noreplace).', file: path });
      }
    },
  },
});

const mayReplace = (path: string): boolean =>
  followsPackage.some((directory) => isBelow(path, directory)) || /-release(?:$|-|\/)|[.-](?:example|sample)$/.test(path);

/** The %files lines with a reason in a comment above them, or above the block of %config lines that they belong to. */
const explained = oncePerSpec((spec: Spec): ReadonlySet<Leaf> => {
  const found = new Set<Leaf>();
  let reasoned = false;
  for (const { leaf } of leavesOf(spec)) {
    if (leaf.section !== '%files') continue;
    const line = spec.source.text.slice(leaf.start, Math.min(leaf.end, leaf.start + 500));
    if (leaf.kind === 'comment') reasoned ||= isReason(line);
    else if (leaf.kind === 'body' && line.includes('%config')) reasoned && found.add(leaf);
    else reasoned = false;
  }
  return found;
});
