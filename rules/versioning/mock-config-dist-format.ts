import { defineRule } from '../../src/policy/index.js';
import { mockGuide } from '../data/documents/mock-guide.js';
import { lastOption } from '../reading/builds/mock-config.js';

export default defineRule({
  meta: {
    id: 'mock-config-dist-format',
    category: 'versioning',
    summary: 'The dist of a configuration of mock begins with a dot, or is of another release',
    why: 'mock puts the dot before it: with one more, releases become 1..el9. A dist of another release gives packages that look like builds for it.',
    source: mockGuide('Config file for i686', 'SHOULD'),
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          config: { name: 'demo.cfg', text: "config_opts['dist'] = '.el9'\n" },
          findings: [{ line: 1, text: "'.el9'", level: 'note', message: 'dot' }],
        },
        {
          title: 'Another release',
          config: { name: 'demo.cfg', text: "config_opts['dist'] = 'el9'\nconfig_opts['releasever'] = '8'\n" },
          findings: [{ line: 1, message: 'release 8' }],
        },
      ],
      good: [
        { config: { name: 'demo.cfg', text: "config_opts['dist'] = 'el8.alma'\nconfig_opts['releasever'] = '8'\n" } },
        { title: 'A minor release', config: { name: 'demo.cfg', text: "config_opts['dist'] = 'el9_4'\nconfig_opts['releasever'] = '9.4'\n" } },
        {
          title: 'No number that says a release',
          config: { name: 'demo.cfg', text: "config_opts['dist'] = 'rawhide'\nconfig_opts['releasever'] = 'rawhide'\n" },
        },
        { title: 'openSUSE counts otherwise', config: { name: 'demo.cfg', text: "config_opts['dist'] = 'suse.lp156'\nconfig_opts['releasever'] = '15.6'\n" } },
      ],
    },
  },
  check: {
    config(config, { report }) {
      const dist = config.kind === 'mock' ? lastOption(config, 'dist') : undefined;
      if (config.kind !== 'mock' || typeof dist?.value !== 'string') return;
      const at = dist.valueAt;
      if (dist.value.startsWith('.')) report({ message: `mock puts the dot before dist itself. Write "${dist.value.slice(1)}".`, at });
      const release = lastOption(config, 'releasever')?.value;
      const major = typeof release === 'string' ? /^\d+/.exec(release)?.[0] : undefined;
      const said = /^\.?(?:el|fc)(\d+)/.exec(dist.value)?.[1];
      if (major !== undefined && said !== undefined && said !== major)
        report({ message: `dist is of ${said}, and this is release ${String(release)}. Let them agree.`, at });
    },
  },
});
