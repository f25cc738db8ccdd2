import { defineRule, type Location, type SourceText } from '../../src/policy/index.js';
import { specName } from '../../src/text/paths.js';
import { packageDirectory } from '../reading/sources/package-directory.js';

const dashes = '-'.repeat(67);
const entry = (head: string, text = '- Update to 2\n'): string => `${dashes}\n${head}\n\n${text}\n`;
const good = entry('Mon Jan  5 12:00:00 UTC 2026 - Jo <jo@example.org>');

export default defineRule({
  meta: {
    id: 'opensuse-changes-file',
    category: 'changelog',
    summary: 'The .changes file is missing, or its newest entry is malformed',
    why: 'OBS makes the %changelog of the package from the .changes file beside the spec. An entry is a line of dashes, a line with date and address, and below it what changed, each point behind a dash. Whether patches that came or went are named in it is not looked at: that takes the version before.',
    source: {
      document: 'openSUSE Creating a changes file',
      heading: 'Format',
      strength: 'MUST',
      url: 'https://en.opensuse.org/openSUSE:Creating_a_changes_file_(RPM)',
    },
    level: 'off',
    profiles: { opensuse: 'error' },
    needs: ['text:*.changes', 'text:sources'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\n%changelog\n',
          profile: 'opensuse',
          directory: { _service: '' },
          findings: [{ line: 1, column: 1, text: 'Name', level: 'error', message: 'demo.changes' }],
        },
        {
          title: 'Without dashes',
          spec: 'Name: demo\n',
          directory: { 'demo.changes': 'Update\n' },
          findings: [{ file: 'demo.changes', line: 1, message: 'dashes' }],
        },
        {
          title: 'A date of another form',
          spec: 'Name: demo\n',
          directory: { 'demo.changes': entry('2026-01-05 Jo') },
          findings: [{ file: 'demo.changes', line: 2, text: '2026-01-05 Jo', message: 'UTC' }],
        },
        {
          title: 'No blank line, no text',
          spec: 'Name: demo\n',
          directory: { 'demo.changes': good.replace('\n\n- Update to 2', '\n- Update to 2') },
          findings: [{ line: 3, message: 'blank' }],
        },
        {
          title: 'Nothing said',
          spec: 'Name: demo\n',
          directory: { 'demo.changes': entry('Mon Jan  5 12:00:00 UTC 2026 - jo@example.org', '') },
          findings: [{ line: 2, message: 'what changed' }],
        },
      ],
      good: [
        { spec: 'Name: demo\n%changelog\n', directory: { 'demo.changes': good } },
        {
          title: 'An address alone, another zone, text of a style of its own',
          spec: 'Name: demo\n',
          directory: { 'demo.changes': entry('Mon Jan  5 12:00:00 CET 2026 - jo@example.org', '* Version 2\n  + more\n') },
        },
        { title: 'Older entries are history', spec: 'Name: demo\n', directory: { 'demo.changes': `${good}${entry('long ago')}` } },
        { title: "A folder that nothing marks as a package's", spec: 'Name: demo\n', directory: { 'README.md': '' } },
        { title: 'A second spec shares the file of the first', spec: 'Name: demo\n', directory: { 'demo-doc.spec': '', 'demo-doc.changes': good } },
        { title: 'A changelog in the spec', spec: 'Name: demo\n%changelog\n* Mon Jan 05 2026 Jo <jo@example.org> - 1-1\n- x\n', directory: { _service: '' } },
        { title: 'dist-git', spec: 'Name: demo\n', directory: { sources: '' } },
        { title: 'Other distributions', profile: 'fedora', spec: 'Name: demo\n', directory: { _service: '' } },
      ],
    },
  },
  check: {
    distgit(directory, { report }) {
      const own = packageDirectory(directory);
      if (own?.kind !== 'obs') return;
      const { spec } = directory;
      const file = `${specName(spec.path)}.changes`;
      const text = directory.text(file);
      const fault = text && faultOf(text);
      if (fault) report({ message: fault.message, at: fault.at });
      if (own.names.has(file) || spec.changelog.length > 0 || [...own.names].some((name) => name.endsWith('.changes'))) return;
      const name = /^Name(?=\s*:)/im.exec(spec.source.text);
      const at = { source: spec.source, start: name?.index ?? 0, end: (name?.index ?? 0) + (name?.[0].length ?? 0) };
      report({ message: `There is no ${file} beside the spec. Create it with an entry for this version.`, at });
    },
  },
});

/** What is wrong with the newest entry, the first one. */
function faultOf(source: SourceText): { message: string; at: Location } | undefined {
  const at = (line: number): Location => {
    const start = source.lineStarts[line] ?? source.text.length;
    return { source, start, end: start + (lines[line] ?? '').length };
  };
  const lines = source.text.split('\n', 400).map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== '');
  if (first < 0) return { message: 'The file is empty. Add an entry for this version.', at: { source, start: 0, end: 0 } };
  if (!/^-{60,80}$/.test(lines[first] ?? '')) return { message: 'An entry begins with a line of 67 dashes. Write it first, as osc vc does.', at: at(first) };
  const head = first + 1;
  if (!heading.test(lines[head] ?? '')) return { message: 'Write "Www Mmm DD HH:MM:SS UTC YYYY - Name <address>" below the dashes.', at: at(head) };
  if ((lines[head + 1] ?? '') !== '') return { message: 'A blank line stands between the date and the text. Add one.', at: at(head + 1) };
  const next = lines.findIndex((line, i) => i > head && /^-{60,80}$/.test(line));
  const body = lines.slice(head + 1, next < 0 ? undefined : next);
  return body.some((line) => line.trim() !== '') ? undefined : { message: 'The entry has no text. Say below it what changed.', at: at(head) };
}

/** As `date -u` writes it (osc vc), then an address. */
const heading = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]?\d \d{2}:\d{2}:\d{2} [A-Z]{1,5} \d{4} - \S.*$/;
