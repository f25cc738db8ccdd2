import { defineRule } from '../../src/policy/index.js';
import { readAndaManifest } from '../reading/sources/anda-manifest.js';

const manifest = 'anda.hcl';

export default defineRule({
  meta: {
    id: 'terra-nightly-label-missing',
    category: 'hygiene',
    summary: 'A package that is built from daily snapshots lacks the label nightly in anda.hcl',
    why: 'Terra runs the update scripts of nightly packages once a day and those of all others far more often. Without the label, each commit upstream makes a build.',
    source: { document: 'Terra policy', heading: 'Nightly packages', strength: 'MUST', url: 'https://developer.fyralabs.com/terra' },
    level: 'off',
    profiles: { terra: 'warning' },
    needs: [`text:${manifest}`],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'terra',
          spec: '%global commit_date 20260105\nName: demo\nVersion: 1.0^%{commit_date}git.abc1234\n',
          directory: { 'anda.hcl': 'project pkg {\n  rpm {\n    spec = "demo.spec"\n  }\n}\n', 'update.rhai': '' },
          findings: [{ line: 3, column: 10, level: 'warning', message: 'nightly = 1' }],
        },
        {
          title: 'Before the first release; switched off',
          profile: 'terra',
          spec: 'Name: demo\nVersion: 0~20260105git\n',
          directory: { 'anda.hcl': 'project pkg {\n  rpm { spec = "demo.spec" }\n  labels {\n    nightly = 0\n  }\n}\n', 'update.rhai': '' },
          findings: [{ line: 2 }],
        },
      ],
      good: [
        {
          profile: 'terra',
          spec: 'Name: demo\nVersion: 1.0^20260105git.abc1234\n',
          directory: { 'anda.hcl': 'project pkg {\n  rpm { spec = "demo.spec" }\n  labels {\n    nightly = 1\n  }\n}\n', 'update.rhai': '' },
        },
        {
          title: 'A release',
          profile: 'terra',
          spec: 'Name: demo\nVersion: 1.0\n',
          directory: { 'anda.hcl': 'project pkg { rpm { spec = "demo.spec" } }\n', 'update.rhai': '' },
        },
        {
          title: 'A snapshot that is updated by hand',
          profile: 'terra',
          spec: 'Name: demo\nVersion: 1.0^20260105git\n',
          directory: { 'anda.hcl': 'project pkg { rpm { spec = "demo.spec" } }\n' },
        },
      ],
    },
  },
  check: {
    distgit({ spec, entries, text }, { report }) {
      const version = spec.packages[0]?.version;
      if (!version?.known || !/[\^~](?:\d{8})\.?git/.test(version.text)) return;
      const source = text(manifest);
      if (!source || !entries.some(({ name }) => name === 'update.rhai')) return;
      if ((readAndaManifest(source).labels.get('nightly') ?? '0') !== '0') return;
      report({ message: `The version is that of a snapshot. Add labels { nightly = 1 } to ${manifest}.`, at: version.origin() });
    },
  },
});
