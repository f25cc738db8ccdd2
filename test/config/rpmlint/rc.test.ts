import { describe, expect, it } from '@jest/globals';
import { readRc, readTables } from '../../../src/config/rpmlint/rc.js';

const filters = (text: string) => readRc(text, 'demo-rpmlintrc').filters.map((filter) => [filter.line, filter.text]);

describe('an rpmlintrc', () => {
  it('has filters in all forms that people write', () => {
    expect(
      filters(
        [
          '# This is needed because ...',
          'from Config import *',
          '',
          'addFilter("no-documentation")',
          "addFilter('devel-file-in-non-devel-package')",
          'addFilter(r"^libfoo1\\.x86_64: W: shlib-policy-name-error")',
          '  addFilter (  "name with \'quotes\'" ) # why',
          "addFilter ('non-conffile-in-etc /etc/foo\\.conf');",
          'addFilter("spelling-error .* \\(en_US\\) .*")',
        ].join('\n'),
      ),
    ).toEqual([
      [4, 'no-documentation'],
      [5, 'devel-file-in-non-devel-package'],
      [6, '^libfoo1\\.x86_64: W: shlib-policy-name-error'],
      [7, "name with 'quotes'"],
      [8, 'non-conffile-in-etc /etc/foo\\.conf'],
      [9, 'spelling-error .* \\(en_US\\) .*'],
    ]);
  });

  it('sets badness, with numbers and with texts', () => {
    const { badness } = readRc("setBadness('a-b', 0)\r\nsetBadness(\"c\", '10000')  # why\r\n", 'x');
    expect(badness).toEqual([
      { id: 'a-b', score: 0, line: 1 },
      { id: 'c', score: 10000, line: 2 },
    ]);
  });

  it.each(['addFilter(name)', 'addFilter("a" + "b")', 'addFilter(', '"a")', 'setOption("x", 1)', 'import_me()', 'addFilter("a"); import os; os.system("x")'])(
    'does not take %j for a statement',
    (line) => {
      const { filters: none, problems } = readRc(`${line}\n`, 'x');
      expect([none, problems]).toEqual([[], [{ message: expect.stringContaining('is not read'), line: 1 }]]);
    },
  );

  it('tells of an expression that it can not apply', () => {
    expect(readRc('addFilter("(?<!a)b")\n', 'x')).toMatchObject({ filters: [], problems: [{ line: 1, message: expect.stringContaining('is not applied') }] });
    expect(readRc(`addFilter("${'a'.repeat(1001)}")\n`, 'x').problems[0]?.message).toContain('longer than 1000');
  });

  it('is bounded', () => {
    const { filters: kept, problems } = readRc('addFilter("a")\n'.repeat(5000), 'x');
    expect([kept.length, problems.length]).toEqual([1000, 1]);
  });
});

describe('a TOML configuration of rpmlint', () => {
  it('has filters and scores', () => {
    const { filters: found, badness } = readTables({ Filters: ['no-binary', 'a|b'], Scoring: { 'no-binary': 0, x: '7', y: 'high' } }, 'fedora.toml');
    expect(found.map(({ text }) => text)).toEqual(['no-binary', 'a|b']);
    expect(badness).toEqual([
      { id: 'no-binary', score: 0 },
      { id: 'x', score: 7 },
    ]);
  });

  it('with other types than rpmlint takes is told', () => {
    expect(readTables({ Filters: 'no-binary' }, 'x').problems).toHaveLength(1);
    expect(readTables({ Filters: [1], Scoring: 2 }, 'x').problems).toHaveLength(1);
    expect(readTables({}, 'x')).toEqual({ path: 'x', filters: [], badness: [], problems: [] });
  });
});
