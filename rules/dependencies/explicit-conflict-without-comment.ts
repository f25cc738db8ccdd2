import { defineRule, isDecided, type Spec } from '../../src/policy/index.js';
import { ownPackage, ownProviders } from '../reading/dependencies/own-packages.js';
import { oncePerSpec } from '../reading/once-per-spec.js';
import { nameStem } from '../reading/preamble/name-stem.js';
import { isJustified } from '../reading/reasons/block.js';

export default defineRule({
  meta: {
    id: 'explicit-conflict-without-comment',
    category: 'dependencies',
    summary: 'A conflict with another package has no comment that says why',
    why: 'Packages should be installable side by side. Where that is impossible, the next packager has to learn what collides, or the Conflicts stays long after its reason went.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Conflicts',
      strength: 'SHOULD NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Conflicts/',
    },
    level: 'note',
    profiles: { generic: 'off', fedora: 'note' },
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [{ spec: 'Name: demo\nConflicts: bar\n', findings: [{ line: 2, column: 12, text: 'bar', level: 'note' }] }],
      good: [
        { spec: 'Name: demo\n# both install /usr/bin/x\nConflicts: bar\n' },
        { title: 'Older versions of the own packages, whose files moved', spec: 'Name: demo\nConflicts: demo-libs < 2\n%package libs\nConflicts: demo < 2\n' },
        { title: 'Older versions of any package', spec: 'Name: demo\nConflicts: other < 2\n' },
        { title: 'Other builds of the same source', spec: 'Name: demo\nConflicts: demo-nightly\n%package single\nConflicts: %{name}\n' },
        { title: 'Parallel versions', spec: 'Name: postgresql16-server\nConflicts: postgresql17-server, postgresql-server\n' },
        { title: 'A role that one package at a time fills', spec: 'Name: demo\nProvides: system-editor\nConflicts: system-editor\n' },
        { title: 'Capabilities and names that cannot be known', spec: 'Name: demo\nConflicts: kmod(x), %(cat y)\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { dependencies } of spec.packages) {
        for (const { name, op, text, tag } of dependencies.conflicts) {
          if (!text.known || op === '<' || op === '<=' || /[()]/.test(name) || isKin(spec, name) || isJustified(spec, tag)) continue;
          report({ message: `Nothing says why this conflicts with ${name}. Name in a comment what collides.`, at: text.origin() });
        }
      }
    },
  },
});

/** Whether a name belongs to this spec, to another build of it, or to a role that one package at a time fills. */
function isKin(spec: Spec, name: string): boolean {
  return ownPackage(spec, name) !== undefined || ownProviders(spec, name).length > 0 || stems(spec).has(nameStem(name));
}

const stems = oncePerSpec(({ packages }) => new Set(packages.filter(({ name }) => isDecided(name)).map(({ name }) => nameStem(name.text))));
