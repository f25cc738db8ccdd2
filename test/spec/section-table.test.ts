import { describe, expect, it } from '@jest/globals';
import { sectionAt } from '../../src/spec/section-table.js';

const name = (line: string): string | undefined => sectionAt(line, 0, line.length)?.name;

describe('section words', () => {
  it.each(['%build', '%Build\n', '%build -a', '%files\tx'])('open a section: %j', (line) => expect(name(line)).toMatch(/^%(build|files)$/));

  it.each([' %build', '%builder', '%build-x', '%files(x)', 'x%build', '%', '%foo'])('do not: %j', (line) => expect(name(line)).toBeUndefined());
});
