import { expect, it } from '@jest/globals';
import { entriesNamed, isOpen, isRemoval, wordsOf } from '../../../../rules/reading/builds/obs-config.js';
import { readBuildConfig } from '../../../../src/buildconfig/read.js';
import type { ObsConfig } from '../../../../src/policy/index.js';
import { sourceText } from '../../../../src/text/source-text.js';

const config = readBuildConfig(sourceText('_config', 'Prefer: a  !b %{c}\nprefer: d\nIgnore: e\n')) as ObsConfig;

it('keywords are found in any case, in the order of the text', () => {
  expect(entriesNamed(config, 'PREFER', 'Keep').map(({ value }) => value.trim())).toEqual(['a  !b %{c}', 'd']);
});

it('words know where they stand', () => {
  const words = entriesNamed(config, 'Prefer', 'Ignore').flatMap(wordsOf);
  expect(words.map(({ text }) => text)).toEqual(['a', '!b', '%{c}', 'd', 'e']);
  expect(words.map(({ at }) => at.source.text.slice(at.start, at.end))).toEqual(words.map(({ text }) => text));
});

it('a word may take something back, or be anything', () => {
  expect(['!b', 'b!'].map(isRemoval)).toEqual([true, false]);
  expect(['%{c}', 'c'].map(isOpen)).toEqual([true, false]);
});
