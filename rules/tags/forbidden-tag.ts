import { defineRule, type Fix, positionAt, type Spec } from '../../src/policy/index.js';
import { parseSyntax } from '../../src/spec/syntax/parse.js';
import { walkSyntax } from '../../src/spec/syntax/walk.js';
import { sourceText } from '../../src/text/source-text.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { deleteTag } from '../reading/edits/delete-tag.js';
import { isForOtherDistribution } from '../reading/syntax/other-distribution.js';
import { isTag, type TagSite, tagsNamed } from '../reading/syntax/tag-sites.js';

/** What to do about a forbidden tag; a tag that a profile adds gets the plain advice. */
const advice: Readonly<Record<string, string>> = {
  copyright: 'rpm does not know it any more. Use License.',
  serial: 'rpm does not know it any more. Use Epoch.',
  rhnplatform: 'rpm does not know it any more. Delete the line.',
  packager: 'The build system fills it in. Delete the line.',
  vendor: 'The build system fills it in. Delete the line.',
  prereq: 'It is deprecated. Use Requires, with a qualifier such as (post) where a scriptlet needs it.',
  buildprereq: 'It is deprecated. Use BuildRequires.',
};

export default defineRule({
  meta: {
    id: 'forbidden-tag',
    category: 'tags',
    summary: 'The spec sets a tag that the profile forbids',
    why: 'Packager and Vendor belong to whoever builds the package, and the builder sets them for every package. Copyright, Serial and RHNPlatform are gone: rpm stops at them. PreReq and BuildPreReq are deprecated names of Requires and BuildRequires.',
    source: fedoraGuidelines('Tags and Sections', 'MUST NOT'),
    level: 'error',
    fix: 'safe',
    precision: 'very-high',
    options: {
      schema: {
        type: 'object',
        additionalProperties: false,
        properties: {
          forbid: { type: 'array', items: { type: 'string' }, description: 'Names of the forbidden tags, in any case.' },
          allow: { type: 'array', items: { type: 'string' }, description: 'Tags taken off the list again.' },
        },
      },
      defaults: { forbid: ['Copyright', 'Serial', 'RHNPlatform', 'PreReq', 'BuildPreReq'], allow: [] as string[] },
    },
    equivalents: { rpmlint: ['hardcoded-packager-tag', 'obsolete-tag', 'prereq-use', 'buildprereq-use'], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'Packager: Jo Doe <jo@example.org>\nName: demo\n',
          findings: [{ line: 1, column: 1, text: 'Packager', level: 'error' }],
          fixed: 'Name: demo\n',
        },
        { title: 'Case, blanks before the colon', profile: 'fedora', spec: 'VENDOR : Example\n', findings: [{ line: 1, text: 'VENDOR' }], fixed: '' },
        {
          title: 'Copyright beside a License line',
          spec: 'License: MIT\nCopyright: MIT\n',
          findings: [{ line: 2, message: 'Use License' }],
          fixed: 'License: MIT\n',
        },
        { title: 'Copyright alone: only its name is wrong', spec: 'Copyright: MIT\n', findings: [{ line: 1 }], fixed: 'License: MIT\n' },
        {
          title: 'Copyright in a subpackage: the License of the main package is not its own',
          spec: 'License: MIT\n%package libs\nCopyright: GPL-2.0-only\n',
          findings: [{ line: 3 }],
          fixed: 'License: MIT\n%package libs\nLicense: GPL-2.0-only\n',
        },
        { title: 'Serial', spec: 'Serial: 3\n', findings: [{ line: 1, message: 'Use Epoch' }], fixed: 'Epoch: 3\n' },
        { title: 'Serial beside an Epoch: which number counts is for the packager to say', spec: 'Epoch: 4\nSerial: 3\n', findings: [{ line: 2 }] },
        { title: 'RHNPlatform', spec: 'RHNPlatform: x\n', findings: [{ line: 1 }] },
        { title: 'With a language', profile: 'fedora', spec: 'Vendor(de): Beispiel\n', findings: [{ line: 1, column: 1, text: 'Vendor' }], fixed: '' },
        {
          title: 'openSUSE',
          profile: 'opensuse',
          spec: 'Packager: Jo\nVendor: Example\n',
          findings: [
            { line: 1, level: 'error' },
            { line: 2, level: 'error' },
          ],
          fixed: '',
        },
        { title: 'Enterprise Linux', profile: 'epel', spec: 'Vendor: Example\n', findings: [{ line: 1, level: 'error' }], fixed: '' },
        {
          title: 'A condition that cannot be evaluated counts as met',
          profile: 'fedora',
          spec: '%if %(test -e x; echo $?)\nVendor: Example\n%endif\n',
          findings: [{ line: 2, level: 'error' }],
          fixed: '%if %(test -e x; echo $?)\n%endif\n',
        },
        {
          title: 'With a qualifier, in a subpackage',
          spec: '%package libs\nPreReq(post): /sbin/ldconfig\n',
          findings: [{ line: 2, column: 1 }],
          fixed: '%package libs\nRequires(post): /sbin/ldconfig\n',
        },
        {
          title: 'Without one: rpm reads it as Requires(pre,preun); nearly always less will do',
          spec: 'PreReq: /sbin/ldconfig\n',
          findings: [{ line: 1, level: 'error' }],
          fixed: 'Requires(pre,preun): /sbin/ldconfig\n',
        },
        { title: 'BuildPreReq', spec: 'BuildPreReq: gcc\n', findings: [{ line: 1 }], fixed: 'BuildRequires: gcc\n' },
        {
          title: 'In a branch that this build does not take: a note',
          profile: 'fedora',
          spec: '%if 0\nVendor: Example\n%endif\n',
          findings: [{ line: 2, level: 'note' }],
          fixed: '%if 0\n%endif\n',
        },
        {
          title: 'Made by a macro: the call is shown',
          profile: 'fedora',
          spec: '%global vendorline Vendor: Example\n%vendorline\n',
          findings: [{ line: 2, column: 1, text: '%vendorline' }],
        },
        {
          title: 'In a source package that keeps its spec',
          profile: 'fedora',
          packages: [{ arch: 'src', tags: { SPEC: 'Name: demo\nVendor: Example\n%description\nPackager: x\n' } }],
          findings: [{ level: 'error', message: 'line 2 of the spec' }],
        },
        { title: 'A tag that a company adds to its list', spec: 'DistTag: x\n', options: { forbid: ['DistTag'] }, findings: [{ line: 1 }] },
      ],
      good: [
        { profile: 'fedora', spec: '# no Packager line; the build system supplies it\nName: demo\n' },
        { title: 'Terra wants a Packager; Vendor is discouraged-tag there', profile: 'terra', spec: 'Packager: Jo Doe <jo@example.org>\nVendor: Example\n' },
        { title: "Tags in nobody's list", profile: 'fedora', spec: 'Distribution: x\nBugURL: https://example.org\nDocDir: /usr/share/doc\nNoSource: 0\n' },
        { title: 'Packager and Vendor are fine in generic', profile: 'generic', spec: 'Packager: Jo\nVendor: Example\n' },
        { title: 'A profile that requires Vendor takes it off the list', profile: 'fedora', spec: 'Vendor: Example\n', options: { allow: ['Vendor'] } },
        {
          title: 'Text of a description, a changelog or a scriptlet is no tag',
          profile: 'fedora',
          spec: '%description\nVendor: x\n%post\ncat <<EOF\nVendor: x\nEOF\n%changelog\n* Mon Jan 05 2026 Jo <jo@example.org> - 1-1\nPackager: x\n',
        },
        {
          title: 'Written for the builder of another distribution',
          profile: 'fedora',
          spec: '%if "%{_vendor}" == "debbuild"\nPackager: Jo Doe <jo@example.org>\n%endif\n',
        },
        { title: 'Nor is a comment or what follows %dnl', profile: 'fedora', spec: '# Vendor: x\n%dnl Vendor: x\nName: demo\n' },
        {
          title: "The header of a package is the builder's, not the packager's",
          profile: 'fedora',
          packages: [{ arch: 'src', tags: { PACKAGER: 'builder', VENDOR: 'Example' } }],
        },
      ],
    },
  },
  check: {
    spec(spec, { report, options }) {
      const forbidden = options.forbid.filter((name) => !isTag({ name }, options.allow));
      const sites = tagsNamed(spec, forbidden);
      const fixFor = sites.length > 0 ? fixer(spec) : undefined;
      for (const site of sites) {
        if (isForOtherDistribution(spec, site.inside)) continue;
        const fix = fixFor?.(site);
        report({
          message: `${site.name} must not be set. ${adviceFor(site.name)}`,
          at: site.at,
          ...(fix && { fix }),
        });
      }
    },
    srpm({ header }, { report, options }) {
      const forbidden = options.forbid.filter((name) => !isTag({ name }, options.allow));
      for (const { name, line } of typeof header.SPEC === 'string' ? writtenTags(header.SPEC) : []) {
        if (!isTag({ name }, forbidden)) continue;
        report({ message: `${name} must not be set, and line ${line} of the spec in the package sets it. ${adviceFor(name)}` });
      }
    },
  },
});

