import { defineRule } from '../../src/policy/index.js';
import { rpmMessages } from '../data/documents/rpm-messages.js';
import { asSaid, messagesOf } from '../reading/builds/log-messages.js';

export default defineRule({
  meta: {
    id: 'log-missing-doc-files',
    category: 'hygiene',
    summary: '%files names a file that the build does not have',
    why: 'The file was not installed, has another name in this version, or its pattern matches nothing. rpm stops the build; for documentation it can be told to go on, and the package then lacks it.',
    source: rpmMessages('_missing_doc_files_terminate_build', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          log: 'error: File not found: /builddir/build/BUILDROOT/demo-1-1.x86_64/usr/bin/demo\n',
          findings: [{ line: 1, level: 'error', file: '/usr/bin/demo', message: '/usr/bin/demo was not installed' }],
        },
        {
          title: 'A file of the sources that %doc names',
          log: "cp: cannot stat 'NOSUCH.md': No such file or directory\nwarning: File not found: /b/BUILDROOT/demo-1-1.x86_64/usr/share/doc/demo/NOSUCH.md\n",
          findings: [{ line: 2, level: 'warning', message: 'NOSUCH.md is not among the sources' }],
        },
        { title: 'A directory', log: 'error: Directory not found: /b/BUILDROOT/demo-1-1.x86_64/usr/share/demo\n', findings: [{ message: 'directory' }] },
      ],
      good: [{ log: 'Processing files: demo-1-1.x86_64\ncp: cannot stat, says a test\n' }],
    },
  },
  check: {
    buildlog(log, { report }) {
      for (const message of messagesOf(log, 'file-not-found')) {
        const { path, directory, wanted, at } = message;
        const what =
          wanted === undefined
            ? `${directory ? 'The directory ' : ''}${path} was not installed. Install it, or take it out of %files.`
            : `${wanted} is not among the sources that were unpacked. Correct its name in %doc or %license, or take it out.`;
        report({ message: what, at, file: path, ...asSaid(message) });
      }
    },
  },
});
