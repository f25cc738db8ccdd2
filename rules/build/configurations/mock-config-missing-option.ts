import { defineRule, type MockConfig } from '../../../src/policy/index.js';
import { mockGuide } from '../../data/documents/mock-guide.js';
import { lastOption } from '../../reading/builds/mock-config.js';

const whole =
  "config_opts['root'] = 'demo'\nconfig_opts['target_arch'] = 'x86_64'\nconfig_opts['chroot_setup_cmd'] = 'install bash'\nconfig_opts['releasever'] = '9'\n";
const conf = 'config_opts[\'dnf.conf\'] = """\n[baseos]\nbaseurl=https://example.org/\n"""\n';

export default defineRule({
  meta: {
    id: 'mock-config-missing-option',
    category: 'build',
    summary: 'A configuration of mock lacks what every build root needs',
    why: 'mock stops without a root, installs nothing without chroot_setup_cmd or repositories, and builds for the wrong machine without target_arch.',
    source: mockGuide('Config file for i686', 'MUST'),
    level: 'error',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          config: { name: 'demo.cfg', text: whole.replace(/.*chroot_setup_cmd.*\n/, '') + conf },
          findings: [{ line: 1, level: 'error', message: 'chroot_setup_cmd' }],
        },
        { title: 'No repository', config: { name: 'demo.cfg', text: whole }, findings: [{ message: 'repository' }] },
      ],
      good: [
        { config: { name: 'demo.cfg', text: whole + conf } },
        { title: 'What an included file may say', config: { name: 'demo.cfg', text: "include('templates/demo.tpl')\nconfig_opts['root'] = 'demo'\n" } },
        { title: 'A template, which others include', config: { name: 'demo.tpl', text: whole } },
        { title: 'The release by dist alone', config: { name: 'demo.cfg', text: whole.replace('releasever', 'dist') + conf } },
        { title: 'What only Python knows', config: { name: 'demo.cfg', text: "import x\nconfig_opts['root'] = 'demo'\n" } },
        { title: 'Settings for all configurations', config: { name: 'site-defaults.cfg', text: "config_opts['plugin_conf']['ccache_enable'] = True\n" } },
      ],
    },
  },
  check: {
    config(config, { name, report }) {
      if (config.kind !== 'mock' || !config.whole || config.includes.length > 0 || !name.endsWith('.cfg') || shared.has(name)) return;
      const at = config.options[0]?.at ?? { source: config.source, start: 0, end: 0 };
      for (const lacks of missing(config)) report({ message: `The configuration sets no ${lacks}. Add it, or include a template that does.`, at });
    },
  },
});

const shared = new Set(['site-defaults.cfg', 'chroot-aliases.cfg', 'user.cfg', 'mock.cfg', 'logging.ini']);

function* missing(config: MockConfig): Generator<string> {
  for (const key of ['root', 'target_arch', 'chroot_setup_cmd']) if (!lastOption(config, key)) yield `config_opts['${key}']`;
  if (!lastOption(config, 'releasever') && !lastOption(config, 'dist')) yield "config_opts['releasever'] or ['dist']";
  if (config.repositories.every(({ id }) => id === 'main')) yield "repository in config_opts['dnf.conf']";
}
