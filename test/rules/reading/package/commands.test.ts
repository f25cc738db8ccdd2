import { expect, it } from '@jest/globals';
import { causeOf, packagedCommands } from '../../../../rules/reading/package/commands.js';
import { examplePackage } from '../../../../src/policy/rule-tester/index.js';

const pkg = examplePackage({
  scriptlets: { post: 'ldconfig\nif true; then\n  /usr/bin/systemctl daemon-reload\nfi\n', preun: { interpreter: ['<lua>'], body: 'os.remove("/x")' } },
  triggers: [{ type: 'triggerin', on: ['bash'], body: 'restorecon -R /srv\n' }],
});

it('the commands of a package are those that shells run in scriptlets and triggers', () => {
  expect(packagedCommands(pkg).map(({ tool, scriptlet }) => `${scriptlet.type} ${tool}`)).toEqual([
    'post ldconfig',
    'post true',
    'post systemctl',
    'triggerin restorecon',
  ]);
});

it('each names the scriptlet and the line of the spec that it comes from', () => {
  expect(packagedCommands(pkg).map(causeOf)[2]).toEqual({ scriptlet: 'post', line: 3 });
});
