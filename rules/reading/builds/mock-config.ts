import type { MockConfig, MockOption, MockRepository, MockValue } from '../../../src/policy/index.js';

/** What a configuration of mock says last of an option; undefined where it says nothing. */
export function lastOption({ options }: MockConfig, ...path: readonly string[]): MockOption | undefined {
  return options.findLast((option) => option.path.length === path.length && option.path.every((key, i) => key === path[i]));
}

/** Python's view of what is true. */
export const isTrue = (value: MockValue | undefined): boolean =>
  value !== undefined && value !== null && value !== false && value !== 0 && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The repositories without `[main]`, which holds for all of them. */
export const repositoriesOf = ({ repositories }: MockConfig): readonly MockRepository[] => repositories.filter(({ id }) => id !== 'main');

/** A setting of a repository, else of `[main]`. dnf takes the last of several. */
export function settingOf({ repositories }: MockConfig, repository: MockRepository, key: string): MockRepository['entries'][number] | undefined {
  const of = (each: MockRepository | undefined) => each?.entries.findLast((entry) => entry.key === key);
  return of(repository) ?? of(repositories.find(({ id }) => id === 'main'));
}

/** dnf's words for no (dnf.conf(5)). */
export const isOff = (value: string | undefined): boolean => value !== undefined && /^(?:0|no|false|off)$/i.test(value);

export const isEnabled = (config: MockConfig, repository: MockRepository): boolean => !isOff(settingOf(config, repository, 'enabled')?.value);

/** Whether a repository lies on the builder's own disk. */
export const isLocal = (config: MockConfig, repository: MockRepository): boolean =>
  /^(?:file:|\/)/.test(settingOf(config, repository, 'baseurl')?.value ?? '') &&
  !settingOf(config, repository, 'mirrorlist') &&
  !settingOf(config, repository, 'metalink');
