import { defineRule, type Location, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { buildSections, shellLines } from '../reading/commands/shell-lines.js';
import { definitionSites } from '../reading/macros/definitions.js';
import { hasReasonNear } from '../reading/reasons/reason-near.js';

/** Bits of QA_RPATHS as rpm's check-rpaths script reads them. */
const bits: readonly [number, string][] = [
  [0x01, 'standard directories'],
  [0x02, 'invalid paths'],
  [0x04, 'relative paths'],
  [0x08, '$ORIGIN behind other paths'],
  [0x10, 'empty elements'],
  [0x20, '.. in a path'],
];

export default defineRule({
  meta: {
    id: 'rpath-check-disabled',
    category: 'build',
    summary: 'The spec switches off the build-time check for run paths',
    why: 'The check after %install is what keeps broken and insecure run paths out of packages. Switching it off hides the fault instead of mending it, and it also hides every later one.',
    source: fedoraGuidelines('Beware of rpath', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: '%install\nexport QA_RPATHS=$((0x0001|0x0002))\n',
          findings: [{ line: 2, column: 8, text: 'QA_RPATHS=$((0x0001|0x0002))', message: 'standard directories, invalid paths' }],
        },
        { title: 'A plain number', spec: '%install\nQA_RPATHS=4 make install\n', findings: [{ line: 2, text: 'QA_RPATHS=4', message: 'relative paths' }] },
        {
          title: 'Every bit decoded; octal, the old arithmetic, quotes',
          spec: '%install\nexport QA_RPATHS=0x3f\nQA_RPATHS=020 make install\nQA_RPATHS=$[ 0x0008 | 0x0001 ]\nexport QA_RPATHS="$(( 0x0020 ))"\n',
          findings: [
            { line: 2, message: 'standard directories, invalid paths, relative paths, $ORIGIN behind other paths, empty elements, .. in a path' },
            { line: 3, message: 'for empty elements.' },
            { line: 4, message: 'for standard directories, $ORIGIN behind other paths.' },
            { line: 5, message: 'for .. in a path.' },
          ],
        },
        { title: 'A value that cannot be read', spec: '%install\nexport QA_RPATHS=$mask\n', findings: [{ line: 2, message: 'some classes' }] },
        { title: 'The whole check', spec: '%build\nexport QA_SKIP_RPATHS=1\n', findings: [{ line: 2, text: 'QA_SKIP_RPATHS=1' }] },
        { title: 'The macro that runs it', spec: '%global __brp_check_rpaths %{nil}\n', findings: [{ line: 1, column: 9, text: '__brp_check_rpaths' }] },
        { title: 'All checks after %install', spec: '%define __arch_install_post %{nil}\n', findings: [{ line: 1 }] },
        { title: 'Undefined', spec: '%undefine __brp_check_rpaths\n', findings: [{ line: 1 }] },
      ],
      good: [
        { spec: '# check left on\n%install\n%make_install\n' },
        {
          title: 'With a reason, as the guidelines ask for',
          spec: '# the plugin host sets it\n%global __brp_check_rpaths %{nil}\n%install\n# internal libraries\nexport QA_RPATHS=$((0x0008))\n',
        },
        { title: 'Nothing masked', spec: '%install\nexport QA_RPATHS=0\n' },
        {
          title: 'A comment, another variable, the text of a here-document',
          spec: '%install\n# QA_RPATHS=4\nMY_QA_RPATHS=4\ncat > x <<EOF\nQA_RPATHS=4\nEOF\n',
        },
        { title: 'Skipping switched off', spec: '%install\nQA_SKIP_RPATHS=0\n' },
        { title: 'Defined to something else', spec: '%global __arch_install_post /usr/lib/rpm/check-rpaths\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { name, at, value } of assignments(spec)) {
        if (hasReasonNear(spec, at.start)) continue;
        if (name === 'QA_SKIP_RPATHS') {
          if (value !== '' && value !== '0')
            report({ message: 'QA_SKIP_RPATHS switches off the run path check. Mend the run paths and delete the setting.', at });
          continue;
        }
        const mask = maskOf(value);
        if (mask === 0) continue;
        report({ message: `QA_RPATHS switches off the run path check for ${classesOf(mask)}. Mend the run paths and delete the setting.`, at });
      }
      for (const { name, at, empty } of definitionSites(spec, ['__brp_check_rpaths', '__arch_install_post'])) {
        if (empty && !hasReasonNear(spec, at.start))
          report({ message: `%${name} is emptied, which switches off the run path check. Mend the run paths and delete the line.`, at });
      }
    },
  },
});

/** The decoded bits; those that the script does not know are numbers. */
function classesOf(mask: number | undefined): string {
  if (mask === undefined) return 'some classes';
  const known = bits.filter(([bit]) => (mask & bit) !== 0).map(([, name]) => name);
  return known.length > 0 ? known.join(', ') : `class ${mask}`;
}

/** Values are a few characters long; the bounds keep a line without an end of value from being read again and again. */
const settings = /(?<![A-Za-z0-9_$])(QA_RPATHS|QA_SKIP_RPATHS)=(\$\(\([^)]{0,200}\)\)|\$\[[^\]]{0,200}\]|"[^"]{0,200}"|'[^']{0,200}'|[^\s;&|]{0,200})/g;

function* assignments(spec: Spec): Generator<{ name: string; at: Location; value: string }> {
  for (const { text, start, hereDocument } of shellLines(spec, buildSections)) {
    if (hereDocument > 0 || !text.includes('QA_')) continue;
    for (const { 0: found, 1: name = '', 2: value = '', index } of text.matchAll(settings)) {
      yield { name, at: { source: spec.source, start: start + index, end: start + index + found.length }, value: value.replace(/^["']|["']$/g, '') };
    }
  }
}

/** The value of `$((a|b))`, `$[ a | b ]` or a number in shell notation (octal with a leading 0); undefined for anything else. */
function maskOf(value: string): number | undefined {
  const terms = value
    .replace(/^\$\(\(|\)\)$|^\$\[|\]$/g, '')
    .split(/[|+]/)
    .map((term) => term.trim());
  if (value === '') return 0;
  return terms.every((term) => /^(0x[0-9a-fA-F]+|\d+)$/.test(term)) ? terms.reduce((all, term) => all | numberOf(term), 0) : undefined;
}

const numberOf = (term: string): number => (/^0[0-7]+$/.test(term) ? Number.parseInt(term, 8) : Number(term));
