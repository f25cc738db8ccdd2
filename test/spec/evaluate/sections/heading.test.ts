import { describe, expect, it } from '@jest/globals';
import { Traced } from '../../../../src/macro/traced.js';
import { readHeading } from '../../../../src/spec/evaluate/sections/heading.js';
import { headingWords } from '../../../../src/spec/evaluate/sections/words.js';
import { sectionKinds } from '../../../../src/spec/section-table.js';

function read(name: string, args: string): unknown[] {
  const kind = sectionKinds.get(name);
  if (!kind) throw new Error(`no section ${name}`);
  const { fullName, names, options, fault } = readHeading(kind, Traced.bare(args), 'L');
  return [fullName, names.map((word) => word.text), [...options].map(([letter, values]) => letter + values.map((value) => value.text).join('+')), fault];
}

describe('a heading', () => {
  it.each([
    ['%files', '-n lib -f a -fb', [true, ['lib'], ['n', 'fa+b'], undefined]],
    ['%post', '-p "/bin/sh -x" sub', [false, ['sub'], ['p/bin/sh -x'], undefined]],
    ['%triggerin', '-n x -- -y', [true, ['x'], ['n'], undefined]],
    ['%filetriggerin', '-P 100 -- /usr', [false, [], ['P100'], undefined]],
    ['%build', '-a foo bar', [false, ['foo', 'bar'], ['a'], undefined]],
    ['%files', '-x', [false, [], [], 'Bad option -x: L']],
    ['%post', '--foo', [false, [], [], 'Bad option --foo: L']],
    ['%post', '-p', [false, [], [], 'Bad option -p: L']],
    ['%files', '-n %files -n a', [true, ['a'], ['n'], undefined]],
    ['%files', 'a b', [false, ['a', 'b'], [], 'Too many names: L']],
    ['%post', '"a', [false, [], [], 'Error parsing %post: missing quote: L']],
  ])('%s %s', (name, args, expected) => expect(read(name, args)).toEqual(expected));
});

describe('words of a heading', () => {
  it('follow quotes and backslashes', () =>
    expect(headingWords(Traced.bare('a "b c"d \'e "\' f\\ g'))?.map((word) => word.text)).toEqual(['a', 'b cd', 'e "', 'f g']));
});
