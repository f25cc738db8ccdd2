import { describe, expect, it } from '@jest/globals';
import { parseShebang, programOf } from '../../../../rules/scripts/shebang/parse.js';
import { random } from '../../../support/random.js';

const program = (line: string): string | undefined => {
  const shebang = parseShebang(line);
  return shebang && programOf(shebang);
};

describe('a first line', () => {
  it('is one only with the mark as its first two characters', () => {
    expect([' #!/bin/sh', '', '#', '# !/bin/sh', '\uFEFF#!/bin/sh'].map(parseShebang)).toEqual(Array(5).fill(undefined));
  });

  it.each([
    ['#!/bin/sh', '/bin/sh', ''],
    ['#! \t/bin/sh  -e \t', '/bin/sh', '-e'],
    ['#!\t/bin/sh\t-e -u', '/bin/sh', '-e -u'],
    ['#!', '', ''],
    ['#!  ', '', ''],
    ['#!/bin/sh\r', '/bin/sh', ''],
    ['#!/bin/sh -e\r', '/bin/sh', '-e'],
  ])('%j has interpreter and argument', (line, interpreter, argument) => {
    expect(parseShebang(line)).toMatchObject({ interpreter, argument, carriageReturn: line.includes('\r') });
  });

  it.each([
    ['#!/usr/bin/env python3', 'python3'],
    ['#!env bash', 'bash'],
    ['#!/usr/bin/env -S python3 -u', 'python3'],
    ['#!/usr/bin/env -vSpython3 -u', 'python3'],
    ['#!/usr/bin/env --split-string=python3 -u', 'python3'],
    ['#!/usr/bin/env -i -u HOME A=1 B=2 bash', 'bash'],
    ['#!/usr/bin/env', ''],
    ['#!/usr/bin/envy x', '/usr/bin/envy'],
  ])('%s runs %s', (line, expected) => {
    expect(program(line)).toBe(expected);
  });
});

describe('any text', () => {
  it('is read without an error, the same way twice', () => {
    const { below, pick } = random(7);
    for (let i = 0; i < 2000; i++) {
      const line = `#!${Array.from({ length: below(20) }, () => pick([' ', '\t', '\r', '/', 'env', '-S', '-u', '=', 'A', '1', '.', '$'])).join('')}`;
      const shebang = parseShebang(line);
      expect(shebang).toEqual(parseShebang(line));
      expect(line).toContain(shebang?.interpreter);
    }
  });
});
