import { defineRule, type PackageFacts, type Spec } from '../../src/policy/index.js';
import { isLicenseFile } from '../data/paths/license-file-names.js';
import { shellLines } from '../reading/commands/shell-lines.js';
import { packageOperands } from '../reading/dependencies/package-operands.js';
import { isMainPackage } from '../reading/package/main-package.js';
import { mayHideTags } from '../reading/syntax/hidden-tags.js';

const license = { path: '/usr/share/licenses/demo/COPYING', flags: ['license'] };
const program = { path: '/usr/bin/demo' };

export default defineRule({
  meta: {
    id: 'license-file-not-packaged',
    category: 'licensing',
    summary: 'No package has the text of the license, or one that can be installed alone lacks it',
    why: 'Most licenses ask that their text goes with every copy. A package that does not require another one with the text must bring it.',
    source: {
      document: 'Fedora Licensing Guidelines',
      heading: 'License text',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/LicensingGuidelines/',
    },
    level: 'error',
    profiles: { generic: 'warning', fedora: 'error', opensuse: 'error' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: ['license'] },
    examples: {
      bad: [
        {
          title: 'The spec speaks of a text and packages none: a note',
          spec: 'Name: demo\nLicense: MIT\n%prep\nsed -i s/x/y/ COPYING\n%files\n%{_bindir}/foo\n',
          findings: [{ line: 2, column: 1, text: 'License', level: 'note' }],
        },
        {
          title: 'No package of a whole build',
          wholeBuild: true,
          packages: [
            { name: 'demo', files: [program] },
            { name: 'demo-libs', files: [{ path: '/usr/lib64/libdemo.so.1' }] },
          ],
          findings: [{ level: 'note', message: 'no package' }],
        },
        {
          title: 'A package that can be installed without the one with the text',
          profile: 'fedora',
          wholeBuild: true,
          packages: [
            { name: 'demo', files: [program, license] },
            { name: 'demo-libs', provides: ['libdemo.so.1'], files: [{ path: '/usr/lib64/libdemo.so.1' }] },
          ],
          findings: [{ level: 'error', message: 'demo-libs' }],
        },
      ],
      good: [
        { spec: 'License: MIT\n%files\n%license COPYING\n%{_bindir}/foo\n' },
        { title: 'Nothing shows that upstream has a text', spec: 'License: MIT\n%files\n%{_bindir}/foo\n' },
        {
          title: 'An entry that may take it in',
          spec: 'License: MIT\n%prep\ncp %{SOURCE1} COPYING\n%files\n%doc %{_datadir}/demo/[A-Z]*\n',
        },
        { title: 'As %doc: another rule', spec: 'License: MIT\n%files\n%doc COPYING\n%{_bindir}/foo\n' },
        {
          title: 'Lists and macros that may bring it',
          profile: 'fedora',
          spec: 'License: MIT\n%files -f %{pyproject_files}\n%package a\nSummary: x\n%files a\n%cargo_license_files\n',
        },
        {
          title: 'R installs it with the package',
          spec: 'License: MIT\n%install\nR CMD INSTALL -l %{buildroot}/usr/lib64/R/library demo\n%files\n/usr/lib64/R/library/demo\n',
        },
        { title: 'A package without files', spec: 'License: MIT\n%files\n' },
        {
          title: 'The chain of requirements reaches the text',
          wholeBuild: true,
          packages: [
            { name: 'demo', requires: ['libdemo.so.1'], files: [program] },
            { name: 'demo-libs', provides: ['libdemo.so.1'], files: [{ path: '/usr/lib64/libdemo.so.1' }, license] },
            { name: 'demo-devel', requires: ['demo = 1.0-1'], files: [{ path: '/usr/include/demo.h' }] },
            { name: 'demo-debuginfo', files: [{ path: '/usr/lib/debug/x' }] },
          ],
        },
      ],
    },
  },
  plannedTargets: ['srpm'],
  check: {
    spec(spec, { report }) {
      const tag = spec.tags.find(({ name, package: index }) => name === 'License' && index === 0);
      if (!tag || !isListed(spec)) return;
      report({
        message: 'No package lists the text of the license, which the spec knows. Add it with %license.',
        at: tag.line.origin(0, tag.name.length),
        level: 'note',
      });
    },
    rpmset({ packages, complete }, { report }) {
      const built = packages.filter(({ kind, name, files }) => kind === 'rpm' && files.length > 0 && !/-debug(?:info|source)$/.test(name));
      const main = built.find(isMainPackage) ?? built[0];
      if (!complete || !main) return;
      const covered = withText(built);
      if (covered.size === 0)
        report({
          message: 'There is no package with the text of the license in this build. Add it with %license, if upstream has one.',
          level: 'note',
          package: main.nevra,
          cause: { tag: 'License' },
        });
      for (const pkg of covered.size > 0 ? built : []) {
        if (covered.has(pkg)) continue;
        report({
          message: `${pkg.name} can be installed without any package that has the text of the license. Add it with %license, or require such a package.`,
          package: pkg.nevra,
          cause: { tag: '%files' },
        });
      }
    },
  },
});

