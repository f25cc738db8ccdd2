import { describe, expect, it } from '@jest/globals';
import { resolveSettings } from '../../src/config/resolve.js';
import { known, layer } from './sample.js';

describe('resolveSettings', () => {
  it('starts from the fedora profile on x86_64', () => {
    const { profile, profiles, target, macroFiles } = resolveSettings([], known);
    expect({ profile, profiles, target }).toEqual({ profile: 'fedora', profiles: ['fedora', 'generic'], target: 'x86_64' });
    expect(macroFiles.map(({ path }) => path)).toEqual(['x86_64.macros', 'generic.macros', 'fedora.macros']);
  });

  it('takes the level of the nearest profile that the rule names', () => {
    const levels = ['generic', 'fedora', 'epel'].map((profile) => resolveSettings([layer({ profile })], known).rules.get('rpath-found')?.level);
    expect(levels).toEqual(['warning', 'error', 'note']);
  });

  it('merges options key by key: defaults, profiles from the base up, then the layers', () => {
    const { rules } = resolveSettings([layer({ profile: 'epel', rules: { 'line-length': { options: { max: 5 } } } })], known);
    expect(rules.get('line-length')).toEqual({ level: 'warning', configured: false, options: { max: 5, words: ['b'] } });
  });

  it('lets a later layer win and says where each value comes from', () => {
    const settings = resolveSettings([layer({ profile: 'epel', target: 'aarch64' }, 'a.yaml'), layer({ profile: 'generic' }, 'b.yaml')], known);
    expect(settings.profile).toBe('generic');
    expect(Object.fromEntries(settings.origins)).toEqual({ profile: 'b.yaml', target: 'a.yaml' });
  });

  it('applies a glob to every rule that it matches, and an exact id over it, whatever their order', () => {
    const { rules } = resolveSettings([layer({ rules: { 'rpath-found': 'note', 'rpath-*': 'error' } })], known);
    expect([...rules].map(([id, { level, configured }]) => [id, level, configured])).toEqual([
      ['line-length', 'warning', false],
      ['rpath-found', 'note', true],
      ['rpath-relative', 'error', true],
    ]);
  });

  it('lets a glob of a later layer win over an exact id of an earlier one', () => {
    const { rules } = resolveSettings([layer({ rules: { 'rpath-found': 'note' } }), layer({ rules: { '*': 'off' } })], known);
    expect(rules.get('rpath-found')?.level).toBe('off');
  });

  it('lets define and undefine of one name, and with and without, replace each other', () => {
    const {
      define,
      undefine,
      with: withs,
      without,
    } = resolveSettings(
      [
        layer({ define: { dist: '.fc42', 'name(x:)': 'body' }, undefine: ['gone'], with: ['tests'], without: ['docs'] }),
        layer({ undefine: ['name'], define: { gone: 'back' }, with: ['docs'] }),
      ],
      known,
    );
    expect({ define, undefine, withs, without }).toEqual({ define: ['dist .fc42', 'gone back'], undefine: ['name'], withs: ['tests', 'docs'], without: [] });
  });

  it('puts the macro files of layers behind those of profile and target', () => {
    const own = { path: 'own.macros', text: '%own 1\n' };
    const { macroFiles } = resolveSettings([{ ...layer({}), macroFiles: [own] }], known);
    expect(macroFiles.at(-1)).toBe(own);
  });

  it('takes the macros of nobody but rpm where files say which there are and no profile is named', () => {
    const macroFiles = [{ path: 'own.macros', text: '%own 1\n' }];
    const paths = (profile?: string) => {
      const settings = resolveSettings([{ ...layer(profile === undefined ? {} : { profile }), macroFiles }], known);
      return [settings.profile, ...settings.macroFiles.map(({ path }) => path)];
    };
    expect(paths()).toEqual(['fedora', 'x86_64.macros', 'generic.macros', 'own.macros']);
    expect(paths('fedora')).toEqual(['fedora', 'x86_64.macros', 'generic.macros', 'fedora.macros', 'own.macros']);
  });

  it('names the origin and the nearest name of an unknown rule or profile', () => {
    expect(() => resolveSettings([layer({ rules: { 'line-lenght': 'off' } })], known)).toThrow(
      'test.yaml: rules.line-lenght: unknown rule (did you mean "line-length"?)',
    );
    expect(() => resolveSettings([layer({ rules: { 'x-*': 'off' } })], known)).toThrow('test.yaml: rules.x-*: no rule matches this pattern');
    expect(() => resolveSettings([layer({ profile: 'fedra' })], known)).toThrow('test.yaml: unknown profile "fedra" (did you mean "fedora"?)');
  });

  it('refuses a profile whose chain is broken or closed', () => {
    expect(() => resolveSettings([layer({ profile: 'broken' })], known)).toThrow('unknown profile "gone"');
    expect(() => resolveSettings([layer({ profile: 'bare' })], known)).toThrow('the profile "bare" names a macro set "none", which is not there');
    expect(() => resolveSettings([layer({ profile: 'circle' })], known)).toThrow('the profile "circle" extends itself');
  });
});
