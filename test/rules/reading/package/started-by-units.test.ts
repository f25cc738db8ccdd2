import { expect, it } from '@jest/globals';
import { startedByUnits } from '../../../../rules/reading/package/started-by-units.js';
import { examplePackage } from '../../../../src/policy/rule-tester/index.js';

const started = (content: string, path = '/usr/lib/systemd/system/demo.service') => [
  ...startedByUnits({ source: 'demo-1.0-1.src.rpm', packages: [examplePackage({ files: [{ path, content }] })], complete: true }),
];

it('services start programs, before and after the main one, by their places after the usr-merge', () => {
  expect(started('[Service]\nExecStartPre=-/sbin/prepare --now\nExecStart=/usr/bin/demo -d\nExecReload = +!/bin/kill -HUP 1\n')).toEqual([
    '/usr/sbin/prepare',
    '/usr/bin/demo',
    '/usr/bin/kill',
  ]);
});

it('a name without a path, a comment and the command that stops tell nothing', () => {
  expect(started('[Service]\nExecStart=demo\n#ExecStart=/usr/bin/old\nExecStop=/usr/bin/stop\n')).toEqual([]);
});

it('only services are read', () => {
  expect(started('ExecStart=/usr/bin/demo\n', '/usr/share/doc/demo/example.txt')).toEqual([]);
});
