import { defineRule, type Location, type Spec } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { commandsNamed } from '../reading/commands/shell-commands.js';
import { definitionSites } from '../reading/macros/definitions.js';

const prep = (command: string): string => `Name: x\nPatch0: a.patch\n%prep\n%setup -q\n${command}\n`;

export default defineRule({
  meta: {
    id: 'patch-fuzz-changed',
    category: 'patches',
    summary: 'Patches may apply where their context does not fit',
    why: 'With fuzz, patch guesses a place whose surrounding lines differ, and may change another function than was meant. A patch that is rebased needs none.',
    source: rpmlintMessages('patch-fuzz-is-changed', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['patch-fuzz-is-changed'], rpminspect: ['patches'] },
    examples: {
      bad: [
        { spec: '%global _default_patch_fuzz 2\nName: x\n', findings: [{ line: 1, column: 9, text: '_default_patch_fuzz', level: 'warning' }] },
        { title: 'For one patch', spec: prep('%patch -P0 -p1 -F2'), findings: [{ line: 5, text: '-F2' }] },
        {
          title: 'As words of their own; patch itself',
          spec: prep('%patch -P 0 -F 3; patch -p1 --fuzz=1 < x'),
          findings: [{ text: '-F' }, { text: '--fuzz=1' }],
        },
      ],
      good: [
        { spec: '# rebased patch\nPatch0: a.patch\n' },
        { title: 'Less than is usual', spec: `%global _default_patch_fuzz 0\n${prep('%patch -P0 -F0')}` },
        { title: 'Reading it; other programs', spec: prep('patch -p1 --fuzz=%{_default_patch_fuzz} < x; grep -F2 x; %configure --fuzz=3') },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const at of [...definitions(spec), ...options(spec)])
        report({ message: 'Fuzz lets patches apply in wrong places. Rebase the patches and leave it out.', at });
    },
  },
});

const definitions = (spec: Spec): Location[] =>
  definitionSites(spec, ['_default_patch_fuzz']).flatMap(({ at, body, leaf }) => (leaf.keyword === 'undefine' || /^0+$/.test(body) ? [] : [at]));

/** `-F2`, `-F 2`, `--fuzz=2` and `--fuzz 2` of the commands that know them. */
function options(spec: Spec): Location[] {
  return commandsNamed(spec, ['%patch', '%autopatch', '%autosetup', 'patch']).flatMap(({ args }) =>
    args.flatMap(({ text, start, end }, i) => {
      const [, own] = /^(?:-F|--fuzz=?)(.*)$/.exec(text) ?? [];
      const value = own === '' ? (args[i + 1]?.text ?? '') : own;
      return value !== undefined && /^[1-9]\d*$/.test(value) ? [{ source: spec.source, start, end }] : [];
    }),
  );
}
