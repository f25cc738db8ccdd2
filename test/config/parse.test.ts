import { describe, expect, it } from '@jest/globals';
import { maxConfigSize, parseConfig } from '../../src/config/parse.js';

describe('parseConfig', () => {
  it('reads YAML, JSON and nothing at all', async () => {
    expect(await parseConfig('profile: epel\nwith: [tests]\n', 'c.yaml')).toEqual({ profile: 'epel', with: ['tests'] });
    expect(await parseConfig('{"profile": "epel"}', 'c.json')).toEqual({ profile: 'epel' });
    expect(await parseConfig('\uFEFF# nothing\n', 'c.yaml')).toEqual({});
    expect(await parseConfig(' \n', 'c.json')).toEqual({});
  });

  it('keeps what looks like a date as text', async () => {
    expect(await parseConfig('define: {day: 2024-01-02}', 'c.yaml')).toEqual({ define: { day: '2024-01-02' } });
  });

  it.each([
    ['an alias', 'a: &x [1]\nb: *x\n', 'c.yaml: anchors and aliases (&x, *x)'],
    ['an anchored scalar', 'a: 1\nb: &x text\n', 'c.yaml: anchors and aliases (&x, *x)'],
    ['a tag for code', 'a: !!js/function "function(){}"', 'c.yaml:1:32: not valid YAML: unknown tag'],
    ['a broken mapping', 'a: b: c', 'c.yaml:1:5: not valid YAML'],
    ['a key given twice', 'a: 1\na: 2\n', 'not valid YAML: duplicated mapping key'],
    ['a prototype key', '{"rules": {"__proto__": {"level": "off"}}}', 'c.yaml: rules.__proto__: this key is not allowed'],
    ['deep nesting', '['.repeat(90) + ']'.repeat(90), 'nested deeper than 32 levels'],
    ['nesting past the parser', '['.repeat(5000), 'not valid YAML: nesting exceeded'],
  ])('refuses %s', async (_, text, message) => {
    await expect(parseConfig(text, 'c.yaml')).rejects.toThrow(message);
  });

  it('refuses the same in JSON', async () => {
    await expect(parseConfig('{"a": ', 'c.json')).rejects.toThrow('c.json: not valid JSON');
    await expect(parseConfig('{"__proto__": {"rules": {}}}', 'c.json')).rejects.toThrow('c.json: __proto__: this key is not allowed');
    await expect(parseConfig('['.repeat(100_000) + ']'.repeat(100_000), 'c.json')).rejects.toThrow('nested deeper');
  });

  it('refuses a file that is too large before it parses it', async () => {
    await expect(parseConfig('x'.repeat(maxConfigSize + 1), 'c.yaml')).rejects.toThrow('larger than');
  });
});
