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

  it('shows what is invisible', () => {
    expect(shown({ spec: 'Name: a\r\n' })).toContain('Name: a\\x0d\n');
  });
});
