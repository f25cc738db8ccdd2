import { defineRule, isDecided, type PackageFacts, type Report, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { textWithout } from '../reading/macros/comes-through.js';
import { autochangelogCall, changelogSections, versionInText, versionOf } from '../reading/preamble/changelog.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';

const head = (version: string, release: string): string => `Name: demo\nVersion: ${version}\nRelease: ${release}\nSummary: x\nLicense: MIT\n`;
const log = (version: string): string => `%changelog\n* Mon Jan 05 2026 Jo <jo@example.org> - ${version}\n- x\n`;

export default defineRule({
  meta: {
    id: 'changelog-version-mismatch',
    category: 'changelog',
    summary: 'The newest changelog entry is about another version than the package',
    why: 'An update without an entry of its own tells its users nothing, and the entry above all others claims to describe a package that it does not.',
    source: fedoraGuidelines('Manual Changelog', 'SHOULD'),
    level: 'warning',
    profiles: { opensuse: 'off' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['incoherent-version-in-changelog', 'no-version-in-last-changelog'], rpminspect: ['changelog'] },
    examples: {
      bad: [
        { spec: `${head('1.1', '1%{?dist}')}${log('1.0-3')}`, findings: [{ line: 7, text: '1.0-3', level: 'warning', message: '1.1-1' }] },
        { title: 'Another release', spec: `${head('1.1', '2%{?dist}')}${log('1.1-1')}`, profile: 'fedora', findings: [{ line: 7, message: '1.1-2' }] },
        {
          title: 'In a package',
          packages: [{ version: '1.1', release: '1.fc44', tags: { CHANGELOGNAME: ['Jo <jo@example.org> - 1.0-3'] } }],
          findings: [{ message: '1.0-3' }],
        },
        {
          title: 'A package whose newest entry names none',
          packages: [{ tags: { CHANGELOGNAME: ['Jo <jo@example.org>'], CHANGELOGTEXT: ['- x'] } }],
          findings: [{ message: 'names no version' }],
        },
      ],
      good: [
        {
          title: 'A changelog that the Open Build Service made of a .changes file',
          packages: [
            { tags: { DISTURL: 'obs://build.opensuse.org/openSUSE:Factory/standard/1-demo', CHANGELOGNAME: ['jo@example.org'], CHANGELOGTEXT: ['- Update'] } },
          ],
        },
        { title: 'A package whose entry names it in its text', packages: [{ tags: { CHANGELOGNAME: ['Jo <jo@example.org>'], CHANGELOGTEXT: ['- 1.0-1'] } }] },
        { spec: `${head('1.1', '1%{?dist}')}${log('1.1-1')}` },
        { title: "With the distribution's suffix, or another one's", profile: 'fedora', spec: `${head('1.1', '1%{?dist}')}${log('1.1-1.fc30')}` },
        { title: 'A minor bump behind it', profile: 'fedora', spec: `${head('1.1', '1%{?dist}.2')}${log('1.1-1.2')}` },
        { title: 'A spec that has its own %dist', spec: `%global dist .20251221git1a2b\n${head('1.1', '1%{?dist}')}${log('1.1-1.20251221git1a2b')}` },
        { title: 'An epoch', spec: `Epoch: 2\n${head('1.1', '1')}${log('2:1.1-1')}` },
        { title: 'The version alone', spec: `${head('1.1', '4')}${log('1.1')}` },
        { title: 'With blanks around the dash', spec: `${head('1.1', '4')}${log('1.1 - 4')}` },
        { title: 'A release that is counted elsewhere', profile: 'fedora', spec: `${head('1.1', '%autorelease')}${log('1.1-7')}` },
        { title: 'No version in the entry has a rule of its own', spec: `${head('1.1', '1')}%changelog\n* Mon Jan 05 2026 Jo <jo@example.org>\n- x\n` },
        {
          title: 'An entry above that cannot be read',
          spec: `${head('1.1', '2')}%changelog\n* Fri April 11 2025 Jo <jo@example.org> - 1.1-2\n- y\n\n* Mon Jan 06 2025 Jo <jo@example.org> - 1.1-1\n- x\n`,
        },
        { title: 'openSUSE', profile: 'opensuse', spec: `${head('1.1', '0')}${log('1.0-3')}` },
        { packages: [{ version: '1.1', release: '1.fc44', tags: { CHANGELOGNAME: ['Jo <jo@example.org> - 1.1-1'] } }] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const newest = spec.changelog[0];
      const said = newest && versionOf(newest.author);
      const own = newest && said !== undefined && isFirst(spec, newest.heading.text) ? versionReleaseOf(spec) : undefined;
      if (!newest || said === undefined || own === undefined || agree(said, own)) return;
      const from = newest.heading.text.lastIndexOf(said);
      report({ message: messageFor(said, own), at: newest.heading.origin(from, from + said.length) });
    },
    srpm: (pkg, { report }) => judge(pkg, report),
    rpm: (pkg, { report }) => judge(pkg, report),
  },
});

function judge({ header, version, release, sourceRpm }: PackageFacts, report: (finding: Report) => void): void {
  const author = newestOf(header.CHANGELOGNAME);
  if (author === undefined) return;
  const said = versionOf(author) ?? versionInText(newestOf(header.CHANGELOGTEXT) ?? '');
  if (said === undefined && isFromChangesFile(header)) return;
  if (said === undefined)
    report({ message: 'The newest changelog entry names no version. Write "- version-release" behind the address.', cause: { tag: '%changelog' } });
  else if (!agree(said, { version, release }) && !agree(said, builtFrom(sourceRpm)))
    report({ message: messageFor(said, { version, release }), cause: { tag: '%changelog' } });
}

/** The Open Build Service writes the changelog from a .changes file, whose headings name no versions, and says so in the header. */
function isFromChangesFile({ DISTURL, VENDOR, DISTRIBUTION }: PackageFacts['header']): boolean {
  return [DISTURL, VENDOR].some((value) => String(value).startsWith('obs://')) || /^(?:openSUSE|SUSE)\b/.test(String(DISTRIBUTION));
}

/** A subpackage may have a version of its own; the changelog is about the source package. */
function builtFrom(sourceRpm = ''): VersionRelease {
  const [, version = '', release = ''] = /-([^-]+)-([^-]+)\.(?:no)?src\.rpm$/.exec(sourceRpm) ?? [];
  return { version, release };
}

/** The first entry of a list in a header. */
function newestOf(values: unknown): string | undefined {
  const first: unknown = Array.isArray(values) ? values[0] : values;
  return typeof first === 'string' ? first : undefined;
}

/** False where rpm cannot read an entry above it. */
const isFirst = (spec: Spec, heading: string): boolean => changelogSections(spec).some(({ body }) => body.text.trimStart().startsWith(heading));

interface VersionRelease {
  readonly version: string;
  readonly release: string;
  /** With what `%{?dist}` brings. */
  readonly full?: string;
}

const messageFor = (said: string, { version, release }: VersionRelease): string =>
  `The newest entry is about ${said}, the package is ${version}-${release}. Add an entry for this version.`;

/** Version, and release without what `%{?dist}` brings; undefined where they are not known or counted by a macro. */
function versionReleaseOf(spec: Spec): VersionRelease | undefined {
  const [main] = spec.packages;
  const { version, release } = main ?? {};
  if (!version || !release || !isDecided(version) || !isDecided(release) || autochangelogCall(spec)) return undefined;
  if (tagsNamed(spec, ['Release']).some(({ value }) => /autorelease/.test(value)) || /%/.test(version.text + release.text)) return undefined;
  return { version: version.text, release: textWithout(release, ['dist']), full: release.text };
}

/** Epochs, and parts of the release that begin with a letter (`.fc44`, `.el9_4`), make no difference; nor does a release that the entry leaves out. */
function agree(said: string, own: VersionRelease): boolean {
  if (/[%{}]/.test(said)) return true;
  const plain = said.replace(/^\d+:|\s/g, '');
  const dash = plain.startsWith(`${own.version}-`) ? own.version.length : plain.lastIndexOf('-');
  const version = dash < 0 ? plain : plain.slice(0, dash);
  if (version !== own.version) return false;
  const release = counts(plain.slice(dash + 1));
  return dash < 0 || release === counts(own.release) || release === counts(own.full ?? own.release);
}

const counts = (release: string): string => release.replace(/[._+~^-](?=[A-Za-z])[A-Za-z0-9_]*/g, '').replace(/[A-Za-z_].*$/, '');
