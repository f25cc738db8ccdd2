import { defineRule } from '../../../src/policy/index.js';
import { mockGuide } from '../../data/documents/mock-guide.js';
import { lastOption } from '../../reading/builds/mock-config.js';

export default defineRule({
  meta: {
    id: 'mock-config-bootstrap-off',
    category: 'build',
    summary: 'A configuration of mock installs the build root with the package manager of the host',
    why: "The host's package manager may be too old to read what a newer distribution writes, and it reads metadata from the network as root of the host.",
    source: mockGuide('Config file for i686', 'SHOULD NOT'),
    level: 'note',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [{ config: { name: 'demo.cfg', text: "config_opts['use_bootstrap'] = False\n" }, findings: [{ line: 1, text: 'False', level: 'note' }] }],
      good: [
        { config: { name: 'demo.cfg', text: "config_opts['use_bootstrap'] = True\n" } },
        { title: 'An image is another question', config: { name: 'demo.cfg', text: "config_opts['use_bootstrap_image'] = False\n" } },
      ],
    },
  },
  check: {
    config(config, { report }) {
      const option = config.kind === 'mock' ? lastOption(config, 'use_bootstrap') : undefined;
      if (option?.value === false)
        report({ message: "use_bootstrap is off, so the host's own package manager installs the build root. Leave it on.", at: option.valueAt });
    },
  },
});
