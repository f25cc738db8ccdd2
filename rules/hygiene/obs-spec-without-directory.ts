import { defineRule } from '../../src/policy/index.js';
import { baseName } from '../data/paths/install-path.js';

export default defineRule({
  meta: {
    id: 'obs-spec-without-directory',
    category: 'hygiene',
    summary: 'The spec lies where a project is configured, not in a package directory of its own',
    why: 'A project of the Open Build Service, and of pbuild, has one directory for each package below the one that holds its configuration. A spec beside the configuration belongs to no package, and directories whose names begin with _build are for results.',
    source: { document: 'pbuild documentation', heading: 'Filesystem structure', strength: 'SHOULD', url: 'https://opensuse.github.io/obs-build/pbuild.html' },
    level: 'off',
    profiles: { opensuse: 'note' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'opensuse',
          spec: 'Name: demo\n',
          directory: { _config: 'Prefer: x\n' },
          findings: [{ level: 'note', message: 'demo/demo.spec' }],
        },
        { title: 'A directory of pbuild', profile: 'opensuse', spec: 'Name: demo\n', directory: { _pbuild: '' }, findings: [{ message: '_pbuild' }] },
      ],
      good: [
        { profile: 'opensuse', spec: 'Name: demo\n', directory: { 'demo.changes': '', _service: '' } },
        { title: 'Other build systems', profile: 'fedora', spec: 'Name: demo\n', directory: { _config: '' } },
      ],
    },
  },
  check: {
    distgit({ spec, name, entries }, { report }) {
      const file = baseName(spec.path);
      const configuration = entries.find((entry) => entry.name === '_config' || entry.name === '_pbuild');
      if (configuration)
        report({ message: `${file} lies beside ${configuration.name}. Put it into a directory of its own: ${file.replace(/\.spec$/, '')}/${file}.` });
      else if (name?.startsWith('_build'))
        report({ message: `${name} is a name for build results. Call the package's directory ${file.replace(/\.spec$/, '')}.` });
    },
  },
  plannedTargets: ['config'],
});
