import { describe, expect, it } from '@jest/globals';
import { systemdUnitProblems } from '../../../../rules/reading/formats/systemd-unit.js';

const said = (name: string, text: string): string[] => systemdUnitProblems(name, text).map(({ line, message }) => `${line}: ${message}`);
const start = 'ExecStart=/usr/bin/true\n';

// what systemd-analyze verify of systemd 252 says of the same files
describe('a unit that systemd refuses', () => {
  it.each([
    ['neither start nor stop', '[Service]\nRestart=always\n', 'neither ExecStart= nor ExecStop='],
    ['two commands of a simple service', `[Service]\n${start}${start}`, 'more than one ExecStart='],
    ['a stop without a start', '[Service]\nExecStop=/usr/bin/true\n', 'needs RemainAfterExit=yes'],
    ['oneshot that always restarts', `[Service]\nType=oneshot\nRestart=always\n${start}`, 'Restart=always'],
    ['a bus service without a name', `[Service]\nType=dbus\n${start}`, 'needs BusName='],
    ['an open quote', '[Service]\nExecStart=/bin/echo "a\n', 'quote'],
    ['a heading without an end', `[Service\n${start}`, 'closing bracket'],
  ])('%s', (_, text, words) => {
    const found = systemdUnitProblems('demo.service', text);
    expect(found.some(({ message, level }) => message.includes(words) && level === 'error')).toBe(true);
  });

  it.each([
    ['demo.socket', '[Socket]\nAccept=no\n', 'Listen'],
    ['demo.timer', '[Timer]\nUnit=a.service\n', 'On…='],
    ['demo.path', '[Path]\nUnit=a.service\n', 'no path'],
    ['demo.swap', '[Swap]\nPriority=1\n', 'What='],
    ['srv-x.mount', '[Mount]\nWhere=/srv/x\n', 'What='],
    ['srv-y.automount', '[Automount]\nWhere=/srv/x-y\n', 'srv-x\\x2dy.automount'],
  ])('%s', (name, text, words) => {
    expect(said(name, text).join()).toContain(words);
  });
});

describe('a unit that systemd takes', () => {
  it.each([
    ['a cleared list', `[Service]\n${start}ExecStart=\n${start}`],
    ['a oneshot of several commands', `[Service]\nType=oneshot\n${start}${start}`],
    ['a stop that stays', '[Service]\nExecStop=/usr/bin/true\nRemainAfterExit=yes\n'],
    ['a name instead of a path, prefixes, quotes and specifiers', '[Service]\nExecStart=-@sh "sh -c" \'a "b\' %i $X\n'],
    ['settings of late versions', `[Service]\n${start}MountImagePolicy=root=verity\nUserNamespacePath=/run/x\nMemoryTHP=disable\nBindNetworkInterface=eth0\n`],
    ['a comment between joined lines', '[Service]\nExecStart=/bin/a \\\n# note\n  --b\n'],
    ['conditions and settings that come later', `[Unit]\nConditionSomethingNew=x\n[Service]\n${start}X-Mine=1\n`],
  ])('%s', (_, text) => {
    expect(said('demo.service', text)).toEqual([]);
  });

  it('lies at the root or behind escapes', () => {
    expect(said('-.mount', '[Mount]\nWhat=/dev/x\nWhere=/\n')).toEqual([]);
    expect(said('srv-a\\x2db.mount', '[Mount]\nWhat=/dev/x\nWhere=/srv/a-b/\n')).toEqual([]);
  });
});

it('says where an ignored setting belongs', () => {
  expect(said('demo.service', `[Unit]\nRestart=no\n[Service]\n${start}WantedBy=a.target\nexecStop=/x\n`)).toEqual([
    '2: systemd ignores Restart= in [Unit]. Move it to [Service].',
    '5: systemd ignores WantedBy= in [Service]. Move it to [Install].',
    '6: systemd ignores execStop=, whose case is wrong. Write ExecStop=.',
  ]);
});
