import { type Context, defineRule, type FindingLevel, lineText, type Spec, type SpecPackage } from '../../src/policy/index.js';
import { mayHideTags } from '../reading/syntax/hidden-tags.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';

const whole = 'Name: demo\nVersion: 1\nRelease: 1\nSummary: x\nLicense: MIT\nURL: https://example.org\nSource: x.tar.gz\n';
const without = (tag: string): string => whole.replace(new RegExp(`^${tag}:.*\\n`, 'm'), '');

export default defineRule({
  meta: {
    id: 'required-tag-missing',
    category: 'tags',
    summary: 'A preamble lacks a tag that every package needs',
    why: 'rpm builds nothing without Name, Version, Release, Summary and License. URL says where the project lives, and Source what the package is made of: without them nobody can check where the code came from.',
    source: { document: 'Terra packaging documentation', heading: 'Preamble', strength: 'MUST' },
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['no-url-tag', 'no-license', 'no-summary-tag', 'no-version-tag', 'no-release-tag', 'no-name-tag'], rpminspect: [] },
    examples: {
      bad: [
        { title: 'Without a name the first line stands for it', spec: without('Name'), findings: [{ line: 1, column: 1, message: 'Name' }] },
        { spec: without('License'), findings: [{ line: 1, column: 1, text: 'Name', level: 'error', message: 'License' }] },
        {
          title: 'A fragment',
          spec: 'Name: foo\nVersion: 1\n',
          findings: [{ message: 'Release' }, { message: 'Summary' }, { message: 'License' }, { message: 'URL', level: 'warning' }],
        },
        {
          title: 'The Summary of a subpackage',
          spec: `${whole}%package libs\nLicense: MIT\n`,
          findings: [{ line: 8, text: '%package libs', message: 'Summary' }],
        },
        { title: 'No URL: rpm does not mind', spec: without('URL'), findings: [{ level: 'warning', message: 'URL' }] },
        {
          title: 'No Source, though there is something to prepare',
          spec: `${without('Source')}%prep\n%autosetup\n`,
          findings: [{ level: 'warning', message: 'Source' }],
        },
        { title: 'Terra asks for all seven', profile: 'terra', spec: `${without('Source')}%prep\n%autosetup\n`, findings: [{ level: 'error' }] },
        { title: 'A built package', packages: [{}], findings: [{ level: 'warning', message: 'URL' }] },
        { title: 'A package of nothing but dependencies there', profile: 'terra', spec: without('Source'), findings: [{ level: 'warning' }] },
      ],
      good: [
        { spec: whole },
        { title: 'In any order, any case, in a branch that this build does not take', spec: `%if 0\n${whole.replace('URL', 'Url')}%endif\n${without('URL')}` },
        { title: 'A package of nothing but dependencies needs no Source', spec: `${without('Source')}%prep\n# nothing\n%files\n` },
        { title: 'A subpackage has the License of the main package', spec: `${whole}%package libs\nSummary: x\n` },
        { title: 'A line that may set tags and cannot be read', profile: 'fedora', spec: `%some_fontmeta\n${without('License')}` },
        { packages: [{ tags: { URL: 'https://example.org' } }] },
        { title: 'Sources in lists of their own', spec: `${without('Source')}%sourcelist\nx.tar.gz\n%prep\n%autosetup\n` },
      ],
    },
  },
  check: {
    spec(spec, { report, profiles }) {
      const [main, ...subpackages] = spec.packages;
      if (!main || mayHideTags(spec)) return;
      const name = main.tags.find((tag) => tag.name === 'Name');
      const at = name ? name.line.origin(0, name.name.length) : { source: spec.source, start: 0, end: lineText(spec.source, 1).length };
      for (const { tag, level } of missing(spec, main, profiles.includes('terra')))
        report({ message: `The preamble has no ${tag}. Add it.`, at, ...(level && { level }) });
      for (const pkg of subpackages) {
        if (!pkg.heading || pkg.uncertain || has(pkg, 'Summary')) continue;
        report({ message: `The subpackage ${pkg.name.text} has no Summary. Add one.`, at: pkg.heading.trim().origin() });
      }
    },
    rpm: ({ header }, context) => judgeHeader(header, context),
    srpm: ({ header }, context) => judgeHeader(header, context),
  },
});

/** rpm builds no package without the other tags. */
function judgeHeader(header: Readonly<Record<string, unknown>>, { report, profiles }: Context): void {
  if (header.URL === undefined)
    report({ message: 'The package has no URL. Add it to the preamble.', cause: { tag: 'URL' }, ...(!profiles.includes('terra') && { level: 'warning' }) });
}

const has = (pkg: SpecPackage, tag: string): boolean => pkg.tags.some(({ name }) => name === tag);

function* missing(spec: Spec, main: SpecPackage, isTerra: boolean): Generator<{ tag: string; level?: FindingLevel }> {
  const lacks = (tag: string): boolean => !has(main, tag) && !tagsNamed(spec, [tag]).some((site) => site.main);
  for (const tag of ['Name', 'Version', 'Release', 'Summary', 'License']) if (lacks(tag)) yield { tag };
  if (lacks('URL')) yield { tag: 'URL', ...(!isTerra && { level: 'warning' }) };
  if (spec.sources.length > 0 || spec.sections.some(({ name }) => name === '%sourcelist') || spec.unknown.some(({ text }) => /source/i.test(text))) return;
  const prepares = spec.sections.some(({ name, body }) => name === '%prep' && /^[^#\s]/m.test(body.text));
  if (isTerra || prepares) yield { tag: 'Source', ...(!(isTerra && prepares) && { level: 'warning' }) };
}
