import { describe, expect, it } from '@jest/globals';
import { expansionWith } from '../support.js';

const host = {
  readFile: (path: string) => (path === 'macros.x' ? '%xx 1\n' : path === 'macros.bad' ? '%1 x\n' : undefined),
  exists: (path: string) => path === '/there',
  environment: { HOME: '/home/u', XDG_DATA_HOME: '/data' },
  configDirectory: '/usr/lib/rpm',
  processors: 4,
  rpmVersion: '6.1.0',
};

describe('macros that look at the machine', () => {
  it('ask the host', () => {
    const text =
      '%{exists:/there}%{exists:/not} %{getenv:HOME}%{getenv:NOPE}%{getenv:constructor} %{getconfdir} %{getncpus} %{xdg:data} %{xdg:cache} %{rpmversion}';
    expect(expansionWith({ host }, text).value.text).toBe('10 /home/u /usr/lib/rpm 4 /data /home/u/.cache 6.1.0');
  });

  it('are unknown without one', () => {
    const { value } = expansionWith({}, '%{exists:/x}%{getenv:HOME}%{getconfdir}%getncpus%{xdg:data}%{rpmversion}%{load:x}');
    expect(value.pieces.map((p) => p.unknown)).toEqual(['file', 'environment', 'environment', 'environment', 'environment', 'environment', 'file']);
  });

  it('load macro files that the host gives', () => {
    expect(expansionWith({ host }, '%{load:macros.x}%xx').value.text).toBe('1');
    expect(expansionWith({ host }, '%{load:macros.missing}').value.pieces[0]?.unknown).toBe('file');
    expect(expansionWith({ host }, '%{load:macros.bad}').messages.map((m) => m.message)).toEqual([
      'Macro %1 has illegal name (%define)',
      'failed to load macro file macros.bad',
    ]);
  });

  it('load no more than the limits allow, and do not even read on', () => {
    let read = 0;
    const readFile = (): string => {
      read++;
      return `%xx ${'x'.repeat(1000)}\n`;
    };
    const { failed, messages } = expansionWith({ host: { readFile }, limits: { text: 20_000 } }, '%{load:a}'.repeat(1000));
    expect([failed, messages.map(({ message }) => message)]).toEqual([true, ['Macro expansion stopped: it takes more than 20000 characters']]);
    expect(read).toBeLessThan(25);
  });

  it('refuse arguments that rpm refuses', () => {
    expect(expansionWith({ host }, '%{xdg:x}').messages[0]?.message).toBe('xdg: invalid argument: x');
    expect(expansionWith({ host }, '%{getncpus:x}').messages[0]?.message).toBe('invalid argument: x');
  });
});
