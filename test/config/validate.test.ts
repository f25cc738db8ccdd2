import { describe, expect, it } from '@jest/globals';
import { checkRuleOptions } from '../../src/config/options.js';
import { checkConfig } from '../../src/config/validate.js';
import { known, layer } from './sample.js';

describe('checkConfig', () => {
  it('lets a whole configuration pass', async () => {
    const config = {
      $schema: 'x',
      extends: ['base.yaml'],
      profile: 'fedora',
      define: { dist: '.fc42', 'opt(x:)': 'y' },
      rules: { 'a-*': 'off', b: { level: 'note', options: { c: 1 } } },
      overrides: [{ files: ['epel/**'], profile: 'epel', rules: { b: 'off' } }],
      failOn: 'warning',
      maxWarnings: 0,
    };
    expect(await checkConfig(config, 'c.yaml')).toBe(config);
  });

  it.each([
    [{ rulse: {} }, 'c.yaml: rulse: unknown key (did you mean "rules"?)'],
    [
      { rules: { 'forbidden-tag': { level: 'eror' } } },
      'c.yaml: rules.forbidden-tag.level: found "eror", expected one of off, note, warning, error (did you mean "error"?)',
    ],
    [{ rules: { a: 'warn' } }, 'c.yaml: rules.a: found "warn", expected one of off, note, warning, error'],
    [{ rules: { a: { levle: 'off' } } }, 'c.yaml: rules.a.levle: unknown key (did you mean "level"?)'],
    [{ rules: [] }, 'c.yaml: rules: found a list, expected a mapping'],
    [{ failOn: 3 }, 'c.yaml: failOn: found 3, expected text'],
    [{ maxWarnings: -1 }, 'c.yaml: maxWarnings: found -1: must be >= 0'],
    [{ define: { '1x': 'y' } }, 'c.yaml: define: the key "1x" is not of the form'],
    [{ define: { dist: 9 } }, 'c.yaml: define.dist: found 9, expected text'],
    [{ extends: 5 }, 'c.yaml: extends: found 5, expected text'],
    [{ overrides: [{ profile: 'epel' }] }, 'c.yaml: overrides[0]: the key "files" is missing'],
    [{ overrides: [{ files: ['a'], failOn: 'note' }] }, 'c.yaml: overrides[0].failOn: unknown key'],
    [{ exclude: ['**/a/**/b/**/c/**'] }, 'c.yaml: more than three "**" in a glob'],
    [{ exclude: ['*a*a*a*a'] }, 'c.yaml: more than three "*" between two slashes of a glob'],
    ['text', 'c.yaml: found "text", expected a mapping'],
  ])('says what is wrong with %j', async (config, message) => {
    await expect(checkConfig(config, 'c.yaml')).rejects.toThrow(message);
  });

  it('says all that is wrong at once', async () => {
    await expect(checkConfig({ a: 1, target: 'x y' }, 'c.yaml')).rejects.toMatchObject({
      messages: [expect.stringContaining('a: unknown key'), expect.stringContaining('target: found "x y"')],
    });
  });
});

describe('checkRuleOptions', () => {
  const check = (rules: Parameters<typeof layer>[0]['rules'] & object) => checkRuleOptions([layer({ rules })], known.rules);

  it('lets options pass that the rule takes', async () => {
    await expect(check({ 'line-length': { options: { max: 100 } } })).resolves.toBeUndefined();
  });

  it.each([
    [{ 'line-length': { options: { max: 'x' } } }, 'test.yaml: rules.line-length.options.max: found "x", expected a whole number'],
    [{ 'line-length': { options: { mx: 1 } } }, 'test.yaml: rules.line-length.options.mx: unknown key'],
    [{ 'rpath-found': { options: { max: 1 } } }, 'test.yaml: rules.rpath-found.options: this rule has no options'],
    [{ 'line-*': { options: { max: 1 } } }, 'test.yaml: rules.line-*.options: options need the id of one rule'],
  ])('says what is wrong with %j', async (rules, message) => {
    await expect(check(rules)).rejects.toThrow(message);
  });
});
