import { describe, expect, it } from '@jest/globals';
import type { Example } from '../../../src/policy/example.js';
import { exampleBlocks } from '../../../src/report/rule-page/example-blocks.js';
import { markdown } from '../../../src/report/rule-page/markdown.js';

const shown = (example: Example): string => markdown(exampleBlocks('Bad', example));

describe('an example', () => {
  it('tells under what circumstances and what is found', () => {
    expect(
      shown({
        title: 'With a *',
        spec: 'A: ```\n',
        profile: 'epel',
        options: { max: 3 },
        findings: [{ line: 1, column: 4, text: '`', level: 'note', message: 'Delete' }, {}],
      }),
    ).toBe(`### Bad: With a \\*

With the profile \`epel\` and the options \`{"max":3}\`:

\`\`\`\`spec
A: \`\`\`
\`\`\`\`

Findings:

- line 1, column 4 \`\` \` \`\`: note "… Delete …"
- one, anywhere
`);
  });

  it('lists what stands beside the spec', () => {
    expect(shown({ spec: 'Name: a\n', directory: { sources: 'SHA512 (a) = 1\n', 'tests/': '' } })).toContain(`Beside the spec:

\`\`\`text
sources
  | SHA512 (a) = 1
tests/
\`\`\`
`);
  });

  it('tells what other rules find', () => {
    expect(shown({ spec: 'A: b\n', found: { 'rule-a': [2, 0], 'rule-b': [] } })).toContain(
      'With findings in line 2, about the whole spec of `rule-a` and no finding of `rule-b`:',
    );
  });

  it('shows what is invisible', () => {
    expect(shown({ spec: 'Name: a\r\n' })).toContain('Name: a\\x0d\n');
  });
});
