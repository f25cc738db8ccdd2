import { defineRule, isDecided, type Spec } from '../../src/policy/index.js';

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
      ],
      good: [
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
    buildlog(log, { spec, report }) {
      const run = log.runs.at(-1);
      if (!spec || !run?.scripts.some(({ name }) => name === '%clean' || name === '%rmbuild')) return;
      const written = new Set(run.wrote.flatMap((file) => /^(.+)-[^-]+-[^-]+\.rpm$/.exec(file)?.[1] ?? []));
      const at = { source: log.source, start: 0, end: 0 };
      for (const name of declared(spec)) {
        if (!written.has(name))
          report({ message: `The build wrote no ${name}, which the spec declares. Is this the log of another spec, or of other options?`, at });
      }
    },
  },
});

/** The names of the packages that a build surely gives. */
const declared = ({ packages }: Spec): string[] =>
  packages.flatMap(({ name, files, uncertain }) => (files && !uncertain && isDecided(name) ? [name.text] : []));
