import { defineRule, isDecided, type Spec } from '../../../src/policy/index.js';
import { fileNameOf, type WrittenPackage, writtenPackages } from '../../reading/builds/written-packages.js';

export default defineRule({
  meta: {
    id: 'log-expected-package-missing',
    category: 'build',
    summary: 'A build ended well and did not write a package that the spec declares',
    why: 'A %package with %files gives a package. Where the log of a successful build shows none, it is not the log of this spec, or an option switched the package off.',
    source: { document: 'AlmaLinux mock guide', heading: 'Building packages from SRPMS', strength: 'MUST' },
    level: 'error',
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\nVersion: 1\nRelease: 1\n%package devel\n%files\n%files devel\n',
          log: 'Wrote: /x/demo-1-1.x86_64.rpm\nExecuting(%clean): /bin/sh -e /x\n',
          findings: [{ message: 'demo-devel' }],
        },
        {
          title: 'A package that is not among the results',
          log: "Executing command: ['bash', '-c', '/usr/bin/rpmbuild -bb /b/demo.spec']\nWrote: /x/demo-1.0-1.x86_64.rpm\nWrote: /x/demo-devel-1.0-1.x86_64.rpm\nChild return code was: 0\n",
          packages: [{ name: 'demo' }],
          wholeBuild: true,
          findings: [{ message: 'demo-devel-1.0-1.x86_64.rpm' }],
        },
      ],
      good: [
        {
          title: 'Some packages of a build',
          log: 'Wrote: /x/demo-1.0-1.x86_64.rpm\nWrote: /x/demo-devel-1.0-1.x86_64.rpm\nExecuting(%clean): /bin/sh -e /x\n',
          packages: [{ name: 'demo' }],
        },
        {
          title: 'A build for another distribution',
          spec: 'Name: demo\nVersion: 1\nRelease: 1.here\n%package devel\n%files\n%files devel\n',
          log: 'Wrote: /x/demo-1-1.el9.x86_64.rpm\nExecuting(%clean): /bin/sh -e /x\n',
        },
        {
          spec: 'Name: demo\nVersion: 1\nRelease: 1\n%package devel\n%files\n%files devel\n',
          log: 'Wrote: /x/demo-1-1.x86_64.rpm\nWrote: /x/demo-devel-1-1.x86_64.rpm\nExecuting(%clean): /bin/sh -e /x\n',
        },
        {
          title: 'A package without %files',
          spec: 'Name: demo\n%package devel\n%files\n',
          log: 'Wrote: /x/demo-1-1.x86_64.rpm\nExecuting(%clean): /bin/sh -e /x\n',
        },
        { title: 'A build that failed says so otherwise', spec: 'Name: demo\n%files\n', log: 'error: Bad exit status from /x (%build)\n' },
        { title: 'A source package only', spec: 'Name: demo\n%files\n', log: 'Wrote: /x/demo-1-1.src.rpm\n' },
        {
          title: 'In a branch that cannot be known',
          spec: 'Name: demo\n%if %{nowhere}\n%package devel\n%files devel\n%endif\n%files\n',
          log: 'Wrote: /x/demo-1-1.x86_64.rpm\nExecuting(%clean): /bin/sh -e /x\n',
        },
      ],
    },
  },
  check: {
    buildlog(log, { spec, packages, complete, report }) {
      const written = writtenPackages(log);
      const at = { source: log.source, start: 0, end: 0 };
      const names = new Set(written.map(({ name }) => name));
      for (const name of spec ? declared(spec, written) : []) {
        if (!names.has(name))
          report({ message: `The build wrote no ${name}, which the spec declares. Is this the log of another spec, or of other options?`, at });
      }
      const there = new Set(packages.map(fileNameOf));
      if (!complete || !written.some(({ file }) => there.has(file))) return;
      for (const { file } of written) {
        if (!there.has(file)) report({ message: `The build wrote ${file}, which is not among the results. Take over the whole result directory.`, at });
      }
    },
  },
});

/** The names of the packages that a build surely gives; none where it was one for another distribution, which may have other packages. */
function declared({ packages }: Spec, [first]: readonly WrittenPackage[]): string[] {
  const release = packages[0]?.release;
  if (!first || (release && isDecided(release) && !release.text.includes('%') && release.text !== first.release)) return [];
  return packages.flatMap(({ name, files, uncertain }) => (files && !uncertain && isDecided(name) ? [name.text] : []));
}
