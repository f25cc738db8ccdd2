import { defineRule } from '../../src/policy/index.js';
import { rpmManual } from '../data/documents/rpm-manual.js';
import { definitionSites } from '../reading/macros/definitions.js';
import { switchedOff } from '../reading/macros/switched-off.js';

const packages: Readonly<Record<string, string>> = {
  _debugsource_packages: 'the sources go into the debuginfo package, or nowhere',
  _debuginfo_subpackages: 'one debuginfo package holds what belongs to all subpackages',
};

export default defineRule({
  meta: {
    id: 'debuginfo-macro-conflict',
    category: 'hygiene',
    summary: 'The spec sets debuginfo macros against each other, or switches debug packages off',
    why: 'Each package has its own debuginfo package, and the sources are in one of their own, so that users install only what they debug and two versions fit side by side. Preserving build-ids and making them unique exclude each other: the tool that extracts debug information refuses both at once.',
    source: rpmManual('manual/buildprocess', 'Package build process: Debuginfo', 'SHOULD NOT'),
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: '%undefine _debugsource_packages\n', findings: [{ line: 1, column: 11, text: '_debugsource_packages', level: 'note' }] },
        { title: 'Defined to nothing', spec: '%global _debuginfo_subpackages %{nil}\n', findings: [{ line: 1, text: '_debuginfo_subpackages' }] },
        {
          title: 'Build-ids that are kept and made unique',
          profile: 'fedora',
          spec: '%global _no_recompute_build_ids 1\n',
          findings: [{ line: 1, text: '_no_recompute_build_ids', message: '%undefine _unique_build_ids' }],
        },
      ],
      good: [
        { spec: '# default\nName: demo\n' },
        { title: 'With a reason', spec: '# nothing here is compiled\n%undefine _debugsource_packages\n' },
        { title: 'Build-ids that are kept, and not made unique', profile: 'fedora', spec: '%undefine _unique_build_ids\n%global _no_recompute_build_ids 1\n' },
        { title: 'Without any debuginfo package there is nothing to split', spec: '%global debug_package %{nil}\n%undefine _debugsource_packages\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const withoutDebug = definitionSites(spec, ['debug_package']).some(({ empty }) => empty);
      for (const { name, at, justified } of switchedOff(spec, Object.keys(packages))) {
        if (!justified && !withoutDebug)
          report({ message: `%${name} is switched off: ${packages[name]}. Delete the line, or say why in a comment above it.`, at });
      }
      if (!spec.isDefined('_unique_build_ids')) return;
      for (const { at, empty, body } of definitionSites(spec, ['_no_recompute_build_ids'])) {
        if (empty || body === '0') continue;
        report({ message: 'Build-ids cannot be kept as they are and made unique too. Write %undefine _unique_build_ids beside this line.', at });
      }
    },
  },
});
