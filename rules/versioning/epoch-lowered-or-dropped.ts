import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';

interface Options {
  /** Epochs of the last build by package name, 0 for none: what a run brings as its baseline. */
  readonly baseline: Readonly<Record<string, number>>;
}

export default defineRule<Options>({
  meta: {
    id: 'epoch-lowered-or-dropped',
    category: 'versioning',
    summary: 'The epoch is lower than in the last build, or gone',
    why: 'rpm compares the epoch before everything else. Once it was published, no package with a lower one is ever an update: users stay on the old build.',
    source: fedoraGuidelines('Use of Epochs', 'MUST NOT'),
    level: 'error',
    needs: ['data:baseline'],
    fix: 'none',
    precision: 'very-high',
    options: {
      schema: {
        type: 'object',
        properties: {
          baseline: { type: 'object', additionalProperties: { type: 'integer', minimum: 0 }, description: 'Epochs of the last build by package name' },
        },
        additionalProperties: false,
      },
      defaults: { baseline: {} },
    },
    equivalents: { rpmlint: [], rpminspect: ['rpmdeps', 'metadata'] },
    examples: {
      bad: [
        {
          packages: [{ name: 'demo', epoch: 1 }, { name: 'demo-libs' }],
          options: { baseline: { demo: 2, 'demo-libs': 2 } },
          findings: [
            { level: 'error', message: 'demo has the epoch 1' },
            { level: 'error', message: 'demo-libs has no epoch' },
          ],
        },
      ],
      good: [
        {
          title: 'Unchanged or higher',
          packages: [
            { name: 'demo', epoch: 2 },
            { name: 'demo-libs', epoch: 3 },
          ],
          options: { baseline: { demo: 2, 'demo-libs': 2 } },
        },
        { title: 'A new package, and an epoch of 0 that went', packages: [{ name: 'demo-new' }, { name: 'demo' }], options: { baseline: { demo: 0 } } },
      ],
    },
  },
  check: {
    rpmset({ packages }, { options, report }) {
      const before = new Map(Object.entries(options.baseline));
      for (const { kind, name, nevra, epoch = 0 } of packages) {
        const last = before.get(name) ?? 0;
        if (kind === 'srpm' || epoch >= last) continue;
        report({
          message: `${name} has ${epoch === 0 ? 'no epoch' : `the epoch ${epoch}`}, the last build had ${last}. Put the epoch back: it can never go down.`,
          package: nevra,
          cause: { tag: 'Epoch' },
        });
      }
    },
  },
  plannedTargets: ['distgit'],
});
