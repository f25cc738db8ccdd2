import { type DependencyOperand, defineRule, type PackageFacts, type Report } from '../../src/policy/index.js';
import { compareEvr, parseEvr } from '../../src/rpm/label/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isGenerated } from '../data/names/dependency-sense.js';
import { withoutIsa } from '../data/names/isa-suffixes.js';
import { type PackageOperand, packageOperands } from '../reading/dependencies/package-operands.js';

interface Options {
  /** By package name, the lowest [epoch:]version[-release] in the last three releases of the distribution. */
  readonly oldest: Readonly<Record<string, string>>;
}

export default defineRule<Options>({
  meta: {
    id: 'versioned-dependency-unneeded',
    category: 'dependencies',
    summary: 'A dependency asks for a version that every supported release has',
    why: 'A version that the last three releases all satisfy decides nothing any more. It is one more thing to read, to doubt and to keep right.',
    source: fedoraGuidelines('Package Dependencies', 'SHOULD NOT'),
    level: 'note',
    needs: ['data:repodata'],
    fix: 'none',
    precision: 'very-high',
    options: {
      schema: {
        type: 'object',
        properties: {
          oldest: { type: 'object', additionalProperties: { type: 'string' }, description: 'Lowest version in the last three releases by package name' },
        },
        additionalProperties: false,
      },
      defaults: { oldest: {} },
    },
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'BuildRequires: gcc >= 4.8\n',
          options: { oldest: { gcc: '14.1-1' } },
          findings: [{ line: 1, column: 23, text: '4.8', level: 'note', message: '14.1-1' }],
        },
        { packages: [{ requires: ['bash > 3'] }], options: { oldest: { bash: '5.2-1' } }, findings: [{ message: 'bash' }] },
      ],
      good: [
        { spec: 'BuildRequires: gcc\n', options: { oldest: { gcc: '14.1-1' } } },
        {
          title: 'Newer than the oldest, exact, bounded above, or of a package that is not known',
          spec: 'Requires: gcc >= 15, bash = 5, vim < 9, zsh >= 1\n',
          options: { oldest: { gcc: '14.1-1', bash: '5.2-1', vim: '8-1' } },
        },
        { packages: [{ requires: ['bash >= 6'] }], options: { oldest: { bash: '5.2-1' } } },
      ],
    },
  },
  check: {
    spec({ packages, buildRequires }, { options, report }) {
      if (Object.keys(options.oldest).length === 0) return;
      const all = [...packages.flatMap(({ dependencies }) => [...dependencies.requires, ...dependencies.recommends]), ...buildRequires];
      for (const operand of all.flatMap(({ operands }) => operands)) {
        const message = isKnown(operand) ? fault(operand, options) : undefined;
        if (message) report({ message, at: (operand.evrText ?? operand.nameText).origin() });
      }
    },
    rpm(pkg, { options, report }) {
      judge(pkg, options, report);
    },
    srpm(pkg, { options, report }) {
      judge(pkg, options, report);
    },
  },
});

const isKnown = ({ nameText, evrText }: DependencyOperand): boolean => nameText.known && evrText?.known === true;

function judge({ dependencies }: PackageFacts, options: Options, report: (found: Report) => void): void {
  for (const operand of dependencies.requires.filter((each) => !isGenerated(each)).flatMap(packageOperands)) {
    const message = fault(operand, options);
    if (message) report({ message, cause: { dependency: 'requires', name: operand.name } });
  }
}

function fault({ name, op, evr }: PackageOperand, { oldest }: Options): string | undefined {
  const least = Object.hasOwn(oldest, withoutIsa(name)) ? oldest[withoutIsa(name)] : undefined;
  if (least === undefined || evr === undefined || (op !== '>=' && op !== '>')) return undefined;
  const { release, ...bound } = parseEvr(evr);
  const order = compareEvr(release === undefined ? withoutRelease(least) : least, release === undefined ? bound : evr);
  if (order < 0 || (order === 0 && op === '>')) return undefined;
  return `Every supported release has at least ${name} ${least}. Leave out "${op} ${evr}".`;
}

function withoutRelease(evr: string): Omit<ReturnType<typeof parseEvr>, 'release'> {
  const { release: _, ...rest } = parseEvr(evr);
  return rest;
}
