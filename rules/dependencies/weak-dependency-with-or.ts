import { type Dependency, defineRule } from '../../src/policy/index.js';

/** Packages that nearly every installation has. Source: Fedora's groups "core" and "standard". */
const everywhere = new Set('bash coreutils dnf dnf5 filesystem gcc glibc grep kernel rpm sed setup systemd util-linux vim-minimal'.split(' '));

export default defineRule({
  meta: {
    id: 'weak-dependency-with-or',
    category: 'dependencies',
    summary: 'A weak dependency has alternatives, or a condition that is always met',
    why: 'Package managers do not agree on which alternative a Recommends brings, and where one of them is there already it brings none. Supplements on a package that everybody has installs the package everywhere.',
    source: {
      document: 'Fedora Weak Dependencies Guidelines',
      heading: 'Weak dependencies',
      strength: 'SHOULD NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/WeakDependencies/',
    },
    level: 'note',
    fix: 'none',
    precision: 'low',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Supplements: bash\n', findings: [{ line: 1, column: 14, text: 'bash', level: 'note', message: 'nearly every installation' }] },
        {
          title: 'Alternatives',
          spec: 'Recommends: (foo or bar)\nSupplements: (a or b)\n',
          findings: [{ line: 1, text: '(foo or bar)' }, { line: 2 }],
        },
      ],
      good: [
        { title: 'A Suggests says which', spec: 'Recommends: (yt-dlp or youtube-dl)\nSuggests: yt-dlp\n' },
        { spec: 'Supplements: (foo and bar)\n' },
        { title: 'A condition beside a common package', spec: 'Supplements: (bash and foo)\n' },
        { title: 'Alternatives inside a condition', spec: 'Supplements: (foo and (a or b))\n' },
        { title: 'Requirements may have alternatives', spec: 'Requires: (foo or bar)\nSuggests: (a or b)\nRecommends: (a if b)\n' },
      ],
    },
  },
  check: {
    spec({ packages }, { report }) {
      for (const { dependencies } of packages) {
        for (const dependency of [...dependencies.recommends, ...dependencies.supplements]) {
          const decided = dependency.operands.some(({ name }) => dependencies.suggests.some((each) => each.name === name));
          const message = dependency.text.known && !decided ? fault(dependency) : undefined;
          if (message) report({ message, at: dependency.text.origin() });
        }
      }
    },
  },
});

function fault({ name, tag }: Dependency): string | undefined {
  if (name.startsWith('(')) {
    if (!isChoice(name)) return undefined;
    return tag.name === 'Supplements'
      ? 'Supplements with "or" are conditions of their own. Write one line for each.'
      : 'Recommends with "or" leaves open which one is installed. Name one package, or one line for each.';
  }
  if (tag.name !== 'Supplements' || !everywhere.has(name)) return undefined;
  return `${name} is on nearly every installation, and this package would come with it. Add a condition: (${name} and …).`;
}

/** Whether "or" joins the outermost parts of a rich dependency. */
function isChoice(name: string): boolean {
  let depth = 0;
  for (let i = 0; i < name.length; i++) {
    if (name[i] === '(') depth++;
    else if (name[i] === ')') depth--;
    else if (depth === 1 && name.startsWith(' or ', i)) return true;
  }
  return false;
}
