import { defineRule, type Fix, type Spec, type Traced } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { wordListOption } from '../data/word-list-option.js';
import { oncePerSpec } from '../reading/once-per-spec.js';
import { verificationFiles } from '../reading/sources/signatures.js';
import { nameOf, type SourceSite, sourceSites } from '../reading/sources/source-sites.js';

interface Options {
  /** Hosts that are known to answer to https as they do to http or ftp. */
  readonly httpsHosts: readonly string[];
}

export default defineRule<Options>({
  meta: {
    id: 'url-not-authenticated',
    category: 'sources',
    summary: 'A URL, Source or Patch is fetched without knowing from whom',
    why: 'Over http and ftp anybody on the way can hand out another file or page. Whether a host speaks https is for the packager to try: the fix is safe only for hosts in the option httpsHosts.',
    source: fedoraGuidelines('Tags and Sections', 'SHOULD'),
    level: 'warning',
    fix: 'safe',
    precision: 'very-high',
    securitySeverity: 3.1,
    options: wordListOption('httpsHosts', 'Hosts that are known to answer to https'),
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Source0: ftp://ftp.gnu.org/x.tar.gz\n',
          findings: [{ line: 1, column: 10, text: 'ftp://', level: 'warning' }],
          fixed: 'Source0: https://ftp.gnu.org/x.tar.gz\n',
        },
        {
          title: 'A host that the configuration names: the fix is safe; patches and the homepage too',
          options: { httpsHosts: ['example.org'] },
          spec: 'URL: HTTP://example.org\nPatch1: http://example.org/a.patch\n',
          findings: [
            { line: 1, text: 'HTTP://', message: 'URL' },
            { line: 2, message: 'Patch1' },
          ],
          fixed: 'URL: https://example.org\nPatch1: https://example.org/a.patch\n',
        },
        {
          title: 'A macro that several tags use: once, where it is used first',
          spec: '%global site http://example.org\nURL: %{site}\nSource0: %{site}/x.tar.gz\nSource1: %{url}/y\n',
          findings: [{ line: 2, text: '%{site}' }],
        },
        { title: 'In a list of sources', spec: '%sourcelist\nhttp://example.org/a\n', findings: [{ line: 2 }], fixed: '%sourcelist\nhttps://example.org/a\n' },
      ],
      good: [
        { spec: 'URL: https://example.org\nSource0: https://ftp.gnu.org/x.tar.gz\nPatch0: x.patch\n' },
        { title: 'Where https adds nothing', spec: 'URL: http://localhost:8080/\nSource0: http://127.0.0.1/x\nSource1: http://abcdef.onion/x\n' },
        { title: 'Text that is no tag', spec: 'Name: x\n%description\nURL: http://example.org\n' },
        { title: 'A keyring has a rule of its own in Fedora', profile: 'fedora', spec: 'Source2: http://example.org/key.gpg\n' },
      ],
    },
  },
  check: {
    spec(spec, { report, options, profiles }) {
      const seen = new Set<string>();
      const keyrings = new Set(profiles.includes('fedora') ? verificationFiles(spec).keyrings : []);
      for (const { name, value, site } of urls(spec)) {
        const [scheme = '', host = ''] = /^(?:http|ftp):\/\/([^/:%]*)/i.exec(value.text) ?? [];
        if (scheme === '' || isPrivate(host) || (site && keyrings.has(site))) continue;
        const written = whereWritten(value);
        if (seen.has(written)) continue;
        seen.add(written);
        const at = value.origin(0, value.text.indexOf('//') + 2);
        const fix = fixOf(at, options.httpsHosts.includes(host.toLowerCase()));
        report({ message: `${name} is not authenticated. Write https:// if ${host || 'the server'} supports it.`, at, ...(fix && { fix }) });
      }
    },
  },
});

/** What came through the macro of the URL tag is said at that tag. */
const urls = oncePerSpec((spec: Spec): { name: string; value: Traced; site?: SourceSite }[] => [
  ...spec.tags.flatMap(({ name, value }) => (name === 'URL' ? [{ name, value }] : [])),
  ...sourceSites(spec)
    .filter(({ at }) => !at.via.some(({ macro }) => macro.toLowerCase() === 'url'))
    .map((site) => ({ name: nameOf(site), value: site.value, site })),
]);

const isPrivate = (host: string): boolean => /^(?:localhost|127\.[0-9.]+|\[?::1\]?|.*\.onion)$/i.test(host);

/** The place of the first character itself, however many macros brought it. */
function whereWritten(value: Traced): string {
  const place = value.pieces.find(({ text }) => text !== '')?.place;
  return `${place?.source?.path ?? ''}:${place?.start ?? 0}`;
}

function fixOf({ exact, location }: ReturnType<Traced['origin']>, known: boolean): Fix | undefined {
  return exact && location ? { safety: known ? 'safe' : 'unsafe', title: 'Write https://', edits: [{ location, text: 'https://' }] } : undefined;
}
