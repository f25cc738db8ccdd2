import { defineRule } from '../../../src/policy/index.js';
import { wordListOption } from '../../data/word-list-option.js';
import { fileDependencies } from '../../reading/dependencies/file-dependencies.js';

interface Options {
  /** Paths of the FileProvides lines of the whole project configuration: what a run brings as its project-config. */
  readonly fileProvides: readonly string[];
}

export default defineRule<Options>({
  meta: {
    id: 'obs-config-fileprovides-missing',
    category: 'build',
    summary: 'A dependency on a file has no FileProvides line in the project configuration',
    why: 'The Open Build Service and pbuild know files of packages only by the FileProvides lines of their configuration. A dependency on any other path is ignored, or makes the package unresolvable.',
    source: {
      document: 'pbuild documentation',
      heading: 'FileProvides; ExpandFlags keepfilerequires',
      strength: 'SHOULD',
      url: 'https://opensuse.github.io/obs-build/pbuild.html',
    },
    level: 'off',
    profiles: { opensuse: 'note' },
    needs: ['data:project-config'],
    fix: 'none',
    precision: 'medium',
    options: wordListOption('fileProvides', 'Paths that FileProvides lines of the project configuration name'),
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'opensuse',
          spec: 'Name: x\nBuildRequires: make, /usr/bin/foo\n',
          directory: {},
          options: { fileProvides: ['/bin/sh'] },
          findings: [{ line: 2, column: 22, text: '/usr/bin/foo', level: 'note' }],
        },
        {
          title: 'In a rich dependency',
          profile: 'opensuse',
          spec: 'Name: x\nRequires: (a or /usr/bin/b)\n',
          directory: {},
          options: { fileProvides: [] },
          findings: [{ line: 2, text: '/usr/bin/b' }],
        },
      ],
      good: [
        { profile: 'opensuse', spec: 'Name: x\nBuildRequires: make, /usr/bin/foo\n', directory: {}, options: { fileProvides: ['/usr/bin/foo'] } },
        {
          title: 'What is not known; what is no path',
          profile: 'opensuse',
          spec: 'Name: x\nRequires: %{demo_path}/x, perl(Foo), pkgconfig(x)\n',
          directory: {},
          options: { fileProvides: [] },
        },
      ],
    },
  },
  check: {
    distgit({ spec }, { options, report }) {
      for (const { path, operand } of fileDependencies(spec)) {
        if (options.fileProvides.includes(path)) continue;
        report({
          message: `The build service does not know which package has ${path}. Add "FileProvides: ${path} PACKAGE" to the configuration.`,
          at: operand.nameText.origin(),
        });
      }
    },
  },
  plannedTargets: ['config'],
});
