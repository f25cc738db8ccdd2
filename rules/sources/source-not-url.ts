import { defineRule, type Leaf, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { blockOf } from '../reading/reasons/block.js';
import { isReason } from '../reading/reasons/is-reason.js';
import { hasReasonNear, usualReach } from '../reading/reasons/reason-near.js';
import { remoteAssets } from '../reading/sources/remote-assets.js';
import { isUrl, nameOf, sourceSites } from '../reading/sources/source-sites.js';

export default defineRule({
  meta: {
    id: 'source-not-url',
    category: 'sources',
    summary: 'The main source is an archive without an address',
    why: 'With its URL anybody can fetch the archive again and compare it with what is packed. Where upstream publishes none, a comment says how the archive was made. openSUSE often makes archives with source services, so it is a note there.',
    source: fedoraGuidelines('Tags and Sections', 'SHOULD'),
    level: 'warning',
    profiles: { opensuse: 'note' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['invalid-url'], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Source0: foo-1.tar.gz\n', findings: [{ line: 1, column: 10, text: 'foo-1.tar.gz', level: 'warning' }] },
        { title: 'Without a number, in a list', spec: '%sourcelist\nfoo.zip\n', findings: [{ line: 2 }] },
      ],
      good: [
        { spec: 'Source0: https://example.org/foo-1.tar.gz\n' },
        { title: 'A comment says how it was made', spec: '# git archive v1, without the fonts\nSource0: foo-1.tar.gz\n' },
        { title: 'Below it', spec: 'Source0: foo-1.tar.gz\n# From https://example.org/foo, without the pictures\n' },
        { title: 'A little further above', spec: '# svn checkout http://example.org/foo\nLicense: MIT\nSource0: foo-1.tar.gz\n' },
        { title: 'Helper files', spec: 'Source0: https://example.org/a.tgz\nSource1: foo.tar.gz\n' },
        { title: 'A package whose source is its own', spec: 'Source0: README\n' },
        { title: 'A macro that nobody here knows', spec: 'Source0: %{forgesource}\nSource1: x\n' },
        { title: 'One that makes an address', profile: 'fedora', spec: '%global pypi_name demo\nName: demo\nVersion: 1\nSource0: %{pypi_source demo}\n' },
        { title: 'A script beside it makes the archive', spec: 'Source0: a.tgz\nSource1: makesrc.sh\n' },
        { title: 'The address in a comment', spec: '#Source0: https://example.org/v1.tgz\nSource0: a.tgz\n' },
        { title: 'The same through the macro of the URL tag', spec: '#Source0: %{url}/v1.tgz\nSource0: a.tgz\n' },
        { title: 'An address on a condition', spec: 'Source0: %{?release_url}a.tgz\n' },
        { title: 'Fetched by a build service', spec: '#!RemoteAsset: git+https://example.org/a#1\nSource0: a.tar.gz\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const main = sourceSites(spec).find(({ kind, number }) => kind === 'source' && number === 0);
      if (!main?.decided || isUrl(main.value.text) || main.value.text.includes('/') || !archive.test(main.file)) return;
      const { leaf } = main;
      if ((leaf && isExplained(spec, leaf)) || isMade(spec, leaf)) return;
      report({ message: `${nameOf(main)} has no address. Write its URL, or say in a comment above how the archive was made.`, at: main.at });
    },
  },
});

/** Words of who writes where an archive is from. */
const aboutOrigin = /\b(?:git|svn|cvs|hg|bzr|wget|curl|tar|archive|tarball|sources?|checkout|clone|snapshot|download(?:ed)?|repack(?:ed)?)\b/i;

/** Above its block, be it over a blank line; a little further above, if it speaks of archives; or right below. */
function isExplained(spec: Spec, leaf: Leaf): boolean {
  return (
    blockOf(spec, leaf)?.reason !== undefined ||
    hasReasonNear(spec, leaf.start, { ...usualReach, counts: (comment) => isReason(comment) && aboutOrigin.test(comment) }) ||
    hasReasonNear(spec, leaf.end - 1, { below: 1, counts: (comment) => isReason(comment) || comment.includes('://') })
  );
}

const archive = /\.(?:tar(?:\.[a-z0-9]{1,5})?|t(?:gz|bz2?|xz|zst)|zip|gem|crate|jar|7z|obscpio)$/i;

/** Something else says where the archive is from: a script among the sources, a build service, or a value that has more elsewhere. */
function isMade(spec: Spec, leaf: Leaf | undefined): boolean {
  const raw = leaf ? spec.source.text.slice(leaf.start, leaf.end) : '';
  const isScripted = sourceSites(spec).some(
    ({ kind, file }) =>
      kind === 'source' &&
      /^(?:.*(?:mak|get|gen|creat|fetch|pack|tarball|source|src|clean|strip|repack|prepare|snapshot).*\.(?:sh|py|pl)|Makefile.*)$/i.test(file),
  );
  return isScripted || /%\{[?!]/.test(raw) || remoteAssets(spec).some(({ target }) => target !== undefined && target === leaf);
}
