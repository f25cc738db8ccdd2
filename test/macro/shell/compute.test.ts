import { describe, expect, it } from '@jest/globals';
import { printedBy } from './support.js';

describe('words', () => {
  it.each([
    [`echo a  b   "c  d"`, 'a b c  d'],
    [`v='a  b'; echo $v "$v" x$v`, 'a b a  b xa b'],
    [`v=; echo a $v b "$v" c`, 'a b  c'],
    [`echo "\\"q\\"" a\\ b 'it'"'"'s'`, `"q" a b it's`],
    ['echo "$(echo a; echo b)" $(echo c; echo d)', 'a\nb c d'],
    ['echo `echo a`b', 'ab'],
    ['echo "a$" b$ {', 'a$ b$ {'],
    ['echo a\\\nb # c', 'ab'],
    ['v=a=~b; echo x', undefined],
  ])('%j prints %j', (command, text) => expect(printedBy(command)).toBe(text));
});

describe('lists', () => {
  it.each([
    ['true && echo a || echo b', 'a'],
    ['false && echo a || echo b', 'b'],
    ['! true || echo a; echo b', 'a\nb'],
    ['if false; then echo a; elif true; then echo b; else echo c; fi', 'b'],
    ['for i in a "b c" $(echo d e); do echo "<$i>"; done', '<a>\n<b c>\n<d>\n<e>'],
    ['case abc in x|y) echo 1;; (a*) echo 2;; *) echo 3; esac', '2'],
    ['v=1; (v=2; echo $v); echo $v; { v=3; }; echo $v', '2\n1\n3'],
    ['v=1; echo x | { v=2; tr x y; }; echo $v', 'y\n1'],
    ['echo a; exit 3; echo b', 'a'],
    ['(exit 1) || echo a', 'a'],
    ['x=$(false) || echo a', 'a'],
    ['[ a = b ] && uname; echo c', 'c'],
    ['echo a >/dev/null 2>&1; echo b 2>/dev/null', 'b'],
    ['exit 3', ''],
    ['', ''],
  ])('%j prints %j', (command, text) => expect(printedBy(command)).toBe(text));
});

describe('parameter expansions', () => {
  const value = (expansion: string): string | undefined => printedBy(`v=1.10.a-b; e=; echo "<${expansion}>"`);

  it.each([
    ['${#v}', '8'],
    ['${v%.*}', '1.10'],
    ['${v%%.*}', '1'],
    ['${v#*.}', '10.a-b'],
    ['${v##*.}', 'a-b'],
    ['${v%[!0-9]*}', '1.10.a-'],
    ['${v%x}', '1.10.a-b'],
    ['${v:0:4}', '1.10'],
    ['${v:5}', 'a-b'],
    ['${v: -1}', 'b'],
    ['${v:0:-2}', '1.10.a'],
    ['${v:20}', ''],
    ['${v/./_}', '1_10.a-b'],
    ['${v//./_}', '1_10_a-b'],
    ['${v//[.-]}', '110ab'],
    ['${v^^}', '1.10.A-B'],
    ['${e:-x y}', 'x y'],
    ['${e-x}', ''],
    ['${v:+x}', 'x'],
    ['${e:+x}', ''],
  ])('%s is %j', (expansion, text) => expect(value(expansion)).toBe(`<${text}>`));

  it('takes quoted pattern characters and values for themselves', () => expect(printedBy(`v='a*b'; w=b; echo ` + `\${v%"*"$w}`)).toBe('a'));
  it('cuts a prerelease off', () => expect(printedBy('v=1.0~rc1; echo ${v%%~*}')).toBe('1.0'));
});

describe('arithmetic', () => {
  it.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * -3', '-9'],
    ['-7 / 2', '-3'],
    ['-7 % 2', '-1'],
    ['n + $n', '10'],
    ['n > 4 && !0', '1'],
    ['0 * -1', '0'],
  ])('$((%s)) is %s', (expression, value) => expect(printedBy(`n=5; echo $((${expression}))`)).toBe(value));
});
