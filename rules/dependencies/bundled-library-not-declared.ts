import { defineRule, type PackageFile, type PackageSet, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { bundledIn } from '../data/names/bundled-code.js';
import { isRegular } from '../data/paths/file-type.js';
import { isSample } from '../data/paths/samples.js';
import { wordListOption } from '../data/word-list-option.js';
import { shellCommands } from '../reading/commands/shell-commands.js';
import { oncePer } from '../reading/once-per.js';
import { filesEnding } from '../reading/package/files.js';

interface Options {
  /** Paths of the unpacked sources, relative to the directory that %prep enters. */
  readonly sources: readonly string[];
}

export default defineRule<Options>({
  meta: {
    id: 'bundled-library-not-declared',
    category: 'dependencies',
    summary: 'The sources hold a copy of another project, and no package says so',
    why: 'When a library has a hole, Provides: bundled(name) is how the packages with a copy of it are found. A copy that is not built in is deleted in %prep instead.',
    source: fedoraGuidelines('Bundling and Duplication of System Libraries', 'MUST'),
    level: 'warning',
    fix: 'none',
    precision: 'low',
    options: wordListOption('sources', 'Paths of the unpacked sources'),
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\n%prep\n%autosetup\n',
          options: { sources: ['third_party/zlib/inflate.c', 'src/main.c'] },
          findings: [{ line: 1, column: 7, text: 'demo', level: 'warning', message: 'third_party/zlib' }],
        },
        {
          title: 'One finding for each copy',
          spec: 'Name: demo\n',
          options: { sources: ['3rdparty/lua/lua.c', '3rdparty/lua/lapi.c', 'web/js/jquery-3.6.min.js', 'lib/junit.jar', 'node_modules/left-pad/index.js'] },
          findings: [{ message: '3rdparty/lua' }, { message: 'jquery' }, { message: 'junit.jar' }, { message: 'node_modules' }],
        },
        {
          title: 'In a built package: what plainly is a copy',
          profile: 'fedora',
          packages: [
            {
              files: [
                { path: '/usr/share/demo/js/jquery-3.6.0.min.js', content: 'x\n' },
                { path: '/usr/lib/python3.14/site-packages/demo/_vendor/urllib3/__init__.py', content: 'x\n' },
                { path: '/usr/lib/python3.14/site-packages/demo/_vendor/urllib3/util.py', content: 'x\n' },
              ],
            },
          ],
          findings: [
            { file: '/usr/share/demo/js/jquery-3.6.0.min.js', level: 'warning', message: 'bundled(jquery)' },
            { file: '/usr/lib/python3.14/site-packages/demo/_vendor/urllib3/__init__.py', message: 'bundled(python3dist(urllib3))' },
          ],
        },
      ],
      good: [
        { spec: 'Name: demo\nProvides: bundled(zlib) = 1.3\n', options: { sources: ['third_party/zlib/inflate.c'] } },
        {
          title: 'Deleted in %prep',
          spec: 'Name: demo\n%prep\n%autosetup\nrm -rf third_party/zlib 3rdparty\n',
          options: { sources: ['third_party/zlib/inflate.c', '3rdparty/lua/lua.c'] },
        },
        { title: 'Test data', spec: 'Name: demo\n', options: { sources: ['tests/vendor/zlib/x.c', 'test/data/jquery.js'] } },
        { title: 'Ecosystems whose provides are generated', spec: 'Name: demo\nBuildRequires: cargo-rpm-macros\n', options: { sources: ['vendor/zlib/x.rs'] } },
        {
          title: "Built packages: declared, a link to the system's copy, documentation",
          profile: 'fedora',
          packages: [
            { provides: ['bundled(jquery) = 3.6'], files: [{ path: '/usr/share/demo/jquery.js', content: 'x\n' }] },
            {
              name: 'other',
              files: [
                { path: '/usr/share/other/jquery.js', linkTo: '../jquery/jquery.js' },
                { path: '/usr/share/doc/other/html/jquery.js', content: 'x\n', flags: ['doc'] },
              ],
            },
          ],
        },
        { title: 'A directory of that name with code of its own', spec: 'Name: demo\n', options: { sources: ['vendor/mine/x.c', 'deps/README'] } },
      ],
    },
  },
  check: {
    spec(spec, { options, report }) {
      const [main] = spec.packages;
      if (!main || declares(spec) || spec.buildRequires.some(({ name }) => generating.test(name))) return;
      const removed = removedInPrep(spec);
      for (const copy of new Set(options.sources.flatMap((path) => bundledIn(path) ?? []))) {
        if (removed.some((path) => copy === path || copy.startsWith(`${path}/`))) continue;
        report({ message: `The sources hold ${copy}. Delete it in %prep, or declare it: Provides: bundled(name) = version.`, at: main.name.origin() });
      }
    },
    rpm(pkg, { set, profiles, report }) {
      if (!profiles.includes('fedora') || declaresAny(set)) return;
      const told = new Set<string>();
      for (const file of filesEnding(pkg, '.js', '/__init__.py')) {
        const name = copyIn(file, pkg.name);
        if (name === undefined || told.has(name)) continue;
        told.add(name);
        report({
          message: `This is a copy of another project. Use the one of the system, or declare it: Provides: bundled(${name}) = version.`,
          file: file.path,
        });
      }
    },
  },
  readsSet: true,
  plannedTargets: ['srpm'],
});

/** The name under which a copy in a built package is declared. */
function copyIn(file: PackageFile, pkg: string): string | undefined {
  if (/\/jquery(?:-\d[\d.]*)?(?:\.slim)?(?:\.min)?\.js$/.test(file.path))
    return isRegular(file) && !isSample(file) && !/jquery/.test(pkg) ? 'jquery' : undefined;
  const [, module] = /\/site-packages\/[^/]+\/_vendor\/([A-Za-z][\w-]*)\/__init__\.py$/.exec(file.path) ?? [];
  return module === undefined ? undefined : `python3dist(${module.replaceAll('_', '-').toLowerCase()})`;
}

const declaresAny = oncePer(({ packages }: PackageSet) =>
  packages.some(({ dependencies }) => dependencies.provides.some(({ name }) => name.startsWith('bundled('))),
);

/** What generates the provides of vendored code: Rust, Go, Node. */
const generating = /^(?:cargo|rust-packaging|golang|go-rpm-macros|go-vendor-tools|nodejs-packaging)/;

const declares = ({ packages }: Spec): boolean => packages.some(({ dependencies }) => dependencies.provides.some(({ name }) => name.startsWith('bundled(')));

/** Paths that %prep deletes, as written. */
const removedInPrep = (spec: Spec): string[] =>
  shellCommands(spec, ['%prep']).flatMap(({ tool, args }) => (tool === 'rm' ? args.map(({ text }) => text.replace(/^\.\//, '').replace(/\/?\*?$/, '')) : []));
