import { defineRule, type PackageContext, type PackageFacts } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { wordListOption } from '../data/word-list-option.js';

interface Options {
  /** What rpmlint printed about the packages, line by line: what a run brings as `rpmlint`. */
  readonly output: readonly string[];
}

export default defineRule<Options>({
  meta: {
    id: 'rpmlint-not-clean',
    category: 'hygiene',
    summary: 'rpmlint reports errors for the package',
    why: 'Reviews ask for a run of rpmlint, and it knows checks that are not here. This rule brings its errors into the same report; it never runs rpmlint.',
    source: fedoraGuidelines('Use rpmlint', 'SHOULD'),
    level: 'off',
    needs: ['data:rpmlint'],
    fix: 'none',
    precision: 'medium',
    options: wordListOption('output', 'The lines that rpmlint printed'),
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ name: 'demo' }],
          options: { output: ['demo.x86_64: E: no-binary', 'demo.x86_64:12: E: zero-length /usr/share/demo/empty (Badness: 2)', '2 packages checked'] },
          findings: [
            { level: 'note', message: 'no-binary' },
            { level: 'note', message: 'zero-length /usr/share/demo/empty' },
          ],
        },
        { title: 'A source package', packages: [{ arch: 'src' }], options: { output: ['demo.src: E: no-spec-file'] }, findings: [{ message: 'no-spec-file' }] },
      ],
      good: [
        { packages: [{ name: 'demo' }], options: { output: ['1 packages and 0 specfiles checked; 0 errors, 0 warnings'] } },
        {
          title: 'Warnings, and errors of another package',
          packages: [{ name: 'demo' }],
          options: { output: ['demo.x86_64: W: no-documentation', 'demo-libs.x86_64: E: x'] },
        },
      ],
    },
  },
  check: { rpm: importErrors, srpm: importErrors },
});

function importErrors({ name, arch }: PackageFacts, { options, report }: PackageContext<Options>): void {
  for (const line of options.output) {
    const [, of, error] = /^(\S+?):(?:\d+:)? E: (\S.*)$/.exec(line) ?? [];
    if (of === `${name}.${arch}` && error) report({ message: `rpmlint reports an error: ${error}` });
  }
}
