import { expect, it } from '@jest/globals';
import { comesThrough, textWithout } from '../../../../rules/reading/macros/comes-through.js';
import type { Traced } from '../../../../src/policy/index.js';
import { specFor } from '../../given.js';

const release = specFor('%global dist .fc44\n%define tail %{?dist}\nName: x\nVersion: 1\nRelease: 2%{tail}.1\n').packages[0]?.release as Traced;

it('text comes through each macro that is called on its way', () => {
  expect(['dist', 'tail', 'name'].map((macro) => comesThrough(release, [macro]))).toEqual([true, true, false]);
});

it('text may be read without what a macro brought', () => {
  expect(textWithout(release, ['dist'])).toBe('2.1');
});
