import { defineRule, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { changelogSections } from '../reading/preamble/changelog.js';
import { hasReasonNear } from '../reading/reasons/reason-near.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';

export default defineRule({
  meta: {
    id: 'epoch-without-need',
    category: 'versioning',
    summary: 'The spec sets an Epoch and no comment says why',
    why: "An epoch can never be taken away again, and every versioned dependency on the package has to carry it. It is for the rare case that upstream's versions went down; a comment keeps the reason for the next packager.",
    source: fedoraGuidelines('Use of Epochs', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'The changelog has one entry: no older package had a version that went down',
          spec: 'Name: brand-new\nEpoch: 1\n%changelog\n* Mon Jan 05 2026 A B <a@b.example> - 1:1-1\n- new\n',
          findings: [{ line: 2, column: 1, text: 'Epoch', level: 'note' }],
        },
        {
          title: 'A comment that is too far away, or that is a commented-out tag',
          spec: '# upstream renumbered\n\n\n\nEpoch: 1\n# Epoch: 2\n%changelog\n* Mon Jan 05 2026 A B <a@b.example> - 1:1-1\n- new\n',
          findings: [{ line: 5 }],
        },
      ],
      good: [
        {
          title: 'A package that may have had it for years, when it can never be dropped',
          spec: 'Epoch: 1\n%changelog\n* Mon Jan 05 2026 A B <a@b.example> - 1:1-2\n- fix\n\n* Mon Jan 05 2015 A B <a@b.example> - 1:1-1\n- new\n',
        },
        { title: 'No changelog in the spec', spec: 'Epoch: 1\n%changelog\n%autochangelog\n' },
        { spec: '# 1: upstream went from 2014.1 to 1.0\nEpoch: 1\n' },
        { title: 'A comment within three lines', spec: '# upstream renumbered its releases\nName: demo\nVersion: 1\nEpoch: 1\n' },
        { title: 'A comment right below', spec: 'Epoch: 1\n# because upstream renumbered\nName: demo\n' },
        { title: 'A comment that begins with a word and a colon', spec: '# Note: upstream renumbered its releases\nEpoch: 1\n' },
        { title: 'Zero has its own rule', spec: 'Epoch: 0\n' },
        { title: "A subpackage that carries on another package's versions", spec: '%package libs\nEpoch: 2\n' },
      ],
    },
  },
  // Whether the epoch is new or raised shows in the history of the spec's directory, which no run reads yet.
  plannedTargets: ['distgit'],
  check: {
    spec(spec, { report }) {
      if (!isNew(spec)) return;
      const sites = tagsNamed(spec, ['Epoch']).filter((site) => site.main && !/^0*$/.test(site.value));
      for (const { at, leaf } of sites) {
        if (leaf && !hasReasonNear(spec, leaf.start, { above: 3, below: 3 })) {
          report({
            message: 'The Epoch is not explained. Say in a comment which version went down, or drop the tag if no released package had it.',
            at,
            level: 'note',
          });
        }
      }
    },
  },
});

/** Whether the changelog tells of one build only. An epoch that packages were released with stays for ever, and nothing is left to explain. */
function isNew(spec: Spec): boolean {
  const [section, ...others] = changelogSections(spec);
  return section !== undefined && others.length === 0 && section.body.known && [...section.body.text.matchAll(/^\*/gm)].length === 1;
}
