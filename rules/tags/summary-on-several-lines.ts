import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';

export default defineRule({
  meta: {
    id: 'summary-on-several-lines',
    category: 'tags',
    summary: 'A summary goes over several lines',
    why: 'Lists of packages show a summary as one line. A line feed, which only a macro can bring into the tag, breaks their layout and the tools that read them.',
    source: rpmlintMessages('summary-on-multiple-lines', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['summary-on-multiple-lines'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ tags: { SUMMARY: ['A tool', 'Ein Werkzeug\nfür alles'] } }],
          findings: [{ level: 'error', message: 'Ein Werkzeug' }],
        },
      ],
      good: [
        { packages: [{ tags: { SUMMARY: 'A tool' } }] },
        { title: 'Descriptions have lines', packages: [{ tags: { SUMMARY: 'A tool', DESCRIPTION: 'One line.\nAnother one.' } }] },
      ],
    },
  },
  check: {
    rpm({ header }, { report }) {
      const summaries: readonly unknown[] = [header.SUMMARY ?? ''].flat();
      const broken = summaries.map(String).find((summary) => /[\r\n]/.test(summary.trim()));
      if (broken !== undefined)
        report({
          message: `The summary that begins with "${broken
            .trim()
            .split(/[\r\n]/, 1)[0]
            ?.slice(0, 80)}" goes over several lines. Write it in one.`,
          cause: { tag: 'Summary' },
        });
    },
  },
});
