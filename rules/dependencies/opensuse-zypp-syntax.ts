import { type DependencyOperand, defineRule, type Fix, type Spec, textOf } from '../../src/policy/index.js';
import { type DependencyKind, dependencyKinds } from '../../src/spec/model.js';

const old = /^(packageand|otherproviders)\(([^()]*)\)$/;

export default defineRule({
  meta: {
    id: 'opensuse-zypp-syntax',
    category: 'dependencies',
    summary: 'A dependency is written in the old syntax of zypp',
    why: 'packageand() and otherproviders() were understood by zypp only. rpm takes them for names of capabilities that nobody provides; boolean dependencies say the same to every tool.',
    source: {
      document: 'openSUSE package checks (rpmlint)',
      heading: 'ZyppSyntaxCheck',
      strength: 'MUST NOT',
      url: 'https://en.opensuse.org/openSUSE:Packaging_checks',
    },
    level: 'error',
    profiles: { generic: 'off', opensuse: 'error' },
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: ['suse-zypp-packageand', 'suse-zypp-otherproviders'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Supplements: packageand(a:b)\n',
          findings: [{ line: 1, column: 14, text: 'packageand(a:b)', level: 'error', message: '(a and b)' }],
          fixed: 'Supplements: (a and b)\n',
        },
        {
          title: 'With macros; more than two; otherproviders has no such fix',
          spec: 'Name: demo\nSupplements: packageand(%{name}:b:c)\nConflicts: otherproviders(demo)\n',
          findings: [{ line: 2 }, { line: 3, message: 'Conflicts: demo' }],
          fixed: 'Name: demo\nSupplements: (%{name} and b and c)\nConflicts: otherproviders(demo)\n',
        },
        { packages: [{ recommends: ['packageand(a:b)'] }], findings: [{ message: 'packageand(a:b)' }] },
      ],
      good: [
        { spec: 'Supplements: (a and b)\n' },
        { title: 'Other capabilities', spec: 'Supplements: modalias(pci:v1), locale(de)\nRequires: foo(a:b)\n' },
        { packages: [{ recommends: ['locale(de)'] }] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const operands = spec.packages.flatMap(({ dependencies }) => dependencyKinds.flatMap((kind) => dependencies[kind].flatMap((each) => each.operands)));
      for (const operand of operands) {
        const message = fault(operand.name);
        if (message === undefined) continue;
        const fix = asRich(spec, operand);
        report({ message, at: operand.nameText.origin(), ...(fix && { fix }) });
      }
    },
    rpm({ dependencies }, { report }) {
      const kinds = dependencyKinds.filter((kind): kind is Exclude<DependencyKind, 'orderWithRequires'> => kind !== 'orderWithRequires');
      for (const kind of kinds) {
        for (const { name } of dependencies[kind]) {
          const message = fault(name);
          if (message !== undefined) report({ message, cause: { dependency: kind, name } });
        }
      }
    },
  },
});

function fault(name: string): string | undefined {
  const [, word, inside = ''] = old.exec(name) ?? [];
  if (word === undefined) return undefined;
  const right = word === 'packageand' ? `Write ${rich(inside)}.` : `Write Conflicts: ${inside}; rpm never lets a package conflict with itself.`;
  return `${name} is a name that only old zypp understood. ${right}`;
}

const rich = (inside: string): string => `(${inside.split(':').join(' and ')})`;

function asRich(spec: Spec, { nameText }: DependencyOperand): Fix | undefined {
  const { location } = nameText.origin();
  const inside = location?.source === spec.source ? /^packageand\(([\w.+%{}:-]*)\)$/.exec(textOf(location))?.[1] : undefined;
  if (!location || !inside?.includes(':') || /%\{[^}]*:/.test(inside)) return undefined;
  return { safety: 'safe', title: `Write ${rich(inside)}`, edits: [{ location, text: rich(inside) }] };
}
