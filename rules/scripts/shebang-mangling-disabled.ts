import { defineRule, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { type DefinitionSite, definitionSites } from '../reading/macros/definitions.js';
import { hasReasonAbove } from '../reading/reasons/block.js';

const mangler = ['__brp_mangle_shebangs'];
const excludes = [
  '__brp_mangle_shebangs_exclude',
  '__brp_mangle_shebangs_exclude_from',
  '__brp_mangle_shebangs_exclude_file',
  '__brp_mangle_shebangs_exclude_from_file',
];

export default defineRule({
  meta: {
    id: 'shebang-mangling-disabled',
    category: 'scripts',
    summary: 'The spec switches off the build-time check of interpreter lines',
    why: 'The check after %install rewrites env shebangs and stops the build at ambiguous ones. Without it, faulty interpreter lines reach users. Where a single file must be left alone, exclude just that file and say why.',
    source: fedoraGuidelines('Shebang Lines', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: '%undefine __brp_mangle_shebangs\n', findings: [{ line: 1, column: 11, text: '__brp_mangle_shebangs', level: 'warning' }] },
        { title: 'Defined to nothing', spec: '%global __brp_mangle_shebangs %{nil}\n', findings: [{ line: 1, level: 'warning' }] },
        {
          title: 'A pattern that matches everything',
          spec: '%global __brp_mangle_shebangs_exclude_from .*\n',
          findings: [{ line: 1, level: 'warning', message: 'matches everything' }],
        },
        { title: 'A comment two lines up is not about it', spec: '# scripts\n\n%undefine __brp_mangle_shebangs\n', findings: [{ line: 3, level: 'warning' }] },
        {
          title: 'Everything excluded, with a reason',
          spec: '# polyglots only\n%global __brp_mangle_shebangs_exclude .\n',
          findings: [{ line: 2, level: 'note', message: 'matches everything' }],
        },
        {
          title: 'With a reason: a note',
          spec: '# upstream ships polyglot scripts only\n%undefine __brp_mangle_shebangs\n',
          findings: [{ line: 2, level: 'note' }],
        },
        {
          title: 'A narrow pattern without a reason: a note',
          spec: '%global __brp_mangle_shebangs_exclude_from ^%{_libexecdir}/foo/poly$\n',
          findings: [{ line: 1, level: 'note' }],
        },
      ],
      good: [
        { spec: '# upstream ships a polyglot header\n%global __brp_mangle_shebangs_exclude_from ^%{_libexecdir}/foo/poly$\n' },
        {
          title: 'One reason above several lines',
          spec: '# polyglots of upstream\n%global __brp_mangle_shebangs_exclude ruby$\n%global __brp_mangle_shebangs_exclude_from ^/usr/share/demo/bin\n',
        },
        { title: 'Another check', spec: '%undefine __brp_check_rpaths_not_this\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const justified = justifiedAmong(spec, definitionSites(spec, [...mangler, ...excludes]));
      for (const { name, at, empty, leaf } of definitionSites(spec, mangler)) {
        if (!empty) continue;
        report({
          message: `%${name} is switched off, so that faulty interpreter lines reach users. Mend the scripts, or exclude single files.`,
          at,
          ...(justified.has(leaf) && { level: 'note' as const }),
        });
      }
      for (const { name, at, body, empty, leaf } of definitionSites(spec, excludes)) {
        if (empty) continue;
        const all = matchesEverything(body);
        if (!all && justified.has(leaf)) continue;
        const what = all ? 'matches everything. Exclude single files, or mend the scripts.' : 'has no comment that says why. Add one above the line.';
        report({ message: `The pattern in %${name} ${what}`, at, ...((!all || justified.has(leaf)) && { level: 'note' as const }) });
      }
    },
  },
});

/** Those with a reason in a comment directly above, or above the run of such lines that they end. */
function justifiedAmong(spec: Spec, sites: readonly DefinitionSite[]): Set<DefinitionSite['leaf']> {
  const found = new Set<DefinitionSite['leaf']>();
  let before: DefinitionSite['leaf'] | undefined;
  for (const { leaf } of sites) {
    const continues = before !== undefined && before.end === leaf.start && found.has(before);
    if (continues || hasReasonAbove(spec, leaf)) found.add(leaf);
    before = leaf;
  }
  return found;
}

/** `.`, `.*`, `^/`, `^.*$` and their like. */
const matchesEverything = (pattern: string): boolean => /^\^?(?:\/|\.[*+]?|\/\.[*+]?)?\$?$/.test(pattern);
