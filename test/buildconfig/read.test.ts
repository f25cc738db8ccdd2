import { describe, expect, it } from '@jest/globals';
import type { MockConfig, ObsConfig, PbuildConfig } from '../../src/buildconfig/model.js';
import { readBuildConfig } from '../../src/buildconfig/read.js';
import { sourceText } from '../../src/text/source-text.js';
import { random } from '../support/random.js';

const read = (path: string, text: string) => readBuildConfig(sourceText(path, text));
const mock = (text: string) => read('demo.cfg', text) as MockConfig;
const obs = (text: string) => read('_config', text) as ObsConfig;
const pbuild = (text: string) => read('dir/_pbuild', text) as PbuildConfig;

describe('a configuration of mock', () => {
  it('is read as text: literals, joined strings, lists over several lines', () => {
    const { options, whole } = mock("config_opts['a'] = 'x' \"y\"\nconfig_opts['b']['c'] = (\n  'i686',  # a comment\n  1, True, None)\n");
    expect(options.map(({ path, value }) => [path, value])).toEqual([
      [['a'], 'xy'],
      [
        ['b', 'c'],
        ['i686', 1, true, null],
      ],
    ]);
    expect(whole).toBe(true);
  });

  it('is not whole where only Python could say what it does', () => {
    for (const text of ["if x:\n    config_opts['a'] = 1\n", "config_opts['a'] = f'{x}'\n", "config_opts['a'] = g()\n", 'import os\n'])
      expect(mock(text).whole).toBe(false);
  });

  it('has the repositories of its dnf.conf, with their places', () => {
    const { repositories } = mock('config_opts["dnf.conf"] = """\n[main]\ngpgcheck=0\n\n[demo]\nbaseurl = http://example.org/\n"""\n');
    expect(repositories.map(({ id, entries }) => [id, entries.map(({ key, value, at }) => [key, value, at.source.text.slice(at.start, at.end)])])).toEqual([
      ['main', [['gpgcheck', '0', 'gpgcheck=0']]],
      ['demo', [['baseurl', 'http://example.org/', 'baseurl = http://example.org/']]],
    ]);
  });

  it('names what it includes', () => {
    expect(mock("include('templates/a.tpl')\n").includes.map(({ path }) => path)).toEqual(['templates/a.tpl']);
  });

  it.each([
    ['a string without an end', `config_opts['a'] = """${'x\n'.repeat(100_000)}`],
    ['brackets', `config_opts['a'] = ${'['.repeat(100_000)}`],
    ['closed brackets', `config_opts['a'] = ${'('.repeat(50_000)}${')'.repeat(50_000)}`],
    ['quotes', "'".repeat(100_001)],
    ['backslashes', `config_opts['a'] = '${'\\'.repeat(200_001)}`],
    ['keys', `config_opts${"['a']".repeat(40_000)} = 1`],
    ['sections', `config_opts['dnf.conf'] = """${'['.repeat(200_000)}"""`],
  ])('costs no more than its length: %s', (_, text) => {
    expect(secondsOf(() => mock(text))).toBeLessThan(3);
  });
});

describe('a _config', () => {
  it('has entries, conditions and blocks of macros', () => {
    const { entries, conditionals, macroBlocks, others } = obs('Prefer: a b\n%if 1\nSupport: x\n%endif\nMacros:\n%x 1\n:Macros\nnonsense\n%endif\n');
    expect(entries.map(({ keyword, value, conditional }) => [keyword, value, conditional])).toEqual([
      ['Prefer', 'a b', false],
      ['Support', 'x', true],
    ]);
    expect(conditionals.map(({ keyword, loose }) => [keyword, loose])).toEqual([
      ['%if', false],
      ['%endif', false],
      ['%endif', true],
    ]);
    expect(macroBlocks.map(({ closed, lines }) => [closed, lines.length])).toEqual([[true, 1]]);
    expect(others.map(({ source, start, end }) => source.text.slice(start, end))).toEqual(['nonsense']);
  });

  it.each([
    ['conditions', '%if 1\n'.repeat(150_000)],
    ['blanks', `Prefer: ${' '.repeat(500_000)}x`],
    ['blanks before a colon', `Prefer${' '.repeat(500_000)}x`],
    ['one long line', 'a'.repeat(1_000_000)],
  ])('costs no more than its length: %s', (_, text) => {
    expect(secondsOf(() => obs(text))).toBeLessThan(3);
  });
});

