import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';

interface Options {
  /** How many lines an entry may have. */
  readonly lines: number;
}

const bullets = (count: number): string => '- Fix something\n'.repeat(count);
const spec = (count: number): string =>
  `%changelog\n* Mon Jan 05 2026 Jo <jo@example.org> - 2-1\n${bullets(count)}\n* Fri Jan 02 2026 Jo <jo@example.org> - 1-1\n- First\n`;

export default defineRule<Options>({
  meta: {
    id: 'changelog-copies-upstream',
    category: 'changelog',
    summary: "A changelog entry is as long as upstream's own list of changes",
    why: 'The changelog of a package says in a few lines what an update changes for its users. The changes of the program stand in its own news, which an entry may link to.',
    source: fedoraGuidelines('Changelogs', 'MUST NOT'),
    level: 'note',
    fix: 'none',
    precision: 'medium',
    options: {
      schema: {
        type: 'object',
        additionalProperties: false,
        properties: { lines: { type: 'integer', minimum: 1, description: 'How many lines that are not blank an entry may have' } },
      },
      defaults: { lines: 30 },
    },
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: spec(31), findings: [{ line: 2, column: 1, level: 'note', message: '31 lines' }] },
        { title: 'In a package', packages: [{ tags: { CHANGELOGTIME: [1767614400], CHANGELOGTEXT: [bullets(40)] } }], findings: [{ message: '40 lines' }] },
        { title: "With a limit of one's own", spec: spec(6), options: { lines: 5 }, findings: [{ line: 2 }] },
      ],
      good: [
        { spec: spec(30) },
        {
          title: 'Older entries are history',
          spec: `%changelog\n* Mon Jan 05 2026 Jo <jo@example.org> - 2-2\n- Update\n\n${spec(60).slice('%changelog\n'.length)}`,
        },
        { packages: [{ tags: { CHANGELOGTIME: [1767614400], CHANGELOGTEXT: ['- Update'] } }] },
      ],
    },
  },
  check: {
    spec(subject, { report, options }) {
      const newest = subject.changelog[0];
      const message = newest && tooLong(newest.text, options);
      if (newest && message) report({ message, at: newest.heading.origin() });
    },
    rpm({ header }, { report, options }) {
      const texts = header.CHANGELOGTEXT;
      const message = tooLong(String(Array.isArray(texts) ? (texts[0] ?? '') : (texts ?? '')), options);
      if (message) report({ message, cause: { tag: '%changelog' } });
    },
  },
});

function tooLong(text: string, { lines }: Options): string | undefined {
  const count = text.split('\n').filter((line) => line.trim() !== '').length;
  return count > lines ? `The newest entry has ${count} lines. Say in a few what changes for users, and link to upstream's news.` : undefined;
}
