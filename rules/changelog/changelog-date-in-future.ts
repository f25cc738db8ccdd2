import { defineRule, type Report } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';

interface Options {
  /** `2026-11-21`; empty: what depends on it is left alone. */
  readonly today: string;
}

const day = 86_400;
const log = (date: string): string => `%changelog\n* ${date} Jo <jo@example.org> - 1-1\n- x\n`;

export default defineRule<Options>({
  meta: {
    id: 'changelog-date-in-future',
    category: 'changelog',
    summary: 'The newest changelog entry has a date that is still to come',
    why: 'Builders take the time of a reproducible build from the newest entry, so that files come from the future; and later entries must have later dates still. A package is held against its own build time. A spec has none: there the option `today` says which day it is.',
    source: rpmlintMessages('changelog-time-in-future', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    options: {
      schema: {
        type: 'object',
        additionalProperties: false,
        properties: { today: { type: 'string', pattern: '^([0-9]{4}-[0-9]{2}-[0-9]{2})?$', description: 'The day of the check, such as 2026-11-21' } },
      },
      defaults: { today: '' },
    },
    equivalents: { rpmlint: ['changelog-time-in-future', 'changelog-time-overflow'], rpminspect: [] },
    examples: {
      bad: [
        { spec: log('Fri Jan 01 2100'), options: { today: '2026-11-21' }, findings: [{ line: 2, column: 1, level: 'error', message: '2100-01-01' }] },
        {
          title: 'A package that was built before its newest entry',
          packages: [{ tags: { BUILDTIME: 1767614400, CHANGELOGTIME: [1768219200, 1767009600] } }],
          findings: [{ message: '2026-01-12' }],
        },
      ],
      good: [
        { spec: log('Sat Nov 21 2026'), options: { today: '2026-11-21' } },
        { title: 'Where it is tomorrow already', spec: log('Sun Nov 22 2026'), options: { today: '2026-11-21' } },
        { title: 'Nobody said which day it is', spec: log('Fri Jan 01 2100') },
        { packages: [{ tags: { BUILDTIME: 1767614400, CHANGELOGTIME: [1767614400] } }] },
        {
          title: 'A build whose time was clamped to the newest entry, which rpm places at noon',
          packages: [{ tags: { BUILDTIME: 1767571200, CHANGELOGTIME: [1767614400] } }],
        },
      ],
    },
  },
  check: {
    spec({ changelog }, { report, options }) {
      const newest = changelog[0];
      const today = noonOf(options.today);
      if (newest && today !== undefined && newest.time > today + day) report({ message: messageFor(newest.time), at: newest.heading.origin() });
    },
    srpm: ({ header }, { report }) => judge(header, report),
    rpm: ({ header }, { report }) => judge(header, report),
  },
});

const messageFor = (time: number): string =>
  `The newest entry is of ${new Date(time * 1000).toISOString().slice(0, 10)}, which is still to come. Correct the date.`;

function judge({ BUILDTIME: built, CHANGELOGTIME: times }: Readonly<Record<string, unknown>>, report: (finding: Report) => void): void {
  const newest = Array.isArray(times) ? times[0] : times;
  if (typeof built === 'number' && typeof newest === 'number' && newest > built + day) report({ message: messageFor(newest), cause: { tag: '%changelog' } });
}

function noonOf(date: string): number | undefined {
  const time = Date.parse(`${date}T12:00:00Z`);
  return Number.isNaN(time) ? undefined : time / 1000;
}
