import { describe, expect, it } from '@jest/globals';
import { isEnabled, isLocal, isOff, isTrue, lastOption, repositoriesOf, settingOf } from '../../../../rules/reading/builds/mock-config.js';
import { readBuildConfig } from '../../../../src/buildconfig/read.js';
import type { MockConfig } from '../../../../src/policy/index.js';
import { sourceText } from '../../../../src/text/source-text.js';

const mock = (text: string) => readBuildConfig(sourceText('demo.cfg', text)) as MockConfig;
const repositories = mock(`config_opts["dnf.conf"] = """
[main]
gpgcheck=1
[far]
baseurl=https://example.org/
gpgcheck=0
gpgcheck=yes
[near]
baseurl=file:///srv/repository
enabled=False
[both]
baseurl=/srv/repository
metalink=https://example.org/metalink
"""
`);

describe('an option', () => {
  it('is what was said last of it, and not of one below it', () => {
    const config = mock("config_opts['a'] = 1\nconfig_opts['a']['b'] = 2\nconfig_opts['a'] = 3\n");
    expect(lastOption(config, 'a')?.value).toBe(3);
    expect(lastOption(config, 'a', 'b')?.value).toBe(2);
    expect(lastOption(config, 'b')).toBeUndefined();
  });

  it('is true as Python takes it', () => {
    expect([1, 'no', ['a'], true].map(isTrue)).toEqual([true, true, true, true]);
    expect([0, '', [], false, null, undefined].map(isTrue)).toEqual([false, false, false, false, false, false]);
  });
});

describe('repositories', () => {
  it('are the sections but [main], whose settings they take over', () => {
    expect(repositoriesOf(repositories).map(({ id }) => id)).toEqual(['far', 'near', 'both']);
    expect(repositoriesOf(repositories).map((each) => settingOf(repositories, each, 'gpgcheck')?.value)).toEqual(['yes', '1', '1']);
  });

  it('are enabled unless they say no', () => {
    expect(repositoriesOf(repositories).map((each) => isEnabled(repositories, each))).toEqual([true, false, true]);
    expect(['0', 'NO', 'off', '1', 'maybe', undefined].map(isOff)).toEqual([true, true, true, false, false, false]);
  });

  it('are local where nothing leads elsewhere', () => {
    expect(repositoriesOf(repositories).map((each) => isLocal(repositories, each))).toEqual([false, true, false]);
  });
});
