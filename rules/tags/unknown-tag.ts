import { closest, distance } from 'fastest-levenshtein';
import { defineRule } from '../../src/policy/index.js';
import { tagKinds } from '../../src/spec/tag-table.js';
import { rpmManual } from '../data/documents/rpm-manual.js';
import { tagSites } from '../reading/syntax/tag-sites.js';
import { isTaken } from '../reading/syntax/taken-branches.js';

export default defineRule({
  meta: {
    id: 'unknown-tag',
    category: 'tags',
    summary: 'A preamble sets a tag that no rpm knows',
    why: 'rpm stops at a tag that it does not know. Most are slips of the pen, or come from another branch of rpm.',
    source: rpmManual('manual/spec', 'Spec file format: Preamble tags', 'MUST NOT'),
    level: 'error',
    fix: 'unsafe',
    precision: 'very-high',
    equivalents: { rpmlint: ['specfile-error'], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Licence: MIT\n', findings: [{ line: 1, column: 1, text: 'Licence', level: 'error', message: 'License' }], fixed: 'License: MIT\n' },
        { title: 'Nothing that it could be meant for', spec: 'Name: demo\nFrobnicate: x\n', findings: [{ line: 2, text: 'Frobnicate' }] },
        {
          title: 'In a subpackage, with a qualifier',
          spec: '%package libs\nRequire(post): x\n',
          findings: [{ line: 2, text: 'Require' }],
          fixed: '%package libs\nRequires(post): x\n',
        },
        {
          title: 'In a branch that this build does not take: a note',
          spec: '%if 0\nBuildRequire: gcc\n%endif\n',
          findings: [{ line: 2, level: 'note' }],
          fixed: '%if 0\nBuildRequires: gcc\n%endif\n',
        },
      ],
      good: [
        { spec: 'License: MIT\nlicense: MIT\nBUILDREQUIRES: gcc\nAutoReq: no\n' },
        { title: 'Numbered ones', spec: 'Source: a\nSource12: b\nPatch0: c\nPatch%{n}: d\n' },
        { title: 'Tags of newer versions', profile: 'epel', spec: 'BuildSystem: autotools\nBuildOption(conf): -x\nSourceLicense: MIT\n' },
        { title: 'What other rules report', spec: 'Copyright: MIT\nSerial: 1\nRHNPlatform: x\n' },
        { title: 'Prose in a branch that nobody takes', spec: '%if 0\nhttp://example.org/why\nOriginal source: x\n%endif\n' },
        { title: 'No tag at all', spec: '%description\nFoo: x\n%build\nfoo: bar\n# Foo: x\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { name, at, leaf, inside } of tagSites(spec)) {
        if (isKnown(name) || reportedElsewhere.has(name.toLowerCase()) || (leaf && leaf.section !== 'preamble')) continue;
        const meant = closest(name, names);
        const isNear = distance(name.toLowerCase(), meant.toLowerCase()) <= 2;
        if (!isNear && !isTaken(spec, inside)) continue;
        report({
          message: isNear ? `rpm knows no tag ${name}. Write ${meant}.` : `rpm knows no tag ${name}. Delete the line.`,
          at,
          ...(isNear &&
            leaf && { fix: { safety: 'unsafe', title: `Write ${meant}`, edits: [{ location: { source: spec.source, ...leaf.nameRange }, text: meant }] } }),
        });
      }
    },
  },
});

const names: readonly string[] = [...tagKinds.values()].map(({ name }) => name);

/** The numbers of sources and patches may be macros. */
const isKnown = (name: string): boolean => tagKinds.has(name.toLowerCase()) || /^(?:source|patch)/i.test(name);

/** By forbidden-tag, in every profile. */
const reportedElsewhere = new Set(['copyright', 'serial', 'rhnplatform']);
