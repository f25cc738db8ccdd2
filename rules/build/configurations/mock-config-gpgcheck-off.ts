import { defineRule, type MockConfig, type MockRepository } from '../../../src/policy/index.js';
import { mockGuide } from '../../data/documents/mock-guide.js';
import { isEnabled, isLocal, isOff, repositoriesOf, settingOf } from '../../reading/builds/mock-config.js';

const conf = (body: string): { name: string; text: string } => ({ name: 'demo.cfg', text: `config_opts['dnf.conf'] = """\n${body}"""\n` });

export default defineRule({
  meta: {
    id: 'mock-config-gpgcheck-off',
    category: 'build',
    summary: 'Packages of a repository go into the build without their signatures being checked',
    why: 'Whoever controls a mirror or the way to it controls what is built.',
    source: mockGuide('Config file for i686', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    securitySeverity: 5,
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          config: conf('[main]\ngpgcheck=1\n[baseos]\nbaseurl=https://example.org/\ngpgcheck=0\n'),
          findings: [{ line: 6, text: 'gpgcheck=0', level: 'warning', message: 'baseos' }],
        },
        { title: 'Said of all', config: conf('[main]\ngpgcheck=0\n[baseos]\nbaseurl=https://example.org/\n'), findings: [{ line: 4, text: '[baseos]' }] },
        { title: 'Without a key', config: conf('[baseos]\nbaseurl=https://example.org/\ngpgcheck=1\n'), findings: [{ message: 'gpgkey' }] },
      ],
      good: [
        { config: conf('[main]\ngpgcheck=0\n[baseos]\nbaseurl=https://example.org/\ngpgcheck=1\ngpgkey=file:///x\n') },
        { title: 'A local repository', config: conf('[local]\nbaseurl=file:///srv/r\ngpgcheck=0\n') },
        { title: 'One that is switched off', config: conf('[debug]\nbaseurl=https://example.org/\nenabled=0\ngpgcheck=0\n') },
        { title: 'What nobody says', config: conf('[baseos]\nbaseurl=https://example.org/\n') },
        {
          title: 'Where a template decides whether it takes part',
          config: conf('[local]\nbaseurl=https://example.org/\nenabled={{ not mirrored }}\ngpgcheck=0\n'),
        },
        { title: 'What a template says', config: conf('[baseos]\nbaseurl=https://example.org/\ngpgcheck={{ gpgcheck }}\n') },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'mock') return;
      for (const repository of repositoriesOf(config)) {
        const fault =
          isEnabled(config, repository) && !isOpen(config, repository, 'enabled') && !isLocal(config, repository) ? faultOf(config, repository) : undefined;
        if (fault) report(fault);
      }
    },
  },
});

function faultOf(config: MockConfig, repository: MockRepository) {
  const check = settingOf(config, repository, 'gpgcheck');
  if (!check || !hasPlace(config, repository)) return undefined;
  if (isOff(check.value)) {
    const at = repository.entries.includes(check) ? check.at : repository.at;
    return { message: `Signatures of packages from ${repository.id} are not checked. Set gpgcheck=1 and gpgkey.`, at };
  }
  if (/^\{\{/.test(check.value) || settingOf(config, repository, 'gpgkey')) return undefined;
  return { message: `${repository.id} checks signatures and names no gpgkey, so no package of it can be installed. Add gpgkey.`, at: repository.at };
}

/** A template decides. */
const isOpen = (config: MockConfig, repository: MockRepository, key: string): boolean => /^\{\{/.test(settingOf(config, repository, key)?.value ?? '');

const hasPlace = (config: MockConfig, repository: MockRepository): boolean =>
  ['baseurl', 'mirrorlist', 'metalink'].some((key) => settingOf(config, repository, key));
