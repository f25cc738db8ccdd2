import { defineRule, isDecided, type Spec, type Traced } from '../../../src/policy/index.js';
import { fileNameOf, type WrittenPackage, writtenPackages } from '../../reading/builds/written-packages.js';

export default defineRule({
  meta: {
    id: 'log-result-mismatch',
    category: 'build',
    summary: 'A log, the packages beside it and the spec are not of one build',
    why: 'Builders add to their result directories and never empty them. What lies there may be of an older build, or of an older spec, and is then published or judged in its place.',
    source: { document: 'AlmaLinux mock guide', heading: 'Building packages from SRPMS', strength: 'MUST' },
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'The spec has gone on',
          spec: 'Name: demo\nVersion: 1.1\nRelease: 1\n%files\n',
          log: 'Wrote: /x/demo-1.0-1.x86_64.rpm\nExecuting(%clean): /bin/sh -e /x\n',
          findings: [{ message: 'demo 1.0-1, the spec says 1.1-1' }],
        },
        {
          title: 'A package that the build did not write',
          log: 'Wrote: /x/demo-1.0-1.x86_64.rpm\nExecuting(%clean): /bin/sh -e /x\n',
          packages: [{ name: 'demo' }, { name: 'demo-old' }],
          findings: [{ message: 'demo-old-1.0-1.x86_64.rpm' }],
        },
      ],
      good: [
        {
          spec: 'Name: demo\nVersion: 1.0\nRelease: 1%{?dist}\n%files\n',
          log: 'Wrote: /x/demo-1.0-1.fc43.x86_64.rpm\nExecuting(%clean): /bin/sh -e /x\n',
          packages: [{ name: 'demo', release: '1.fc43' }],
        },
        {
          title: 'A package of another architecture has a log of its own',
          log: 'Wrote: /x/demo-1.0-1.x86_64.rpm\nExecuting(%clean): /bin/sh -e /x\n',
          packages: [{ name: 'demo' }, { name: 'demo-32bit', arch: 'i686' }],
        },
        {
          title: 'A release that nobody wrote down',
          spec: 'Name: demo\nVersion: 1.0\nRelease: %autorelease\n%files\n',
          log: 'Wrote: /x/demo-1.0-7.x86_64.rpm\nExecuting(%clean): /bin/sh -e /x\n',
        },
        {
          title: 'Files with names of their own',
          log: 'Wrote: /x/demo-1.0-1.x86_64.rpm\nExecuting(%clean): /bin/sh -e /x\n',
          packages: [{ name: 'other' }, { name: 'third' }],
        },
      ],
    },
  },
  check: {
    buildlog(log, { spec, packages, complete, report }) {
      const written = writtenPackages(log);
      const at = { source: log.source, start: 0, end: 0 };
      const older = spec && written.length > 0 ? ofOtherSpec(spec, written, log.writer === 'pbuild') : undefined;
      if (older !== undefined) report({ message: `${older} Build again, or take the spec that was built.`, at });
      const files = new Set(written.map(({ file }) => file));
      if (!complete || !packages.some((pkg) => files.has(fileNameOf(pkg)))) return;
      const archs = new Set(written.map(({ arch }) => arch));
      for (const pkg of packages) {
        if (pkg.kind === 'rpm' && archs.has(pkg.arch) && !files.has(fileNameOf(pkg)))
          report({ message: `${fileNameOf(pkg)} lies among the results, and the build did not write it. Delete what older builds left.`, at });
      }
    },
  },
});

/** What the main package of the spec was called when it was built, where that is not what the spec says now. Open Build Service counts releases itself. */
function ofOtherSpec({ packages: [main] }: Spec, written: readonly WrittenPackage[], countsReleases: boolean): string | undefined {
  const { version, release } = main ?? {};
  if (!main || !version || !isWritten(main.name) || !isWritten(version)) return undefined;
  const built = written.find(({ name }) => name === main.name.text);
  if (!built) return undefined;
  const said = release && isWritten(release) && !countsReleases ? `-${withoutDist(release.text)}` : '';
  const was = `${built.version}${said === '' ? '' : `-${withoutDist(built.release)}`}`;
  return was === `${version.text}${said}` ? undefined : `The log is of ${main.name.text} ${was}, the spec says ${version.text}${said}.`;
}

/** A release up to what the distribution adds: `1` of `1.fc43`, `0.2` of `0.2.el9_4.1`. */
const withoutDist = (release: string): string => release.replace(/\.[a-z].*$/i, '');

/** A macro that nobody defined stays as it is. */
const isWritten = (text: Traced): boolean => isDecided(text) && !text.text.includes('%');
