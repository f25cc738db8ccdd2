import { defineRule } from '../../../src/policy/index.js';
import { packageDirectory } from '../../reading/sources/package-directory.js';

export default defineRule({
  meta: {
    id: 'obs-config-assetsurl-missing',
    category: 'build',
    summary: 'A file of the sources list is missing, and no AssetsURL says where it is',
    why: 'pbuild downloads what the FedPkg list "sources" names from the server that AssetsURL in the project configuration or --assets gives. With neither, the build stops for want of the file.',
    source: { document: 'pbuild documentation', heading: 'FedPkg "sources" file', strength: 'MUST', url: 'https://opensuse.github.io/obs-build/pbuild.html' },
    level: 'warning',
    profiles: { generic: 'off', opensuse: 'warning' },
    needs: ['text:sources', 'text:_config'],
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'A configuration without it',
          profile: 'opensuse',
          spec: 'Name: demo\n',
          directory: { sources: 'd41d8cd98f00b204e9800998ecf8427e  x.tar.gz\n', _config: 'Prefer: a\n' },
          findings: [{ file: 'sources', line: 1, text: 'x.tar.gz', level: 'warning' }],
        },
        {
          title: 'A configuration that is not known may have it',
          profile: 'opensuse',
          spec: 'Name: demo\n',
          directory: { sources: 'd41d8cd98f00b204e9800998ecf8427e  x.tar.gz\n' },
          findings: [{ file: 'sources', level: 'note' }],
        },
      ],
      good: [
        {
          profile: 'opensuse',
          spec: 'Name: demo\n',
          directory: { sources: 'd41d8cd98f00b204e9800998ecf8427e  x.tar.gz\n', _config: 'AssetsURL: fedpkg@https://src.example.org/repo\n' },
        },
        {
          title: 'The file is there',
          profile: 'opensuse',
          spec: 'Name: demo\n',
          directory: { sources: 'd41d8cd98f00b204e9800998ecf8427e  x.tar.gz\n', 'x.tar.gz': '', _config: 'Prefer: a\n' },
        },
        { title: 'Another list', profile: 'opensuse', spec: 'Name: demo\n', directory: { sources: 'a b c\n', _config: 'Prefer: a\n' } },
      ],
    },
  },
  check: {
    distgit(directory, { report }) {
      const config = directory.text('_config');
      const found = packageDirectory(directory);
      if (found?.kind !== 'dist-git' || (config && /^[ \t]*AssetsURL[ \t]*:/im.test(config.text))) return;
      for (const { file, at } of found.lookaside ?? []) {
        if (found.names.has(file)) continue;
        report({
          message: `${file} is not here. Add "AssetsURL: fedpkg@URL" to the project configuration, or call pbuild with --assets.`,
          at,
          ...(!config && { level: 'note' as const }),
        });
      }
    },
  },
  plannedTargets: ['config'],
});
