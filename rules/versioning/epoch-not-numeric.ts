import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { epochSites } from './epoch/epoch-sites.js';

const largest = 4_294_967_295;

export default defineRule({
  meta: {
    id: 'epoch-not-numeric',
    category: 'versioning',
    summary: 'The Epoch is not a whole number from 0 to 4294967295',
    why: 'rpm stores the epoch as an unsigned 32-bit number and refuses everything else.',
    source: fedoraGuidelines('Use of Epochs', 'MUST'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['specfile-error'], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Epoch: 1.5\n', findings: [{ line: 1, column: 8, text: '1.5', level: 'error' }] },
        {
          title: 'Negative, a word, too large',
          spec: 'Epoch: -1\n%package a\nEpoch: abc\n%package b\nEpoch: 4294967296\n',
          findings: [{ line: 1 }, { line: 3 }, { line: 5 }],
        },
        { title: 'Empty', spec: 'Epoch:\n', findings: [{ line: 1, column: 1, text: 'Epoch', message: 'empty' }] },
        { title: 'In a branch that this build does not take: a note', spec: '%if 0\nEpoch: 1.5\n%endif\n', findings: [{ line: 2, column: 8, level: 'note' }] },
        { title: 'Hexadecimal, blanks', spec: 'Epoch: 0x1\n%package a\nEpoch: 1 2\n', findings: [{ line: 1 }, { line: 3 }] },
      ],
      good: [
        { title: 'A value that cannot be known', spec: 'Epoch: %{undefined_macro}\n' },
        { spec: 'Epoch: 1\n' },
        { title: 'The ends of the range', spec: 'Epoch: 0\n%package a\nEpoch: 4294967295\n' },
        { title: 'Through a macro', spec: '%global e 2\nEpoch: %{e}\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { text, known, at } of epochSites(spec)) {
        if (text === '') report({ message: 'The Epoch is empty. Give a number or delete the line.', at });
        else if (known && (!/^\d+$/.test(text) || Number(text) > largest))
          report({ message: `The Epoch must be a whole number from 0 to ${largest}. Change it.`, at });
      }
    },
  },
});
