import { defineRule } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { filesSection } from '../../data/example-specs.js';
import { replaceDirective } from '../../reading/edits/delete-directive.js';
import { soleEntry } from '../../reading/edits/sole-entry.js';
import { configEntries } from '../../reading/files-section/config-entries.js';
import { flaggedFiles } from '../../reading/package/files.js';

export default defineRule({
  meta: {
    id: 'config-under-usr',
    category: 'files',
    summary: 'A file below /usr is marked as configuration',
    why: '/usr holds what the distribution ships, and may be read-only or shared by several systems. Nobody is to edit files there, so nothing there is configuration.',
    source: fedoraGuidelines('Configuration Files', 'MUST NOT'),
    level: 'error',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: ['non-etc-or-var-file-marked-as-conffile'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: filesSection('%config %{_datadir}/foo/x.conf'),
          findings: [{ line: 2, column: 9, text: '%{_datadir}/foo/x.conf', level: 'error' }],
          fixed: filesSection('%{_datadir}/foo/x.conf'),
        },
        {
          title: 'With an argument, beside other directives',
          spec: filesSection('%attr(640,root,foo) %config(noreplace) /usr/lib/foo.conf', '%config(missingok,noreplace)  %{_libdir}/foo/x'),
          findings: [{ line: 2 }, { line: 3 }],
          fixed: filesSection('%attr(640,root,foo) /usr/lib/foo.conf', '%{_libdir}/foo/x'),
        },
        {
          title: 'One of two paths: no fix',
          spec: filesSection('%config /etc/foo /usr/share/foo'),
          findings: [{ line: 2, column: 18 }],
        },
        { title: 'In a package', packages: [{ files: [{ path: '/usr/share/foo/x.conf', flags: ['config'] }] }], findings: [{ file: '/usr/share/foo/x.conf' }] },
      ],
      good: [
        { spec: filesSection('%{_datadir}/foo/x.conf', '%config(noreplace) %{_sysconfdir}/foo.conf', '%config %{_localstatedir}/lib/foo/state') },
        { title: 'Without the mark it is not configuration', packages: [{ files: [{ path: '/usr/share/foo/x.conf' }] }] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { entry, directive } of configEntries(spec)) {
        if (!entry.path.startsWith('/usr/')) continue;
        const fix = soleEntry(spec, entry) && replaceDirective(spec, entry, '%config', 'safe');
        report({
          message: `Nothing below /usr is configuration. Drop ${directive}, or install the file below /etc.`,
          at: entry.pathText.origin(),
          ...(fix && { fix }),
        });
      }
    },
    rpm(pkg, { report }) {
      for (const { path, flags } of flaggedFiles(pkg)) {
        if (path.startsWith('/usr/') && flags.includes('config'))
          report({ message: 'Nothing below /usr is configuration. Delete %config, or install the file below /etc.', file: path });
      }
    },
  },
});
