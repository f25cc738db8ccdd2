import { defineRule } from '../../../src/policy/index.js';
import { pbuildManual } from '../../data/documents/pbuild-manual.js';

export default defineRule({
  meta: {
    id: 'pbuild-preset-incomplete',
    category: 'build',
    summary: 'A preset of _pbuild lacks what a build needs',
    why: 'pbuild passes over presets without a name, and stops where there are no repositories to build against.',
    source: pbuildManual('_pbuild', 'MUST'),
    level: 'error',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          config: { name: '_pbuild', text: '<pbuild>\n  <preset/>\n</pbuild>\n' },
          findings: [{ line: 2, text: '<preset', level: 'error', message: 'a name, repositories' }],
        },
        { title: 'No XML', config: { name: '_pbuild', text: '<pbuild><preset></pbuild>\n' }, findings: [{ line: 1, message: 'well-formed' }] },
        {
          title: 'Two with one name, two defaults',
          config: {
            name: '_pbuild',
            text: '<pbuild>\n  <preset name="tw" default="">\n    <config>tumbleweed</config>\n    <repo>rpmmd@https://example.org/</repo>\n    <arch>x86_64</arch>\n  </preset>\n  <preset name="tw" default="">\n    <config>tumbleweed</config>\n    <repo>rpmmd@https://example.org/</repo>\n    <arch>x86_64</arch>\n  </preset>\n</pbuild>\n',
          },
          findings: [
            { line: 7, message: 'twice' },
            { line: 7, message: 'default' },
          ],
        },
      ],
      good: [
        {
          config: {
            name: '_pbuild',
            text: '<pbuild>\n  <preset name="tw" default="">\n    <config>tumbleweed</config>\n    <repo>rpmmd@https://example.org/</repo>\n    <arch>x86_64</arch>\n  </preset>\n</pbuild>\n',
          },
        },
        {
          title: 'A project with a _config of its own',
          config: {
            name: '_pbuild',
            text: '<pbuild>\n  <preset name="tw" default="">\n    <repo>rpmmd@https://example.org/</repo>\n    <arch>x86_64</arch>\n  </preset>\n</pbuild>\n',
          },
          directory: { _config: '' },
        },
        { title: 'YAML', config: { name: '_pbuild', text: 'preset:\n  - name: tw\n    config: tumbleweed\n    repo: rpmmd@https://example.org/\n' } },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'pbuild') return;
      if (config.problem) report({ message: `_pbuild cannot be read. ${config.problem.message}.`, at: config.problem.at });
      const names = new Set<string>();
      let standard: string | undefined;
      for (const preset of config.presets) {
        const { name, at, isDefault } = preset;
        const lacks = [...(name ? [] : ['a name']), ...(preset.repositories.length > 0 || preset.config.length > 0 ? [] : ['repositories or a distribution'])];
        if (lacks.length > 0) report({ message: `The preset lacks ${lacks.join(', ')}. Add it.`, at });
        if (name && names.has(name)) report({ message: `The preset ${name} is there twice. pbuild takes the first.`, at });
        if (isDefault && standard !== undefined) report({ message: `${standard} is the default already. Let one preset be it.`, at });
        if (name) names.add(name);
        if (isDefault) standard ??= name ?? 'another preset';
      }
    },
  },
});
