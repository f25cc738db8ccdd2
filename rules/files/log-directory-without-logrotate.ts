import { defineRule, type PackageFacts, type PackageSet } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { withoutIsa } from '../data/names/isa-suffixes.js';
import { historicalLogs, selfRotating } from '../data/paths/log-names.js';
import { isLogrotateConfig } from '../reading/formats/config-paths.js';
import { oncePer } from '../reading/once-per.js';
import { filesBelow } from '../reading/package/files.js';
import { requirementsIn } from '../reading/sets/set-requirements.js';

const directory = { path: '/var/log/demo', type: 'directory' } as const;
const config = { path: '/etc/logrotate.d/demo', flags: ['config', 'noreplace'] };

export default defineRule({
  meta: {
    id: 'log-directory-without-logrotate',
    category: 'files',
    summary: 'A package owns logs, and brings nothing that rotates them',
    why: "A log that nothing rotates grows until the disk is full. Software that doesn't limit its logs itself needs a configuration for logrotate.",
    source: fedoraGuidelines('Log Files', 'MUST'),
    level: 'warning',
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: ['log-files-without-logrotate'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ files: [directory, { path: '/var/log/demo/b.log', flags: ['ghost'] }] }],
          findings: [{ file: '/var/log/demo', level: 'warning', message: 'logrotate.d' }],
        },
        { title: 'A file alone', packages: [{ files: [{ path: '/var/log/demo.log', flags: ['ghost'] }] }], findings: [{ file: '/var/log/demo.log' }] },
      ],
      good: [
        { packages: [{ files: [directory, config] }] },
        {
          title: 'In a package of the build that it requires, or that requires it',
          packages: [
            { requires: ['demo-common'], files: [directory] },
            { name: 'demo-common', files: [config] },
          ],
        },
        {
          title: 'A subpackage alone: the one that requires it may',
          packages: [{ name: 'demo-core', version: '1', release: '1', sourceRpm: 'demo-1-1.src.rpm', files: [directory] }],
        },
        { title: "The vendor's directory", packages: [{ files: [directory, { path: '/usr/etc/logrotate.d/demo' }] }] },
        { title: 'Software that rotates by itself', packages: [{ files: [{ path: '/var/log/audit', type: 'directory' }] }] },
        {
          title: 'The package of the directory itself, and records of the system',
          packages: [
            {
              name: 'filesystem',
              files: [
                { path: '/var/log', type: 'directory' },
                { path: '/var/log/wtmp', flags: ['ghost'] },
              ],
            },
          ],
        },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { set, report }) {
      const first = filesBelow(pkg, '/var/log').find(({ path }) => {
        const name = path.slice('/var/log/'.length).split('/', 1)[0] ?? '';
        return !selfRotating.has(name) && !historicalLogs.test(name);
      });
      if (!first || rotates(pkg) || neighbours(pkg, set).some(rotates) || mayBeElsewhere(pkg, set)) return;
      report({
        message: 'Nothing rotates these logs. Install a file in /etc/logrotate.d, or say in a comment that the software limits its logs itself.',
        file: first.path,
      });
    },
  },
});

const rotates = oncePer((pkg: PackageFacts) => pkg.files.some(({ path }) => (path.endsWith('.timer') ? /logrotate/.test(path) : isLogrotateConfig(path))));

/** Whether a package of the build that is not here may rotate them: one that is required, or, for a subpackage, the one that requires it. */
function mayBeElsewhere(pkg: PackageFacts, set: PackageSet): boolean {
  if (set.complete) return false;
  const isSubpackage = pkg.sourceRpm !== undefined && !pkg.sourceRpm.startsWith(`${pkg.name}-${pkg.version}-`);
  return (isSubpackage && set.packages.length === 1) || requirementsIn(set, pkg).lacksSibling;
}

/** Packages of the build that this one requires, or that require it. */
function neighbours(pkg: PackageFacts, { packages }: PackageSet): PackageFacts[] {
  const asks = (from: PackageFacts, to: PackageFacts): boolean => from.dependencies.requires.some(({ name }) => withoutIsa(name) === to.name);
  return packages.filter((other) => other !== pkg && (asks(pkg, other) || asks(other, pkg)));
}