/** True where everything that the spec packages is written in it, and there is something but no license text. */
function isListed(spec: Spec): boolean {
  const { packages, source } = spec;
  if (
    /%license\b|%\{?[?!]{0,2}(?:font|go)pkg|licenses?dir|_datadir\}?\/licenses|share\/licenses|%texlive|\bR CMD INSTALL\b|_R_|rlibdir|%cargo_|%\{?pyproject/.test(
      source.text,
    ) ||
    mayHideTags(spec) ||
    !namesText(spec)
  )
    return false;
  const all = packages.flatMap(({ files = [] }) => files);
  return (
    all.length > 0 &&
    packages.every(({ fileLists }) => fileLists.length === 0) &&
    all.every(({ path, pathText }) => pathText.known && !isLicenseFile(path) && !mayHoldText(path))
  );
}

/** Whether the sources or the commands of the build sections name a license text, so that there is one. */
function namesText(spec: Spec): boolean {
  const word = /(?:^|[\s/"'=])(?:COPYING|LICEN[CS]E)(?:\.[A-Za-z0-9]{1,8})?(?=[\s"';)]|$)/;
  return (
    spec.sources.some(({ value }) => value.known && word.test(value.text)) ||
    shellLines(spec, ['%prep', '%build', '%install']).some(({ text }) => word.test(text))
  );
}

/** A directory of documentation, or a glob that begins anyhow, may take the text in; not where programs and manual pages lie. */
const mayHoldText = (path: string): boolean => !/\/s?bin\/|\/man\d[a-z]*\//.test(path) && /\/(?:[*?[][^/]*|doc(?:\/[^/]*)?|gems\/.*)\/?$/.test(path);

const holdsText = ({ files }: PackageFacts): boolean =>
  files.some(({ path, flags }) => flags.includes('license') || path.startsWith('/usr/share/licenses/') || (flags.includes('doc') && isLicenseFile(path)));

/** The packages that hold the text, and those whose requirements lead to one inside the build. */
function withText(built: readonly PackageFacts[]): ReadonlySet<PackageFacts> {
  const askers = new Map<string, PackageFacts[]>();
  for (const pkg of built) {
    for (const { name } of pkg.dependencies.requires.flatMap(packageOperands)) {
      const others = askers.get(name);
      if (others) others.push(pkg);
      else askers.set(name, [pkg]);
    }
  }
  const covered = new Set(built.filter(holdsText));
  for (const { name, dependencies, files } of covered) {
    for (const given of [name, ...dependencies.provides.map((each) => each.name), ...files.map(({ path }) => path)]) {
      for (const asker of askers.get(given) ?? []) covered.add(asker);
      askers.delete(given);
    }
  }
  return covered;
}
