import { defineRule } from '../../../src/policy/index.js';
import { mockGuide } from '../../data/documents/mock-guide.js';
import { lastOption } from '../../reading/builds/mock-config.js';

export default defineRule({
  meta: {
    id: 'mock-config-root-mismatch',
    category: 'build',
    summary: 'A configuration of mock has another root than its file name says',
    why: 'mock -r names the file, and results and locks lie below the root: with two names nobody finds them, and two files may share one build root.',
    source: mockGuide('Config file for i686', 'SHOULD'),
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          config: { name: 'almalinux-8-i686.cfg', text: "config_opts['root'] = 'foo'\n" },
          findings: [{ line: 1, column: 23, text: "'foo'", level: 'warning', message: 'almalinux-8-i686' }],
        },
      ],
      good: [
        { config: { name: 'almalinux-8-i686.cfg', text: "config_opts['root'] = 'almalinux-8-i686'\n" } },
        { title: 'A template', config: { name: 'demo.tpl', text: "config_opts['root'] = 'demo-{{ target_arch }}'\n" } },
        { title: 'What mock fills in', config: { name: 'demo-x86_64.cfg', text: "config_opts['root'] = 'demo-{{ target_arch }}'\n" } },
        { title: 'An alias that only includes', config: { name: 'eol-8.cfg', text: "include('demo-8.cfg')\n" } },
      ],
    },
  },
  check: {
    config(config, { name, report }) {
      const root = config.kind === 'mock' && name.endsWith('.cfg') ? lastOption(config, 'root') : undefined;
      const expected = name.slice(0, -'.cfg'.length);
      if (typeof root?.value !== 'string' || root.value.includes('{') || root.value === expected) return;
      report({ message: `The root is ${root.value}, the file is called ${expected}. Give both one name.`, at: root.valueAt });
    },
  },
});
