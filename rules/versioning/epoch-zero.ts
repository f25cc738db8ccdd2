import { defineRule, textOf } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { deleteLine } from '../reading/edits/delete-line.js';
import { lineOf } from '../reading/syntax/tag-sites.js';
import { epochSites } from './epoch/epoch-sites.js';

export default defineRule({
  meta: {
    id: 'epoch-zero',
    category: 'versioning',
    summary: 'The main package has Epoch: 0, which is the same as none',
    why: 'An epoch of 0 compares like no epoch, but it is stored in the header, shows up in names as 0: and makes %{epoch} usable, which hides references that break once the line goes.',
    source: fedoraGuidelines('Use of Epochs', 'SHOULD NOT'),
    level: 'note',
    fix: 'unsafe',
    precision: 'very-high',
    equivalents: { rpmlint: ['no-epoch-tag'], rpminspect: [] },
    examples: {
      bad: [{ spec: 'Name: demo\nEpoch: 0\n', findings: [{ line: 2, column: 1, text: 'Epoch', level: 'note' }], fixed: 'Name: demo\n' }],
      good: [
        { title: 'A macro that is needed elsewhere, too', spec: '%global e 0\nEpoch: %{e}\n' },
        { title: 'So that %{epoch} is there where another branch gives it', spec: '%if 0%{?fedora}\nEpoch: 2\n%else\nEpoch: 0\n%endif\n' },
        { spec: '# no Epoch line\nName: demo\n' },
        { title: 'In a subpackage it resets an inherited epoch', spec: 'Epoch: 1\n%package libs\nEpoch: 0\n' },
        { title: 'A subpackage of a package with a non-zero epoch, many times', spec: 'Name: demo\nEpoch: 4\n%package a\nEpoch: 0\n%package b\nEpoch: 0\n' },
        { title: 'Another number', spec: 'Epoch: 10\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { nameAt, leaf } of epochSites(spec).filter(
        ({ main, known, text, inside, leaf }) =>
          main && known && !inside && /^0+$/.test(text) && leaf && !textOf({ source: spec.source, ...leaf.value }).includes('%'),
      )) {
        report({
          message: 'Epoch: 0 is the same as no epoch. Delete the line and every use of %{epoch}.',
          at: nameAt,
          ...(leaf && { fix: deleteLine(lineOf(spec, leaf), 'unsafe') }),
        });
      }
    },
  },
});
