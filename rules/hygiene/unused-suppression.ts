import { defineRule, type Report, type SuppressionUse } from '../../src/policy/index.js';
import { deletedComment, keptRules } from '../reading/syntax/suppression-comment.js';

export default defineRule({
  meta: {
    id: 'unused-suppression',
    category: 'hygiene',
    summary: 'A comment suppresses findings that are not there',
    why: 'A suppression that outlives its finding hides the next one of its kind, which nobody has looked at. It also misleads readers, who take it that the line needs an exception.',
    source: { document: 'speclint manual', heading: 'Suppressing findings', strength: 'SHOULD NOT' },
    level: 'warning',
    fix: 'unsafe',
    precision: 'high',
    equivalents: { rpmlint: ['unused-rpmlintrc-filter'], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'The rule finds nothing in the statement below',
          spec: 'Name: demo\n# speclint: ignore[epoch-zero] -- once 1:0.9\nEpoch: 1\n',
          found: { 'epoch-zero': [] },
          findings: [{ line: 2, column: 20, text: 'epoch-zero', message: 'Delete the comment' }],
          fixed: 'Name: demo\nEpoch: 1\n',
        },
        {
          title: 'One of two rules',
          spec: '# speclint: ignore[epoch-zero, forbidden-tag] -- see bug 5\nVendor: Acme\n',
          found: { 'epoch-zero': [], 'forbidden-tag': [2] },
          findings: [{ line: 1, text: 'epoch-zero', message: 'Delete epoch-zero from the list' }],
          fixed: '# speclint: ignore[forbidden-tag] -- see bug 5\nVendor: Acme\n',
        },
        {
          title: 'The finding stands further down',
          spec: '# speclint: ignore[forbidden-tag]\nName: demo\nVendor: Acme\n',
          found: { 'forbidden-tag': [3] },
          findings: [{ line: 1 }],
          fixed: 'Name: demo\nVendor: Acme\n',
        },
        {
          title: 'Behind a command',
          spec: '%install\nmake install # speclint: ignore[buildroot-removed-in-install]\n',
          found: { 'buildroot-removed-in-install': [] },
          findings: [{ line: 2, column: 33 }],
          fixed: '%install\nmake install\n',
        },
        {
          title: 'A range and a file: both ends are for people to delete',
          spec: '# speclint: ignore-start[epoch-zero]\nName: demo\n# speclint: ignore-end\n# speclint: ignore-file[forbidden-tag]\n',
          found: { 'epoch-zero': [], 'forbidden-tag': [] },
          findings: [{ line: 1 }, { line: 4 }],
          fixed: '# speclint: ignore-start[epoch-zero]\nName: demo\n# speclint: ignore-end\n',
        },
      ],
      good: [
        { spec: '# speclint: ignore[forbidden-tag] -- agreed with the vendor\nVendor: Acme\n', found: { 'forbidden-tag': [2] } },
        {
          title: 'Other comments and blank lines between',
          spec: '# speclint: ignore[forbidden-tag]\n# ours\n\nVendor: Acme\n',
          found: { 'forbidden-tag': [4] },
        },
        {
          title: 'A finding about the spec as a whole',
          spec: '# speclint: ignore-file[vendor-tag-missing]\nName: demo\n',
          found: { 'vendor-tag-missing': [0] },
        },
        {
          title: 'In a description, with the comment that rpm takes out everywhere',
          spec: '%description\n%dnl speclint: ignore[description-line-too-long]\nWords.\n',
          found: { 'description-line-too-long': [3] },
        },
        { title: 'A rule that does not exist: malformed-suppression speaks of it', spec: '# speclint: ignore[epoch-nil]\nEpoch: 0\n' },
      ],
    },
  },
  check: {
    suppressions({ uses }, { report }) {
      for (const use of uses) {
        const idle = use.rules.filter(({ state }) => state === 'unused');
        if (idle[0]) report(idle.length === use.rules.length ? wholly(use, idle[0].location) : partly(use, idle));
      }
    },
  },
});

const places = { statement: 'in the statement below', command: 'in this command', range: 'up to its end', file: 'in this spec' } as const;

function wholly({ suppression }: SuppressionUse, at: SuppressionUse['rules'][number]['location']): Report {
  const { scope } = suppression;
  const what = scope === 'range' ? 'comment and its ignore-end' : 'comment';
  return {
    message: `Delete the ${what}: what it suppresses is not found ${places[scope]}.`,
    at,
    ...(scope !== 'range' && { fix: { safety: 'unsafe', title: 'Delete the comment', edits: [deletedComment(suppression)] } }),
  };
}

function partly({ suppression, rules }: SuppressionUse, idle: SuppressionUse['rules']): Report {
  const names = idle.map(({ id }) => id).join(', ');
  const kept = rules.filter(({ state }) => state !== 'unused').map(({ id }) => id);
  return {
    message: `Delete ${names} from the list: ${idle.length === 1 ? 'it is' : 'they are'} not found ${places[suppression.scope]}.`,
    at: (idle[0] as (typeof idle)[number]).location,
    fix: { safety: 'unsafe', title: `Delete ${names} from the list`, edits: [keptRules(suppression, kept)] },
  };
}
