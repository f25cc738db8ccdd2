import { defineRule } from '../../../src/policy/index.js';
import { mockGuide } from '../../data/documents/mock-guide.js';
import { isEnabled, repositoriesOf, settingOf } from '../../reading/builds/mock-config.js';

const conf = (body: string): { name: string; text: string } => ({ name: 'demo.cfg', text: `config_opts['dnf.conf'] = """\n${body}"""\n` });

export default defineRule({
  meta: {
    id: 'mock-config-unsupported-repo-enabled',
    category: 'build',
    summary: 'A repository that is not meant for users takes part in builds',
    why: 'What is built against packages that no user can install cannot be installed either, or needs what is never updated.',
    source: mockGuide('Config file for i686', 'SHOULD NOT'),
    level: 'note',
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          config: conf('[devel]\nname=Devel (for buildroot use only)\nbaseurl=https://example.org/\nenabled=1\n'),
          findings: [{ line: 2, text: '[devel]', level: 'note' }],
        },
        { title: 'For testing', config: conf('[updates-testing]\nname=Test updates\nbaseurl=https://example.org/\nenabled=1\n'), findings: [{ line: 2 }] },
      ],
      good: [
        { config: conf('[devel]\nname=Devel\nbaseurl=https://example.org/\nenabled=0\n') },
        { title: 'A local one', config: conf('[local]\nname=local\nbaseurl=https://example.org/\nenabled=1\n') },
        { title: 'Development releases of a whole distribution', config: conf('[rawhide]\nname=Rawhide development\nbaseurl=https://example.org/\n') },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'mock') return;
      for (const repository of repositoriesOf(config)) {
        const name = settingOf(config, repository, 'name')?.value ?? '';
        const stated = repository.entries.some(({ key }) => key === 'enabled');
        const meant = /buildroot use only|not for (?:production|users)/i.test(name) || /(?:^|-)(?:devel|testing)$/.test(repository.id);
        if (meant && stated && isEnabled(config, repository))
          report({
            message: `${repository.id} is not meant for users and takes part in builds. Set enabled=0 for builds that are released.`,
            at: repository.at,
          });
      }
    },
  },
});
