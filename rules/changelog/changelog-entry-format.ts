import { defineRule, type Fix, type Spec, type Traced } from '../../src/policy/index.js';
import { parseDate } from '../../src/spec/changelog/date.js';
import { type Changelog, parseChangelog } from '../../src/spec/changelog/parse.js';
import { isDecided } from '../../src/spec/known.js';
import type { ChangelogEntry } from '../../src/spec/model.js';
import { autochangelogCall, changelogSections, versionInText, versionOf } from '../reading/preamble/changelog.js';

const older = '\n* Fri Jan 02 2026 Jo <jo@example.org> - 1-0\n- First\n';

export default defineRule({
  meta: {
    id: 'changelog-entry-format',
    category: 'changelog',
    summary: 'A changelog entry is not of the form that rpm and readers expect',
    why: 'At a date that it cannot read or that goes upwards, and at an entry without a name or text, rpm prints an error and leaves out that entry and all below. It warns where the weekday is not that of the date. Who changed what in which version is what readers look for.',
    source: { document: 'Terra spec file reference', heading: '%changelog', strength: 'MUST' },
    level: 'error',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: ['specfile-warning'], rpminspect: ['changelog'] },
    examples: {
      bad: [
        { spec: '%changelog\n* Jan 1 2024 Jo\n- x\n', findings: [{ line: 2, column: 1, text: '* Jan 1 2024 Jo', level: 'error', message: 'Www Mmm DD YYYY' }] },
        {
          title: 'Dates that go upwards',
          spec: '%changelog\n* Thu Jan 01 2026 Jo <jo@example.org> - 1-1\n- x\n\n* Fri Jan 02 2026 Jo <jo@example.org> - 1-2\n- y\n',
          findings: [{ line: 5, level: 'warning', message: 'newest first' }],
        },
        {
          title: 'No asterisk, no name, no text',
          spec: '%changelog\nHello\n* Fri Jan 02 2026\n- x\n\n* Thu Jan 01 2026 Jo <jo@example.org> - 1-1\n',
          findings: [
            { line: 2, message: '*' },
            { line: 3, message: 'name' },
            { line: 6, message: 'text' },
          ],
        },
        {
          title: 'A weekday that is not that of the date',
          spec: `%changelog\n* Mon Jan 06 2026 Jo <jo@example.org> - 1-1\n- x\n${older.replace('Fri', 'Sat')}`,
          findings: [
            { line: 2, column: 3, text: 'Mon', level: 'warning', message: 'Tue' },
            { line: 5, column: 3, text: 'Sat', level: 'note' },
          ],
          fixed: `%changelog\n* Tue Jan 06 2026 Jo <jo@example.org> - 1-1\n- x\n${older}`,
        },
        {
          title: 'The newest entry without address',
          spec: '%changelog\n* Tue Jan 06 2026 Jo Doe - 1-1\n- x\n',
          findings: [{ line: 2, level: 'warning', message: 'address' }],
        },
        {
          title: 'The newest entry without version',
          spec: '%changelog\n* Mon Jan 05 2026 Jo Doe <jo@example.org>\n- y\n',
          findings: [{ line: 2, level: 'warning', message: 'version' }],
        },
      ],
      good: [
        { spec: '%changelog\n* Mon Jan 05 2026 Jo Doe <jo@example.org> - 1.0-1\n- x\n' },
        {
          title: 'The version without a dash, with an epoch; a time of day',
          spec: '%changelog\n* Mon Jan 05 12:00:00 UTC 2026 Jo Doe <jo@example.org> 2:1.0-1%{?dist}\n- x\n',
        },
        { title: 'An address without brackets; a bot', spec: '%changelog\n* Mon Jan 05 2026 bot@example.org - 1.0-1\n- x\n' },
        { title: 'The version in the text', spec: '%changelog\n* Mon Jan 05 2026 Jo Doe <jo@example.org>\n- 1.0-1\n- x\n' },
        {
          title: 'Older entries are history: nobody writes them again',
          spec: '%changelog\n* Tue Jan 06 2026 Jo Doe <jo@example.org> - 1-1\n- x\n\n* Mon Jan 05 2026 Jo Doe <jo@example.org>\n- y\n\n* Fri Jan 02 2026 root - 1-0\n- z\n',
        },
        { title: 'Made by a macro', spec: '%changelog\n%autochangelog\n' },
        {
          title: 'openSUSE writes versions into the text or not at all',
          profile: 'opensuse',
          spec: '%changelog\n* Mon Jan 05 2026 jo@example.org\n- Update\n',
        },
      ],
    },
  },
  check: {
    spec(spec, { report, profiles }) {
      if (autochangelogCall(spec)) return;
      for (const { entries, faults } of read(spec)) {
        const isOrdered = !faults.some(({ message }) => message.includes('descending'));
        const first = entries[0]?.heading.origin().location?.start;
        for (const { message, at } of faults) {
          const isOlder = first !== undefined && (at.origin().location?.start ?? 0) > first;
          const weekday = message.startsWith('bogus date') ? wrongWeekday(at, isOrdered) : undefined;
          if (weekday) report({ ...weekday, level: isOlder ? 'note' : 'warning' });
          else report({ message: wording(message), at: at.trim().origin(), ...(isOlder && { level: 'warning' }) });
        }
        if (profiles.includes('opensuse')) continue;
        const newest = entries[0];
        const fault = newest && lackOf(newest);
        if (fault) report({ message: `The newest entry ${fault}`, at: newest.heading.origin(), level: 'warning' });
      }
    },
  },
});

