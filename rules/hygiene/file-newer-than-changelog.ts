import { defineRule, type PackageFacts, type PackageFile } from '../../src/policy/index.js';
import { rpmManual } from '../data/documents/rpm-manual.js';
import { isGhost, isRegular } from '../data/paths/file-type.js';

/** A build may take that long; what is a week younger than its start was not made by it. Seconds. */
const longestBuild = 7 * 24 * 3600;

export default defineRule({
  meta: {
    id: 'file-newer-than-changelog',
    category: 'hygiene',
    summary: 'A file is younger than the time that all files of the build should have at most',
    why:
      'A reproducible build sets its own time to that of the newest changelog entry, and clamps the times of files to it. A file that is younger shows that the clamping was ' +
      'left out, and two builds of the same source differ. A time in the future also makes backups and make(1) take the file for changed.',
    source: rpmManual('manual/buildprocess', 'Package build process: %use_source_date_epoch_as_buildtime, %build_mtime_policy', 'SHOULD NOT'),
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          title: "The build's time is that of the changelog: the policy is on",
          packages: [
            {
              tags: { BUILDTIME: 1735732800, CHANGELOGTIME: [1735732800] },
              files: [
                { path: '/usr/share/foo/old', mtime: 1735732800 },
                { path: '/usr/share/foo/x', mtime: 1735740000 },
              ],
            },
          ],
          findings: [{ file: '/usr/share/foo/x', level: 'note', message: '2025-01-01' }],
        },
        {
          title: 'In the future; the package is told once',
          packages: [
            {
              tags: { BUILDTIME: 1735732800 },
              files: [
                { path: '/usr/share/foo/x', mtime: 1935732800 },
                { path: '/usr/share/foo/y', mtime: 1935732800 },
              ],
            },
          ],
          findings: [{ file: '/usr/share/foo/x', message: 'and of 1 other' }],
        },
      ],
      good: [
        {
          packages: [{ tags: { BUILDTIME: 1735732800, CHANGELOGTIME: [1735732800] }, files: [{ path: '/usr/share/foo/x', mtime: 1735732800 }] }],
        },
        {
          title: 'Made by the build, which takes its time; nothing shows a policy',
          packages: [{ tags: { BUILDTIME: 1735740000, CHANGELOGTIME: [1735732800] }, files: [{ path: '/usr/share/foo/x', mtime: 1735743600 }] }],
        },
        {
          title: 'Ghosts and directories',
          packages: [
            {
              tags: { BUILDTIME: 1735732800, CHANGELOGTIME: [1735732800] },
              files: [
                { path: '/var/lib/foo/x', mtime: 1735740000, flags: ['ghost'] },
                { path: '/usr/share/foo', mtime: 1735740000, type: 'directory' },
              ],
            },
          ],
        },
        { title: 'No time is known', packages: [{ files: [{ path: '/usr/share/foo/x', mtime: 1735740000 }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      const latest = latestTime(pkg);
      if (latest === undefined) return;
      const isYounger = (file: PackageFile): boolean => file.mtime > latest.time && isRegular(file) && !isGhost(file);
      const younger = pkg.files.filter(isYounger);
      const [first] = younger;
      if (!first) return;
      const others = younger.length > 1 ? ` and of ${younger.length - 1} other${younger.length > 2 ? 's' : ''}` : '';
      report({
        file: first.path,
        message: `The time of this file${others} (${day(first.mtime)}) is later than ${latest.of} (${day(latest.time)}). ${latest.advice}`,
      });
    },
  },
});

interface Latest {
  readonly time: number;
  readonly of: string;
  readonly advice: string;
}

/** A build time equal to that of the newest changelog entry comes from %use_source_date_epoch_as_buildtime, whose sister macro clamps the files. */
function latestTime({ header }: PackageFacts): Latest | undefined {
  const buildTime = header.BUILDTIME;
  const changelog = header.CHANGELOGTIME;
  const built = typeof buildTime === 'number' ? buildTime : buildTime?.[0];
  const newest = typeof changelog === 'number' ? changelog : changelog?.[0];
  if (typeof built !== 'number') return undefined;
  return built === newest
    ? { time: built, of: 'the newest changelog entry', advice: 'Set %build_mtime_policy to clamp_to_source_date_epoch.' }
    : {
        time: built + longestBuild,
        of: 'the build can have made it',
        advice: "Clamp the times of files with %build_mtime_policy, and see whether the builder's clock is right.",
      };
}

/** The latest that a Date can say (ECMAScript, "Time Values and Time Range"). */
const latestDate = 8.64e12;

const day = (seconds: number): string => new Date(Math.min(seconds, latestDate) * 1000).toISOString().slice(0, 10);
