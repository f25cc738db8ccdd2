import { defineRule } from '../../src/policy/index.js';
import { filesEnding } from '../reading/package/files.js';

const outer = '/usr/lib/node_modules/foo';
const module = (name: string) => ({ path: `${outer}/node_modules/${name}/package.json` });

export default defineRule({
  meta: {
    id: 'node-modules-bundled',
    category: 'files',
    summary: 'Modules of Node.js are bundled and not declared',
    why: 'Each bundled module must be found when a fault becomes known in it. Provides of bundled(nodejs-…) say where it is; without them nobody knows.',
    source: {
      document: 'Fedora Node.js Packaging Guidelines',
      heading: 'Bundling',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Node.js/',
    },
    level: 'warning',
    profiles: { generic: 'note', fedora: 'warning', opensuse: 'note' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          packages: [{ name: 'nodejs-foo', files: [module('@scope/baz'), module('bar'), { path: `${outer}/package.json` }] }],
          findings: [{ file: `${outer}/node_modules/@scope/baz/package.json`, level: 'warning', message: '@scope/baz, bar' }],
        },
        {
          title: 'In a program of its own',
          profile: 'opensuse',
          packages: [{ files: [{ path: '/usr/share/demo/node_modules/bar/package.json' }] }],
          findings: [{ level: 'note', message: 'bar' }],
        },
      ],
      good: [
        { packages: [{ provides: ['bundled(nodejs-bar) = 1.0'], files: [module('bar')] }] },
        { title: 'In the words of npm', packages: [{ provides: ['bundled(npm(bar)) = 1.0'], files: [module('bar')] }] },
        {
          title: 'The module itself, and links to packaged ones',
          packages: [{ files: [{ path: `${outer}/package.json` }, { path: `${outer}/node_modules/bar`, linkTo: '../../bar' }] }],
        },
        { title: 'Of a Node.js that has a prefix of its own', packages: [{ files: [{ path: '/opt/node/lib/node_modules/npm/package.json' }] }] },
        { title: 'Of a scope', packages: [{ files: [{ path: '/usr/lib/node_modules/@scope/foo/package.json' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      if (pkg.dependencies.provides.some(({ name }) => /^bundled\((?:nodejs|npm|node)\b/.test(name))) return;
      const bundled = filesEnding(pkg, '/package.json').filter(({ path }) => moduleOf(path) !== undefined);
      const [first] = bundled;
      if (!first) return;
      const names = [...new Set(bundled.map(({ path }) => moduleOf(path) ?? ''))];
      const listed = names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
      report({ message: `The package bundles ${listed}, and says so nowhere. Declare each as Provides: bundled(nodejs-NAME) = VERSION.`, file: first.path });
    },
  },
});

/** The name of a bundled module, by the path of its package.json: one in a node_modules that is not the system's own. */
function moduleOf(path: string): string | undefined {
  const parts = path.split('/');
  const at = parts.lastIndexOf('node_modules');
  const inside = parts.slice(at + 1, -1);
  const isModule = inside.length === 1 || (inside.length === 2 && inside[0]?.startsWith('@') === true);
  const isSystem = /^\/(?:usr|usr\/local|opt\/[^/]+)\/lib(?:64)?(?:\/nodejs)?$/.test(parts.slice(0, at).join('/'));
  return at > 0 && isModule && !isSystem ? inside.join('/') : undefined;
}
