import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { epochSites } from './epoch/epoch-sites.js';

/** Beyond it an epoch is no count of version schemes any more, but a date or a version. Source: rpmlint's unreasonable-epoch. */
const highest = 99;

export default defineRule({
  meta: {
    id: 'epoch-unreasonable',
    category: 'versioning',
    summary: 'The epoch is above 99',
    why: 'An epoch counts how often the version scheme went backwards. A date or a version in its place can never be lowered again, and every dependency must carry it.',
    source: rpmlintMessages('TagsCheck: unreasonable-epoch', 'SHOULD NOT'),
    level: 'note',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['unreasonable-epoch'], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Epoch: 20240101\n', findings: [{ line: 1, column: 8, text: '20240101', level: 'note' }] },
        { packages: [{ epoch: 20240101 }], findings: [{ level: 'note', message: '20240101' }] },
      ],
      good: [
        { title: "For builds elsewhere that must win over the distribution's", spec: '%if %{defined copr_username}\nEpoch: 102\n%else\nEpoch: 5\n%endif\n' },
        { spec: 'Epoch: 1\n' },
        { packages: [{ epoch: 99 }] },
        { title: 'A value that cannot be known', spec: 'Epoch: %(date +%%Y%%m%%d)\n' },
        { title: 'No epoch', packages: [{}] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { text, known, at, inside } of epochSites(spec)) {
        if (known && !inside && /^\d+$/.test(text) && Number(text) > highest) report({ message: messageFor(text), at });
      }
    },
    rpm({ epoch = 0 }, { report }) {
      if (epoch > highest) report({ message: messageFor(epoch), cause: { tag: 'Epoch' } });
    },
  },
});

const messageFor = (epoch: number | string): string =>
  `The epoch ${epoch} looks like a date or a version. Use the next small number if the package is still new; it can never be lowered afterwards.`;
