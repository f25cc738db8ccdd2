import { defineRule } from '../../../src/policy/index.js';
import { mockGuide } from '../../data/documents/mock-guide.js';
import { isEnabled, isOff, repositoriesOf, settingOf } from '../../reading/builds/mock-config.js';

const conf = (body: string): { name: string; text: string } => ({ name: 'demo.cfg', text: `config_opts['dnf.conf'] = """\n${body}"""\n` });

export default defineRule({
  meta: {
    id: 'mock-config-insecure-repo-url',
    category: 'build',
    summary: 'A repository is read over a connection that anybody may change',
    why: 'Over http or ftp, packages and metadata can be exchanged on the way. Signatures of packages help only where they are checked.',
    source: mockGuide('Config file for i686', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    securitySeverity: 4,
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { config: conf('[a]\nbaseurl=http://example.org/\n'), findings: [{ line: 3, text: 'http://example.org/', level: 'warning' }] },
        { title: 'Signatures are checked', config: conf('[a]\nmirrorlist=http://example.org/\ngpgcheck=1\n'), findings: [{ level: 'note' }] },
      ],
      good: [
        { config: conf('[a]\nbaseurl=https://example.org/\n[b]\nbaseurl=file:///srv/r\n') },
        { title: 'On this machine', config: conf('[a]\nbaseurl=http://localhost:8080/r\n[b]\nbaseurl=http://127.0.0.1/r\n') },
        { title: 'Switched off', config: conf('[a]\nbaseurl=http://example.org/\nenabled=0\n') },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'mock') return;
      for (const repository of repositoriesOf(config).filter((each) => isEnabled(config, each))) {
        const check = settingOf(config, repository, 'gpgcheck')?.value;
        for (const { key, value, at } of repository.entries) {
          const from = /^(?:baseurl|mirrorlist|metalink)$/.test(key) ? value.search(remote) : -1;
          if (from < 0) continue;
          const start = at.end - value.length + from;
          const isChecked = check !== undefined && !isOff(check);
          report({
            message: `${repository.id} is read over ${value.slice(from).replace(/:.*$/s, '')}, which anybody on the way may change. Use https.`,
            at: { ...at, start },
            ...(isChecked && { level: 'note' }),
          });
        }
      }
    },
  },
});

const remote = /\b(?:http|ftp):\/\/(?!(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?:[:/]|$))/;