describe('what Python decides', () => {
  it('is not known: values in blocks, computed ones', () => {
    const config = mock(
      "if x:\n    config_opts['rpmbuild_networking'] = True\ndef f():\n\tconfig_opts['use_bootstrap'] = False\nconfig_opts['root'] = 'a' if x else 'b'\nconfig_opts['dist'] = 'el9'; config_opts['releasever'] = '9'\n",
    );
    expect(config.options.map(({ path, value }) => [path[0], value])).toEqual([
      ['rpmbuild_networking', undefined],
      ['use_bootstrap', undefined],
      ['root', undefined],
      ['dist', 'el9'],
      ['releasever', '9'],
    ]);
    expect(config.whole).toBe(false);
  });
});

describe('a _pbuild', () => {
  it('is XML or YAML, with the same presets', () => {
    const xml = pbuild('<pbuild>\n  <preset name="tw" default="">\n    <config>c</config>\n    <arch>x86_64</arch>\n  </preset>\n</pbuild>\n');
    const yaml = pbuild('preset:\n  - name: tw\n    default: true\n    config: c\n    arch: [x86_64]\n');
    for (const { presets, problem } of [xml, yaml]) {
      expect(problem).toBeUndefined();
      expect(presets).toMatchObject([{ name: 'tw', isDefault: true, arch: ['x86_64'], config: ['c'] }]);
    }
  });

  it('is read as pbuild reads it, which asks less of XML', () => {
    const { presets, problem } = pbuild(
      "<?xml version='1.0'?>\n<pbuild>\n  <!-- <preset name='no'> -->\n  <preset name=\"a&amp;b\" default>\n    <arch>x86_64</arch>\n  </preset>\n  <preset><name>c</name><default/><repo>r</repo></preset>\n  <preset name=d arch='s390x'/>\n</pbuild>\n",
    );
    expect(problem).toBeUndefined();
    expect(presets.map(({ name, isDefault, arch }) => [name, isDefault, arch])).toEqual([
      ['a&b', true, ['x86_64']],
      ['c', true, []],
      ['d', false, ['s390x']],
    ]);
  });

  it.each([
    ['</preset> stands where </pbuild> was expected', '<pbuild></preset></pbuild>'],
    ['</pbuild> stands where no end tag was expected', '<pbuild></pbuild></pbuild>'],
    ['<preset> is not closed', '<pbuild><preset>'],
    ['A tag does not end', '<pbuild><preset'],
    ['A comment does not end', '<pbuild><!-- x'],
  ])('is not well-formed where %s', (message, text) => expect(pbuild(text).problem?.message).toContain(message));

  it.each([
    ['elements', '<a>'.repeat(20_000)],
    ['entities', '<!DOCTYPE p [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><pbuild>&b;</pbuild>'],
    ['carriage returns', `<pbuild>${'\r'.repeat(60_000)}`],
    ['lists', `preset: ${'['.repeat(60_000)}`],
    ['more than is read', `<pbuild>${' '.repeat(100_000)}</pbuild>`],
  ])('that is made to do harm is a problem, soon: %s', (_, text) => {
    let problem: string | undefined;
    expect(secondsOf(() => (problem = pbuild(text).problem?.message))).toBeLessThan(3);
    expect(problem).toEqual(expect.any(String));
  });
});

describe('any text', () => {
  it.each(['demo.cfg', '_config', '_pbuild'])('is read without a fault of ours as %s', (path) => {
    const parts = [
      "config_opts['a']",
      '=',
      '"""',
      "'",
      '[',
      ']',
      '(',
      ')',
      '%if',
      '%endif',
      'Macros:',
      ':Macros',
      'Prefer:',
      '<pbuild>',
      '<preset',
      '/>',
      'preset:',
      '- ',
      '&a',
      '*a',
      '\n',
      '\n',
      ' ',
      '\\',
      '\0',
      '#',
    ] as unknown as readonly [string, ...string[]];
    for (let seed = 0; seed < 500; seed++) {
      const { below, pick } = random(seed);
      const text = Array.from({ length: below(40) }, () => pick(parts)).join('');
      expect({ seed, kind: read(path, text)?.kind }).toEqual({ seed, kind: path === 'demo.cfg' ? 'mock' : path === '_config' ? 'obs' : 'pbuild' });
    }
  });

  it('with another name is no configuration', () => {
    expect(read('foo.conf', '')).toBeUndefined();
  });
});

function secondsOf(run: () => unknown): number {
  const begin = process.cpuUsage().user;
  run();
  return (process.cpuUsage().user - begin) / 1e6;
}
