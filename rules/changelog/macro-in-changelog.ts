import { defineRule, type Fix, type Location } from '../../src/policy/index.js';
import { rpmManual } from '../data/documents/rpm-manual.js';
import { changelogMatches } from '../reading/preamble/changelog.js';

const entry = (text: string, version = '1-1'): string => `%changelog\n* Mon Jan 05 2026 Jo <jo@example.org> - ${version}\n${text}\n`;

export default defineRule({
  meta: {
    id: 'macro-in-changelog',
    category: 'changelog',
    summary: 'A macro in the text of %changelog',
    why: 'rpm expands macros in the changelog too. A name like %install or %configure becomes lines of shell there, and %{version} in an old entry changes with every update.',
    source: rpmManual('manual/macros', 'Macro syntax', 'SHOULD NOT'),
    level: 'warning',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: ['macro-in-%changelog'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: entry('- fix %configure and 100% of %{_bindir}'),
          findings: [
            { line: 3, column: 7, text: '%configure', level: 'warning', message: '%%configure' },
            { line: 3, text: '%{_bindir}' },
          ],
          fixed: entry('- fix %%configure and 100% of %%{_bindir}'),
        },
        {
          title: 'In the heading of an entry: no fix, since only its author knows which version that was',
          spec: entry('- x', '%{version}-%{release}'),
          findings: [{ line: 2, column: 41, text: '%{version}', message: 'with every update' }],
        },
        { title: 'A command of the shell: no fix', spec: entry('- built on %(uname -r)'), findings: [{ text: '%(' }] },
      ],
      good: [
        { spec: entry('- fix %%install and %%{_bindir}') },
        { title: 'The macro that makes the changelog', spec: '%changelog\n%{?autochangelog}\n%{?%autochangelog: %autochangelog }\n' },
        { title: 'A line that is nothing but a call: it makes an entry', spec: `${entry('- x')}\n%{?snapshot_entry}\n` },
        { title: 'Percent signs that call nothing', spec: entry('- 50% faster, 10%more, %s in formats, https://example.org/a%20b%C3%A9') },
        { title: 'Other sections, and comments', spec: `%build\n%configure\n${entry('# fix %%configure')}` },
        { title: "The distribution's suffix in a heading stays right", spec: entry('- x', '1-1%{?dist}') },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const { source } = spec;
      const headings = new Set<number>();
      for (const { text, groups, start, leaf } of changelogMatches(spec, call)) {
        if (leaf.kind !== 'body' || (groups[0] ?? '').length % 2 === 0) continue;
        const isDefined = spec.isDefined(/\w+/.exec(groups[1] ?? '')?.[0] ?? '');
        if ((/\d/.test(source.text[start - 1] ?? '') && !isDefined) || madeByMacro.test(source.text.slice(leaf.start, leaf.end))) continue;
        const at = { source, start: start + text.length - 1 - (groups[1] ?? '').length, end: start + text.length };
        const inHeading = heading.test(source.text.slice(leaf.start, leaf.start + 60));
        if (inHeading && (headings.has(leaf.start) || /^\{?[?!]*dist\b/.test(groups[1] ?? ''))) continue;
        if (inHeading) headings.add(leaf.start);
        report(
          inHeading
            ? { message: `${shown(at)} in the heading changes with every update. Write the version that the entry was about.`, at }
            : inText(at, isDefined),
        );
      }
    },
  },
});

/** Percent signs and what they call: a name of three letters at least (rpm's shortest), a brace, or the shell. */
const call = /(%+)(\{(?![?!]{0,3}autochangelog)[^{}\n]{1,100}\}?|\(|(?![?!]{0,3}autochangelog\b)[?!]{0,3}[A-Za-z_][A-Za-z0-9_]{2,100})/g;

const shown = ({ source, start, end }: Location): string => source.text.slice(start, end);

/** Lines that make entries: the whole changelog, on a condition or not, or some. */
const madeByMacro = /^\s*%\{?[?!%]{0,9}autochangelog|^%(?:\{[?!]{0,3}\w{1,100}\}|\w{1,100})\s*$/;

/** An asterisk, a weekday, a month and a day; other asterisks begin the item of a list. */
const heading = /^\*\s*[A-Za-z]{3,9},?\s+[A-Za-z]{3,9}\s+\d/;

function inText(at: Location, isDefined: boolean): { message: string; at: Location; fix?: Fix } {
  const text = shown(at);
  if (text.startsWith('%(')) return { message: 'rpm runs this command whenever it reads the spec. Write its result instead.', at };
  const edit = { location: { ...at, end: at.start }, text: '%' };
  return {
    message: `${isDefined ? `rpm expands ${text} here` : `rpm takes ${text} for the call of a macro`}. Write %${text}.`,
    at,
    fix: { safety: 'safe', title: 'Double the percent sign', edits: [edit] },
  };
}
