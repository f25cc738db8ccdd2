import { defineRule } from '../../src/policy/index.js';
import { mockGuide } from '../data/documents/mock-guide.js';
import { isTrue, lastOption } from '../reading/builds/mock-config.js';

export default defineRule({
  meta: {
    id: 'mock-config-network-enabled',
    category: 'build',
    summary: 'A configuration of mock lets builds use the network',
    why: 'What a build fetches is in no source package: nobody can review it, and the same build gives something else tomorrow.',
    source: mockGuide('Config file for i686', 'SHOULD NOT'),
    level: 'warning',
    profiles: { terra: 'off', almalinux: 'note' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          config: { name: 'demo.cfg', text: "config_opts['root'] = 'demo'\nconfig_opts['rpmbuild_networking'] = True\n" },
          findings: [{ line: 2, column: 38, text: 'True', level: 'warning' }],
        },
        { title: "The host's resolver", config: { name: 'demo.cfg', text: "config_opts['use_host_resolv'] = True\n" }, findings: [{ line: 1 }] },
        {
          title: "AlmaLinux' own guide has it so",
          profile: 'almalinux',
          config: { name: 'demo.cfg', text: "config_opts['rpmbuild_networking'] = True\n" },
          findings: [{ level: 'note' }],
        },
      ],
      good: [
        { config: { name: 'demo.cfg', text: "config_opts['rpmbuild_networking'] = False\n" } },
        {
          title: 'Set back later',
          config: { name: 'demo.cfg', text: "config_opts['rpmbuild_networking'] = True\nconfig_opts['rpmbuild_networking'] = False\n" },
        },
        { title: 'Terra builds with network', profile: 'terra', config: { name: 'demo.cfg', text: "config_opts['rpmbuild_networking'] = True\n" } },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'mock') return;
      for (const key of ['rpmbuild_networking', 'use_host_resolv']) {
        const option = lastOption(config, key);
        if (option && isTrue(option.value))
          report({ message: `${key} lets builds reach the network. Set it to False, and put what they need into sources.`, at: option.valueAt });
      }
    },
  },
});
