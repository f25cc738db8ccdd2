import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { ownPackage } from '../reading/dependencies/own-packages.js';

const forward = { supplements: 'Recommends', enhances: 'Suggests' } as const;

export default defineRule({
  meta: {
    id: 'reverse-weak-dependency-avoidable',
    category: 'dependencies',
    summary: 'A reverse weak dependency leads to a package of the same spec',
    why: 'Supplements and Enhances are for packages that cannot be changed. Where both are made by one spec, Recommends or Suggests in the other package says it where people look for it.',
    source: fedoraGuidelines('Dependency Types', 'MAY'),
    level: 'note',
    fix: 'none',
    precision: 'low',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\n%package extra\nSupplements: %{name}\n',
          findings: [{ line: 3, column: 14, text: '%{name}', level: 'note', message: 'Recommends: demo-extra' }],
        },
        { title: 'Enhances', spec: 'Name: demo\n%package extra\nEnhances: demo = 1\n', findings: [{ line: 3, message: 'Suggests: demo-extra' }] },
      ],
      good: [
        { title: 'The forward form', spec: 'Name: demo\nRecommends: demo-extra\n%package extra\nSummary: x\n' },
        { title: 'A package of another spec', spec: 'Name: demo\nSupplements: other\n' },
        { title: 'A condition that names another package', spec: 'Name: demo\n%package bash\nSupplements: (demo and bash)\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const from of spec.packages) {
        for (const kind of ['supplements', 'enhances'] as const) {
          for (const { name, text } of from.dependencies[kind]) {
            const to = text.known ? ownPackage(spec, name) : undefined;
            if (to && to !== from)
              report({ message: `${to.name.text} is made by this spec too. ${forward[kind]}: ${from.name.text} there says the same.`, at: text.origin() });
          }
        }
      }
    },
  },
});
