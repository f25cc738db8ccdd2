import { describe, expect, it } from '@jest/globals';
import { codeMatches, rawMatches } from '../../../../rules/reading/syntax/raw-matches.js';
import { specFor } from '../../given.js';

const spec = specFor('Name: here\n# here\n%description\nhere\n%build\necho here # here\nsed "s#here#x#" a\n%changelog\n* here\n');

describe('matches in code', () => {
  it('leave out comments and prose', () => {
    expect(codeMatches(spec, /here/g).map(({ leaf }) => leaf.section)).toEqual(['preamble', '%build', '%build']);
  });

  it('know their groups and places', () => {
    const [first] = codeMatches(spec, /(h)(e)re/g);
    expect(first).toMatchObject({ text: 'here', groups: ['h', 'e'], start: 6, end: 10 });
  });
});

it('matches anywhere include comments and prose', () => {
  expect(rawMatches(spec, /here/g)).toHaveLength(7);
});
