import { defineRule, type PackageFacts, type PackageSet } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { menuEntries } from '../reading/desktop-entry/menu-entries.js';

const entry = (name: string, ...lines: string[]) => ({
  path: `/usr/share/applications/${name}.desktop`,
  content: `[Desktop Entry]\nType=Application\nName=${name}\nExec=${name}\n${lines.join('\n')}\n`,
});
const paint = { name: 'paint', files: [entry('paint')] };

const kinds = ['requires', 'recommends', 'supplements'] as const;

export default defineRule({
  meta: {
    id: 'visible-desktop-depends-on-visible-desktop',
    category: 'dependencies',
    summary: 'An application in the menus brings another one',
    why: "Who installs an application wants this one in the menus, and can't remove another that it brings. What two applications share belongs into a package of its own.",
    source: fedoraGuidelines('Package Independence', 'SHOULD NOT'),
    level: 'warning',
    needs: ['text:*.desktop'],
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ name: 'foo', requires: ['paint'], files: [entry('foo')] }, paint],
          findings: [{ level: 'warning', message: 'requires paint' }],
        },
        {
          title: 'Weakly, by something that it provides',
          packages: [
            { name: 'foo', recommends: ['editor'], files: [entry('foo')] },
            { ...paint, provides: ['editor'] },
          ],
          findings: [{ message: 'recommends paint' }],
        },
      ],
      good: [
        { packages: [{ name: 'foo', suggests: ['paint'], files: [entry('foo')] }, paint] },
        { title: 'Hidden from menus', packages: [{ name: 'foo', requires: ['paint'], files: [entry('foo', 'NoDisplay=true')] }, paint] },
        {
          packages: [
            { name: 'foo', requires: ['paint'], files: [entry('foo')] },
            { name: 'paint', files: [entry('paint', 'Hidden=true')] },
          ],
        },
        { title: 'A package with both', packages: [{ name: 'paint', requires: ['paint'], files: [entry('paint'), entry('other')] }] },
        {
          title: 'For the same desktop entry in another build',
          packages: [{ name: 'foo', requires: ['paint-libs'], files: [entry('foo')] }, { name: 'paint-libs' }, paint],
        },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { set, report }) {
      const [first] = menuEntries(pkg);
      if (!first || set.packages.length < 2) return;
      for (const other of set.packages) {
        if (other === pkg || other.name === pkg.name || menuEntries(other).length === 0) continue;
        const found = dependencyOn(pkg, other, set);
        if (!found) continue;
        const { kind, name } = found;
        const message = `The package has ${first.path} in the menus and ${kind} ${other.name}, which is in them, too. Suggest it, or move what both need into a package of its own.`;
        report({ message, cause: { dependency: kind, name } });
      }
    },
  },
});

function dependencyOn(pkg: PackageFacts, other: PackageFacts, set: PackageSet): { readonly kind: (typeof kinds)[number]; readonly name: string } | undefined {
  const provided = new Set([other.name, ...other.dependencies.provides.map(({ name }) => name)]);
  // what several packages of the set provide need not be this one
  const isOnly = (name: string): boolean =>
    set.packages.every((each) => each === other || !each.dependencies.provides.some((capability) => capability.name === name));
  for (const kind of kinds) {
    const found = pkg.dependencies[kind].find(({ name }) => provided.has(name) && isOnly(name));
    if (found) return { kind, name: found.name };
  }
  return undefined;
}
