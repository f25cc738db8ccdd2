import { defineRule } from '../../../src/policy/index.js';
import { mockGuide } from '../../data/documents/mock-guide.js';
import { isOff } from '../../reading/builds/mock-config.js';

const conf = (body: string): { name: string; text: string } => ({ name: 'demo.cfg', text: `config_opts['dnf.conf'] = """\n${body}"""\n` });

export default defineRule({
  meta: {
    id: 'mock-config-weak-deps-enabled',
    category: 'build',
    summary: 'A configuration of mock installs what packages only recommend',
    why: 'A build root with more than was asked for hides missing BuildRequires, and lets configure find what it should not.',
    source: mockGuide('Config file for i686', 'SHOULD'),
    level: 'note',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [{ config: conf('[main]\ninstall_weak_deps=1\n'), findings: [{ line: 3, text: 'install_weak_deps=1', level: 'note' }] }],
      good: [
        { config: conf('[main]\ninstall_weak_deps=0\n') },
        { config: conf('[main]\ninstall_weak_deps=False\n') },
        { title: 'What nobody says', config: conf('[main]\nbest=1\n') },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'mock') return;
      for (const { key, value, at } of config.repositories.flatMap(({ entries }) => entries)) {
        if (key === 'install_weak_deps' && !isOff(value) && !value.includes('{'))
          report({ message: 'What packages only recommend is installed into the build root too. Set install_weak_deps=0.', at });
      }
    },
  },
});
