import { defineRule } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { messagesOf } from '../../reading/builds/log-messages.js';

/** A lock file may name hundreds of crates. */
const mostReported = 5;

export default defineRule({
  meta: {
    id: 'log-unexpected-download',
    category: 'build',
    summary: 'The build fetched something from the network',
    why: 'What is fetched while building is in no source package: nobody can review or rebuild it, and builders of distributions have no network.',
    source: fedoraGuidelines('Build Time Network Access', 'MUST NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { log: 'Executing(%build): /bin/sh -e /x\n+ go build\ngo: downloading github.com/x/y v1.0.0\n', findings: [{ line: 3, message: 'go: downloading' }] },
        { title: 'Of a repository', log: "Executing(%prep): /bin/sh -e /x\nCloning into 'demo'...\n", findings: [{ line: 2 }] },
        {
          title: 'Many',
          log: `Executing(%build): /bin/sh -e /x\n    Updating crates.io index\n${[1, 2, 3, 4, 5, 6].map((n) => `  Downloaded demo${n} v1.0.${n}\n`).join('')}`,
          findings: [{ line: 2 }, { line: 3 }, { line: 4 }, { line: 5 }, { line: 6, message: 'and 2 more' }],
        },
      ],
      good: [
        { title: 'Packages for the buildroot', log: 'Downloading Packages:\nDownloading from https://example.org\nExecuting(%prep): /bin/sh -e /x\n' },
        { title: 'What is local', log: 'Executing(%build): /bin/sh -e /x\nDownloading skipped: using vendored sources\n' },
      ],
    },
  },
  check: {
    buildlog(log, { report }) {
      const found = messagesOf(log, 'download');
      for (const [i, { text, at, script }] of found.slice(0, mostReported).entries()) {
        const more = i === mostReported - 1 && found.length > mostReported ? ` (and ${found.length - mostReported} more such lines)` : '';
        report({
          message: `${script ?? 'The build'} fetches from the network: ${text.slice(0, 120)}${more}. Put what it needs into a Source.`,
          at,
          ...(script !== undefined && { cause: { section: script } }),
        });
      }
    },
  },
});
