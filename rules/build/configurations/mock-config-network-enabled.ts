import { defineRule } from '../../../src/policy/index.js';
import { mockGuide } from '../../data/documents/mock-guide.js';
import { messagesOf } from '../../reading/builds/log-messages.js';
import { isTrue, lastOption } from '../../reading/builds/mock-config.js';

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
          title: 'On the command line',
          log: 'INFO: mock.py version 6.7 starting (python version = 3.13.1, NVR = mock-6.7-1, args: /usr/libexec/mock/mock -r demo --enable-network x.src.rpm)...\n',
          findings: [{ line: 1, message: '--enable-network' }],
        },
        {
          title: "AlmaLinux' own guide has it so",
          profile: 'almalinux',
          config: { name: 'demo.cfg', text: "config_opts['rpmbuild_networking'] = True\n" },
          findings: [{ level: 'note' }],
        },
      ],
      good: [
        {
          title: 'A build without network',
          log: 'INFO: mock.py version 6.7 starting (python version = 3.13.1, NVR = mock-6.7-1, args: /usr/libexec/mock/mock -r demo)...\n',
        },
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
    buildlog(log, { report }) {
      for (const { option, at } of messagesOf(log, 'network'))
        report({ message: `mock was run with ${option}, which lets the build reach the network. Leave it out, and put what is fetched into sources.`, at });
    },
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