const adviceFor = (name: string): string => advice[name.toLowerCase()] ?? 'This profile forbids it; delete the line.';

/** The tag lines of the expanded spec that newer versions of rpm keep in the header of a source package. */
function writtenTags(text: string): { name: string; line: number }[] {
  const source = sourceText('', text);
  return [...walkSyntax(parseSyntax(source))].flatMap(({ leaf }) =>
    leaf.kind === 'tag' ? [{ name: leaf.name, line: positionAt(source, leaf.start).line }] : [],
  );
}

/** What to do about a line, in the light of the other tags of the spec. */
function fixer(spec: Spec): (site: TagSite) => Fix | undefined {
  const licensed = new Set(tagsNamed(spec, ['License']).map(({ leaf }) => leaf?.heading));
  const hasEpoch = tagsNamed(spec, ['Epoch']).length > 0;
  return ({ leaf, name, qualifier }) => {
    if (!leaf) return undefined;
    const rename = (to: string, safety: Fix['safety']): Fix => {
      const title = `Use ${to}${qualifier === undefined ? '' : `(${qualifier})`}`;
      return { safety, title, edits: [{ location: { source: spec.source, ...leaf.nameRange }, text: to }] };
    };
    switch (name.toLowerCase()) {
      case 'packager':
      case 'vendor':
        return deleteTag(spec, leaf);
      case 'copyright':
        return licensed.has(leaf.heading) ? deleteTag(spec, leaf) : rename('License', 'safe');
      case 'buildprereq':
        return rename('BuildRequires', 'safe');
      case 'prereq':
        return qualifier === undefined ? rename('Requires(pre,preun)', 'unsafe') : rename('Requires', 'unsafe');
      case 'serial':
        return hasEpoch ? undefined : rename('Epoch', 'unsafe');
      default:
        return undefined;
    }
  };
}
