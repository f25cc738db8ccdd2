import { defineRule } from '../../src/policy/index.js';
import { nameOf, sourceSites } from '../reading/sources/source-sites.js';

export default defineRule({
  meta: {
    id: 'github-source-url',
    category: 'sources',
    summary: 'An archive of GitHub is stored under a name without the package, or follows a branch',
    why: 'GitHub sends .../archive/v1.0.tar.gz under any name: with the name of the package at its end the file is told from that of other packages. What a branch gives changes from day to day.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Source URL, Git Hosting Services',
      strength: 'SHOULD',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/SourceURL/',
    },
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Source0: https://github.com/o/r/archive/main.tar.gz\n', findings: [{ line: 1, column: 10, level: 'note', message: 'branch' }] },
        {
          title: 'A branch under another name',
          spec: 'Source0: https://github.com/o/r/archive/refs/heads/dev.tar.gz#/r-1.tar.gz\n',
          findings: [{ message: 'branch' }],
        },
        {
          title: 'A tag, under a name that is only a version',
          spec: 'Name: r\nVersion: 1.0\nSource0: https://github.com/o/r/archive/v%{version}.tar.gz\n',
          findings: [{ line: 3, message: '/archive/TAG/r-VERSION.tar.gz' }],
        },
        { title: 'By the full name of the tag', spec: 'Source0: https://github.com/o/r/archive/refs/tags/1.0.tar.gz\n', findings: [{ line: 1 }] },
      ],
      good: [
        { spec: 'Name: r\nVersion: 1.0\nSource0: https://github.com/o/r/archive/v%{version}/%{name}-%{version}.tar.gz\n' },
        { title: 'Named behind a number sign', spec: 'Source0: https://github.com/o/r/archive/v1.tar.gz#/r-1.tar.gz\n' },
        { title: 'A tag that bears the name', spec: 'Source0: https://github.com/o/r/archive/r-1.0.tar.gz\n' },
        { title: 'A release file', spec: 'Source0: https://github.com/o/r/releases/download/v1/r-1.tar.gz\n' },
        { title: 'Another host', spec: 'Source0: https://example.org/o/r/archive/main.tar.gz\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const site of sourceSites(spec)) {
        if (site.kind !== 'source' || !site.decided) continue;
        const [, repository = '', path = ''] = github.exec(site.value.text) ?? [];
        if (path === '') continue;
        const ref = path.replace(/#.*$/, '').replace(/\.(?:tar\.gz|tgz|zip)$/, '');
        if (/^refs\/heads\/|^(?:master|main|develop|trunk|HEAD)(?:\/|$)/.test(ref))
          report({ message: `${nameOf(site)} follows a branch, so the archive changes. Use a tag or commit.`, at: site.at });
        else if (isOnlyVersion(site.file, repository))
          report({
            message: `${nameOf(site)} is stored as ${site.file}. Write /archive/${isCommit(ref) ? 'COMMIT' : 'TAG'}/${repository}-VERSION.tar.gz, which brings the same file.`,
            at: site.at,
          });
      }
    },
  },
});

const github = /^https?:\/\/(?:www\.)?github\.com\/[^/]{1,100}\/([^/]{1,100})\/archive\/([^?]{1,300})$/;

const isCommit = (ref: string): boolean => /^[0-9a-f]{7,40}$/i.test(ref) && /[a-f]/i.test(ref);

/** `v1.0.tar.gz`, `release-1_0.zip`, or a commit; a name that holds that of the repository is more. */
function isOnlyVersion(file: string, repository: string): boolean {
  const stem = file.replace(/\.(?:tar\.[a-z0-9]+|tgz|zip)$/, '');
  return !stem.toLowerCase().includes(repository.toLowerCase()) && /^(?:v|ver|version|rel|release|tag)?[-_.]?(?:\d[\w.+~-]*|[0-9a-f]{7,40})$/i.test(stem);
}
