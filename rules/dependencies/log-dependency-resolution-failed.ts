import { defineRule } from '../../src/policy/index.js';
import { messagesOf } from '../reading/builds/log-messages.js';

export default defineRule({
  meta: {
    id: 'log-dependency-resolution-failed',
    category: 'dependencies',
    summary: 'A build dependency could not be had',
    why: 'Nothing that the build may install provides it: the name is wrong, the version does not exist yet, or a repository is missing from the build configuration.',
    source: { document: 'AlmaLinux mock guide', heading: 'Building packages from SRPMS', strength: 'MUST' },
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'dnf',
          log: "No matching package to install: 'nosuch-devel >= 2'\nNot all dependencies satisfied\n",
          findings: [{ line: 1, message: 'nosuch-devel >= 2' }],
        },
        {
          title: 'rpmbuild',
          log: 'error: Failed build dependencies:\n\tnosuch-devel >= 3 is needed by demo-1-1.x86_64\n\tpkgconfig(zz) is needed by demo-1-1.x86_64\n',
          findings: [
            { line: 2, message: 'nosuch-devel >= 3' },
            { line: 3, message: 'pkgconfig(zz)' },
          ],
        },
        {
          title: 'A repository',
          log: "DEBUG util.py:460:  Error: Failed to download metadata for repo 'demo': Cannot download repomd.xml\n",
          findings: [{ message: 'repository demo' }],
        },
        {
          title: 'A package of another',
          log: ' - nothing provides libfoo.so.1 needed by bar-1-1.x86_64 from updates\n',
          findings: [{ message: 'libfoo.so.1, which bar-1-1.x86_64 needs' }],
        },
        {
          title: 'dnf5',
          log: 'Failed to resolve the transaction:\nProblem: nothing provides requested (python3dist(demo) < 2~~ with python3dist(demo) >= 1)\nNo match for argument: pkgconfig(zz) >= 2\n',
          findings: [
            { line: 2, message: 'Nothing provides (python3dist(demo) < 2~~ with python3dist(demo) >= 1), which' },
            { line: 3, message: 'pkgconfig(zz) >= 2' },
          ],
        },
        {
          title: 'Packages that exclude each other',
          log: 'Problem: package foo-1-1.x86_64 from demo requires libbar.so.2, but none of the providers can be installed\n  - cannot install both bar-1 and bar-2\n',
          findings: [{ line: 1, message: 'package foo-1-1.x86_64 from demo requires libbar.so.2' }],
        },
      ],
      good: [{ log: 'Dependencies resolved.\nNothing to do.\nComplete!\n' }],
    },
  },
  check: {
    buildlog(log, { report }) {
      for (const { id, at } of messagesOf(log, 'repository'))
        report({ message: `The repository ${id} could not be read. Look at its address in the build's configuration, and at the network of the builder.`, at });
      const missing = messagesOf(log, 'missing-dependency');
      for (const { capability, by, at } of missing) {
        const [name = capability] = capability.split(/ (?=[<>=])/);
        const message =
          by === undefined
            ? `Nothing provides ${capability}, which the build needs. Correct the name or version, or add the repository that has it.`
            : `Nothing provides ${capability}, which ${by} needs. Add the repository that has it, or have ${by} mended.`;
        report({ message, at, cause: { dependency: 'requires', name } });
      }
      if (missing.length > 0) return;
      for (const { text, at } of messagesOf(log, 'unresolved').slice(0, mostReported))
        report({ message: `What the build needs cannot be installed together: ${text}.`, at });
    },
  },
});

/** The first contradictions lead to the others. */
const mostReported = 3;
