import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { packageOperands } from '../reading/dependencies/package-operands.js';
import { epochlessRequirement } from './epoch/epochless.js';

interface Options {
  /** Non-zero epochs by package name: what a run brings as repository data. */
  readonly epochs: Readonly<Record<string, number>>;
}

const kinds = ['requires', 'recommends', 'suggests', 'supplements', 'enhances', 'conflicts', 'obsoletes'] as const;

export default defineRule<Options>({
  meta: {
    id: 'dependency-ignores-known-epoch',
    category: 'versioning',
    summary: 'A versioned dependency leaves out the epoch that the other package is known to have',
    why: 'rpm takes the missing epoch for 0. Where the other package has one, ">= 9.18" is met by every version of it, and "= 9.18" or "< 9.18" by none.',
    source: fedoraGuidelines('Package Dependencies', 'MUST'),
    level: 'error',
    needs: ['data:repodata'],
    fix: 'none',
    precision: 'very-high',
    options: {
      schema: {
        type: 'object',
        properties: { epochs: { type: 'object', additionalProperties: { type: 'integer', minimum: 0 }, description: 'Epochs of other packages by name' } },
        additionalProperties: false,
      },
      defaults: { epochs: {} },
    },
    equivalents: { rpmlint: ['no-epoch-in-dependency'], rpminspect: ['rpmdeps'] },
    examples: {
      bad: [
        {
          packages: [{ requires: ['bind >= 9.18', '(bind-utils(x86-64) < 9.18 or bash)'], conflicts: ['bind < 9.16'] }],
          options: { epochs: { bind: 32, 'bind-utils': 32 } },
          findings: [{ level: 'error', message: 'Write "bind >= 32:9.18"' }, { message: 'bind-utils(x86-64) < 32:9.18' }, { message: 'bind < 32:9.16' }],
        },
      ],
      good: [
        { packages: [{ requires: ['bind >= 32:9.18', 'bash >= 5'] }], options: { epochs: { bind: 32, bash: 0 } } },
        {
          title: 'Capabilities that never carry epochs, and dependencies without a version',
          packages: [{ requires: ['pkgconfig(bind) >= 9.18', 'perl(bind) >= 9', 'python3dist(bind) >= 9', 'libbind.so.9()(64bit)', 'bind'] }],
          options: { epochs: { bind: 32 } },
        },
        {
          title: 'Packages of the same build have a rule of their own',
          packages: [
            { name: 'demo-libs', epoch: 1, requires: ['demo = 1.0-1'] },
            { name: 'demo', epoch: 1 },
          ],
          options: { epochs: { demo: 1 } },
        },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { set, options, report }) {
      const epochs = new Map(Object.entries(options.epochs));
      for (const { name } of set.packages) epochs.delete(name);
      const known = (name: string) => ({ epoch: epochs.get(name) ?? 0 });
      for (const kind of kinds) {
        for (const operand of pkg.dependencies[kind].flatMap(packageOperands)) {
          const found = epochlessRequirement(operand, known);
          if (!found) continue;
          const cause = { dependency: kind, name: operand.name };
          report({ message: `"${found.written}" leaves out the epoch that ${found.name} has. Write "${found.right}".`, cause });
        }
      }
    },
  },
});
