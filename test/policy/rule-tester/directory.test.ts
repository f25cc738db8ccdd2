import { describe, expect, it } from '@jest/globals';
import type { Example } from '../../../src/policy/example.js';
import { defineRule } from '../../../src/policy/rule.js';
import { testRule } from '../../../src/policy/rule-tester/index.js';

/** Objects to subdirectories, and to MD5 in `sources`; reads `notes` without having asked for it. */
function rule(bad: Example[], good: Example[]) {
  return defineRule({
    meta: {
      id: 'tidy-directory',
      category: 'sources',
      summary: 'The directory is untidy',
      why: 'Because.',
      source: { document: 'None', heading: 'None', strength: 'MUST NOT' },
      level: 'error',
      fix: 'none',
      precision: 'high',
      needs: ['text:sources'],
      equivalents: { rpmlint: [], rpminspect: [] },
      examples: { bad, good },
    },
    check: {
      distgit({ entries, text }, { report }) {
        for (const { name } of entries.filter(({ type }) => type === 'directory')) report({ message: `Delete ${name}.` });
        for (const source of [text('sources'), text('notes')]) {
          const at = source?.text.indexOf('MD5') ?? -1;
          if (source && at >= 0) report({ message: 'Use SHA512.', at: { source, start: at, end: at + 3 } });
        }
      },
    },
  });
}
const bad: Example = {
  spec: 'Name: demo\n',
  directory: { sources: 'SHA512 (a) = 1\nMD5 (b) = 2\n', 'old/': '' },
  findings: [{ message: 'Delete old' }, { file: 'sources', line: 2, column: 1, text: 'MD5' }],
};

describe('an example with a directory', () => {
  it('is run over its entries and the texts that the rule asks for', () => {
    expect(testRule(rule([bad], [{ spec: 'Name: demo\n', directory: { notes: 'MD5' } }, { spec: 'Name: demo\n' }]))).toEqual([]);
  });

  it('says in which file a finding stands', () => {
    const wrong = { ...bad, findings: [{}, { file: 'notes' }] };
    expect(testRule(rule([wrong], [{ spec: '\n' }]))).toEqual([expect.stringContaining('file should be "notes", is "sources"')]);
  });
});
