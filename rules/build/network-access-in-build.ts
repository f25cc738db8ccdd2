import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { fetches, offlineSettings } from '../reading/commands/network-commands.js';
import { shellCommands } from '../reading/commands/shell-commands.js';
import { buildSections } from '../reading/commands/shell-lines.js';

export default defineRule({
  meta: {
    id: 'network-access-in-build',
    category: 'build',
    summary: 'A build step downloads something',
    why: 'Builders have no network, and what is downloaded may differ tomorrow, is in no source package and was checked by nobody. Everything that a build needs is a Source or comes from a package.',
    source: fedoraGuidelines('Build Time Network Access', 'MUST NOT'),
    level: 'warning',
    profiles: { fedora: 'error', opensuse: 'error', terra: 'note' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: '%build\ncurl -O https://e.org/x\n',
          profile: 'fedora',
          findings: [{ line: 2, column: 1, text: 'curl', level: 'error', message: 'curl downloads' }],
        },
        {
          title: 'Sources, submodules and packages of a language',
          spec: '%prep\ngit clone --depth 1 https://e.org/x.git\ngit submodule update --init\n%build\npip3 install --user wheel\nnpm ci\ngo mod download\ncargo fetch --locked\ngem install rake\n%{python3} -m pip install -r requirements.txt\n',
          findings: [2, 3, 5, 6, 7, 8, 9, 10].map((line) => ({ line })),
        },
        { title: 'Inside another command', spec: '%build\nver=$(wget -qO- https://e.org/latest)\n', findings: [{ line: 2, column: 7, text: 'wget' }] },
        {
          title: 'Terra allows it in %prep',
          spec: '%prep\ncurl -O https://e.org/x\n%build\nyarn install\n',
          profile: 'terra',
          findings: [{ line: 4, level: 'note' }],
        },
      ],
      good: [
        { spec: 'Source1: https://e.org/x\n%prep\n%autosetup\n' },
        {
          title: 'Kept from the network',
          spec: '%build\npip install --no-index --find-links . x\nnpm ci --offline\ncargo fetch --offline\ngo build -mod=vendor\nmvn -o package\ngem install --local x.gem\nbundle install --local\nyarn install --offline\n',
        },
        {
          title: 'What lies there already',
          spec: '%install\nnpm install -g --prefix %{buildroot}/usr ./x.tgz\npip install --root %{buildroot} .\ngit clone %{SOURCE0} x\ngit init; git add .\n',
        },
        { title: 'A server of the tests', spec: '%check\ncurl http://localhost:8080/x\nwget http://127.0.0.1/x\ncurl file:///x\n' },
        { title: 'A question whether there is a network', spec: '%build\nif ping -c 3 e.org && curl http://e.org -o /dev/null; then\n  extra=--online\nfi\n' },
        { title: 'Azure Linux and Photon OS test with a network', profile: 'photon', spec: '%check\npip3 install pytest\n' },
        { title: 'A name is not a command', spec: '%install\necho curl https://e.org/x\ninstall -m644 wget %{buildroot}/x\n# curl https://e.org\n' },
        { title: 'Offline by a setting', spec: '%build\nexport npm_config_offline=true\nnpm ci\n' },
        { title: 'An address that is not known', spec: '%check\ncurl $URL\n' },
      ],
    },
  },
  check: {
    spec(spec, { report, profiles }) {
      const found = shellCommands(spec, offlineSections(profiles)).filter((command) => fetches(command) && !asks.test(command.line.text));
      if (found.length === 0 || offlineSettings.test(spec.source.text)) return;
      for (const { program, tool, line } of found) {
        report({
          message: `${tool} downloads something in ${line.leaf.section}, but builders have no network. Add it as a Source or require a package that has it.`,
          at: { source: spec.source, start: program.start, end: program.end },
        });
      }
    },
  },
});

/** Terra's builders have network while they prepare, the test runs of Azure Linux and Photon OS while they test. */
function offlineSections(profiles: readonly string[]): readonly string[] {
  const online = profiles.includes('terra') ? '%prep' : profiles.includes('azurelinux') || profiles.includes('photon') ? '%check' : undefined;
  return buildSections.filter((name) => name !== online);
}

/** A condition, whose failure the script expects. */
const asks = /^[ \t]*(?:if|elif|while|until)\b/;
