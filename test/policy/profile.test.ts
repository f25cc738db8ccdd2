import { describe, expect, it } from '@jest/globals';
import { defineProfile, macroSetsOf, optionsOf, profileChain, profileNamesOf, shellOf } from '../../src/policy/profile.js';
import { sampleRule } from '../config/sample.js';

const profiles = [
  defineProfile({ name: 'base', title: 'B', summary: 'B', macroSets: ['b'], shell: 'dash', options: { r: { max: 1 } } }),
  defineProfile({
    name: 'dist',
    title: 'D',
    summary: 'D',
    extends: 'base',
    shell: 'bash',
    releases: { 'dist-1': { title: 'D 1', macroSets: ['b', 'one'] }, 'dist-2': { title: 'D 2', macroSets: ['b', 'two'] } },
    release: 'dist-1',
    options: { r: { max: 2 } },
  }),
  defineProfile({ name: 'over', title: 'O', summary: 'O', extends: 'dist-2' }),
];
const chain = (name: string) => profileChain(name, profiles);
const names = (name: string) => chain(name).map((profile) => profile.name);

describe('a release of a profile', () => {
  it('has the policy of its distribution', () => {
    expect(names('dist-2')).toEqual(['dist-2', 'dist', 'base']);
    const rule = sampleRule({ id: 'r', options: { schema: {}, defaults: { max: 0 } } });
    expect(optionsOf(rule, chain('dist-2'))).toEqual({ max: 2 });
  });

  it('has macros of its own; the distribution stands for the one that it names', () => {
    expect(['base', 'dist', 'dist-1', 'dist-2'].map((name) => macroSetsOf(chain(name)))).toEqual([['b'], ['b', 'one'], ['b', 'one'], ['b', 'two']]);
  });

  it('can be extended', () => {
    expect([names('over'), macroSetsOf(chain('over'))]).toEqual([
      ['over', 'dist-2', 'dist', 'base'],
      ['b', 'two'],
    ]);
  });

  it('is one of the names that can be given, and no other is', () => {
    expect(profileNamesOf(profiles)).toEqual(['base', 'dist', 'dist-1', 'dist-2', 'over']);
    expect([chain('dist-3'), chain('constructor')]).toEqual([[], []]);
  });
});

describe('the shell of a profile', () => {
  it('is what the nearest one says that says something, else bash', () => {
    expect([...['base', 'dist-1', 'over'].map((name) => shellOf(chain(name))), shellOf([])]).toEqual(['dash', 'bash', 'bash', 'bash']);
  });
});
