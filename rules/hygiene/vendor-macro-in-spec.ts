import { defineRule, type Spec } from '../../src/policy/index.js';
import { deleteLine } from '../reading/edits/delete-line.js';
import { definitionSites } from '../reading/macros/definitions.js';
import { macroUses } from '../reading/macros/macro-uses.js';

/** What rpmbuild writes into the header of every package from macros. Source: rpm's build/pack.c, optional tags. */
const vendorMacros = ['vendor', 'packager', 'distribution', 'bugurl', 'disturl', 'disttag'];

export default defineRule({
  meta: {
    id: 'vendor-macro-in-spec',
    category: 'hygiene',
    summary: "The spec defines a macro, such as %packager, that is the builder's to set",
    why: 'rpmbuild writes these macros into the header of every package: they say who built it. A spec that defines one makes every rebuild elsewhere claim a false origin, and it goes round the rules for the tags of the same names.',
    source: { document: 'Vendor macro defaults of the build configuration', heading: 'Vendor defaults', strength: 'SHOULD NOT' },
    level: 'warning',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: '%global packager Jo\nName: demo\n',
          findings: [{ line: 1, column: 9, text: 'packager', level: 'warning' }],
          fixed: 'Name: demo\n',
        },
        {
          title: 'The others, by %define and %undefine',
          spec: '%define vendor Example\n%define distribution Example\n%global bugurl https://example.org\n%global disturl x\n%undefine disttag\nName: demo\n',
          findings: [{ line: 1 }, { line: 2 }, { line: 3 }, { line: 4 }, { line: 5, text: 'disttag' }],
          fixed: 'Name: demo\n',
        },
        {
          title: 'One that the spec reads: the fix is not safe',
          spec: '%global vendor Example\n%build\n./configure --with-vendor="%{vendor}"\n',
          findings: [{ line: 1 }],
          fixed: '%build\n./configure --with-vendor="%{vendor}"\n',
        },
      ],
      good: [
        { spec: '# set in build config\nName: demo\n' },
        { title: 'A macro whose name only begins so', spec: '%global vendorlib demo\n%global packager_name Jo\n' },
        { title: 'Reading them', spec: '%build\n./configure --with-bugurl=%{?bugurl}\n' },
        { title: 'A definition in a comment or description', spec: '# %%global packager Jo\n%description\nWrite %%global packager.\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { name, at, leaf } of definitionSites(spec, vendorMacros)) {
        report({
          message: `%${name} is for the builder to set. Delete the line.`,
          at,
          fix: deleteLine({ source: spec.source, start: leaf.start, end: leaf.end }, isRead(spec, name) ? 'unsafe' : 'safe'),
        });
      }
    },
  },
});

const isRead = (spec: Spec, name: string): boolean => macroUses(spec).has(name);
