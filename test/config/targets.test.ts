import { describe, expect, it } from '@jest/globals';
import type { Layer } from '../../src/config/layers.js';
import { resolveTargets } from '../../src/config/resolve.js';
import { targetChoices } from '../../src/config/targets.js';
import type { ConfigLayer } from '../../src/config/types.js';
import { known, layer } from './sample.js';

const names = (...settings: ConfigLayer[]): string[] => targetsOf(...settings).map(({ name }) => name);
const targetsOf = (...settings: ConfigLayer[]) =>
  resolveTargets(
    settings.map((one, i) => layer(one, `${i}.yaml`)),
    known,
  );

describe('the targets of a run', () => {
  it('are one where nobody names any', () => {
    expect(names({})).toEqual(['fedora x86_64']);
  });

  it('are every pair of the profiles and architectures that are named', () => {
    expect(names({ profile: ['fedora', 'epel'], target: ['x86_64', 'i686'] })).toEqual(['fedora x86_64', 'fedora i686', 'epel x86_64', 'epel i686']);
  });

  it('are the entries of a list, which take from the rest what they do not say', () => {
    const targets = ['epel', { arch: ['i686', 'aarch64'] }, { profile: ['generic', 'epel'], arch: 's390x' }];
    expect(names({ target: 'ppc64le', targets })).toEqual(['epel ppc64le', 'fedora i686', 'fedora aarch64', 'generic s390x', 'epel s390x']);
  });

  it('have defines and conditions of their own, above those of their layer and below stronger ones', () => {
    const entry = { define: { a: 'entry', b: 'entry' }, with: ['docs'], without: ['tests'] };
    const [settings] = targetsOf({ define: { a: 'file' }, with: ['tests'], targets: [entry] }, { define: { b: 'line' } });
    expect(settings).toMatchObject({ define: ['a entry', 'b line'], with: ['docs'], without: ['tests'] });
    expect(Object.fromEntries(settings.origins)).toMatchObject({ 'define.a': '0.yaml targets[0]', 'with.docs': '0.yaml targets[0]', 'define.b': '1.yaml' });
  });

  it('are called by what sets them apart', () => {
    expect(names({ targets: ['epel', { profile: 'epel', with: ['docs'], without: ['x'], define: { dist: '.el9' } }] })).toEqual([
      'epel x86_64',
      "epel x86_64 --with docs --without x --define 'dist .el9'",
    ]);
  });

  it('count once where they are named twice', () => {
    expect(names({ targets: ['epel', { profile: 'epel', arch: 'x86_64' }] })).toEqual(['epel x86_64']);
  });

  it('give way to a profile or an architecture that a stronger layer names', () => {
    expect(names({ targets: ['epel', 'generic'] }, { target: 'i686' })).toEqual(['fedora i686']);
    expect(names({ profile: 'epel' }, { targets: [{ arch: 'i686' }] })).toEqual(['epel i686']);
  });

  it('each have their own levels', () => {
    expect(targetsOf({ profile: ['fedora', 'epel'] }).map(({ rules }) => rules.get('rpath-found')?.level)).toEqual(['error', 'note']);
  });

  it('come with the layer that depends on what holds without it', () => {
    const more = (): Layer => layer({ rules: { '*': 'off' } }, '--only');
    expect(resolveTargets([layer({ profile: ['fedora', 'epel'] })], known, more).map(({ rules }) => rules.get('rpath-found')?.level)).toEqual(['off', 'off']);
  });

  it('are refused where they are too many, or name what is not there', () => {
    const many = Array.from({ length: 101 }, (_, i) => `a${i}`);
    expect(() => targetChoices([layer({ targets: [{ arch: many }] })])).toThrow('test.yaml: more than 100 targets');
    expect(() => targetsOf({ targets: ['epel', 'fedra'] })).toThrow('0.yaml targets[1]: unknown profile "fedra"');
  });
});
