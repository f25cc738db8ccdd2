import { describe, expect, it } from '@jest/globals';
import { Traced } from '../../../src/macro/traced.js';
import { parseFilesLine } from '../../../src/spec/files/line.js';

const parse = (text: string): ReturnType<typeof parseFilesLine> => parseFilesLine(Traced.bare(text));
const parts = (text: string): [readonly string[], string[]] => [parse(text).directives, parse(text).paths.map(({ path }) => path)];

describe('a line of %files', () => {
  it.each([
    ['/a', [], ['/a']],
    ['%doc a b', ['%doc'], ['a', 'b']],
    ['%dir %attr( 0755 , root,  - ) /a', ['%dir', '%attr(0755,root,-)'], ['/a']],
    ['/a %config(noreplace)', ['%config(noreplace)'], ['/a']],
    ['%config /a', ['%config'], ['/a']],
    ['%verify (not md5 size) /a', ['%verify(notmd5size)'], ['/a']],
    ['"/with blank" b', [], ['/with blank', 'b']],
    ['/x\\ y', [], ['/x\\ y']],
    ['/x{a,b}', [], ['/x{a,b}']],
    ['%bogus /x', [], ['%bogus', '/x']],
    ['%docs', [], ['%docs']],
  ])('%j', (text, directives, paths) => expect(parts(text)).toEqual([directives, paths]));

  it('takes %attr apart', () => expect(parse('%attr(644,a,b) /x').attr).toEqual({ mode: '644', user: 'a', group: 'b' }));

  it.each(['%attr /x', '%lang(de /x'])('reports %j', (text) => expect(parse(text).faults).toHaveLength(1));
});