/** What the evaluation has where it met no fault, else the sections read once more for the places of all. */
function read(spec: Spec): Changelog[] {
  const isFaulty = spec.diagnostics.some(({ message }) => message.includes('%changelog'));
  return isFaulty ? changelogSections(spec).map(({ body }) => parseChangelog(body)) : [{ entries: spec.changelog, faults: [] }];
}

function wording(fault: string): string {
  if (fault.startsWith('bad date')) return 'rpm cannot read this date. Write it as "* Www Mmm DD YYYY Name <address> - version-release".';
  if (fault.includes('descending')) return 'This entry is newer than the one above it. rpm reads no further: put the newest first.';
  if (fault.includes('missing name')) return 'The entry has no name. Write "Name <address> - version-release" behind the date.';
  if (fault.includes('no description')) return 'The entry has no text. Say below it what changed.';
  if (fault.includes('start with *')) return 'A changelog entry starts with * in the first column.';
  return `rpm reads no further than this entry: ${fault}.`;
}

/** What an entry lacks, for a message. */
function lackOf({ author, text, heading }: ChangelogEntry): string | undefined {
  if (!isDecided(heading) || author === '') return undefined;
  if (!author.includes('@') && !/\bat\b|<[^>]+>|\bbot\b/i.test(author)) return 'names no address. Write "Name <address> - version-release" behind the date.';
  return versionOf(author) === undefined && versionInText(text) === undefined ? 'names no version. Write "- version-release" behind the address.' : undefined;
}

/** The right weekday for a date whose own is wrong. Where dates go upwards too, some other part of a date may be the wrong one. */
function wrongWeekday(heading: Traced, isSafe: boolean): { message: string; at: ReturnType<Traced['origin']>; fix?: Fix } | undefined {
  const [, lead = '', written = ''] = /^(\*\s*)(\S+)/.exec(heading.text) ?? [];
  const right = weekdays.find((day) => parseDate([day, ...heading.text.slice(lead.length).trim().split(/\s+/).slice(1, 6)])?.bogus === false);
  if (right === undefined) return undefined;
  const at = heading.origin(lead.length, lead.length + written.length);
  const fix: Fix | undefined =
    isSafe && at.exact && at.location ? { safety: 'safe', title: `Write ${right}`, edits: [{ location: at.location, text: right }] } : undefined;
  return { message: `That day was a ${right}, not a ${written}. rpm warns of a bogus date; write ${right}.`, at, ...(fix && { fix }) };
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
