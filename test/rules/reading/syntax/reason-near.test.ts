import { describe, expect, it } from '@jest/globals';
import { hasReasonNear } from '../../../../rules/reading/syntax/reason-near.js';
import { specFor } from '../../given.js';

const asked = '%global x %{nil}';
const isReasoned = (text: string) => hasReasonNear(specFor(text), text.indexOf(asked));

describe('a comment near a line', () => {
  it.each([
    `# broken\n${asked}\n`,
    `# broken\n\n\n${asked}\n`,
    `# broken\n%if 1\n%global y 1\n%global z 1\n%global a 1\n${asked}\n%endif\n`,
    `${asked} # broken\n`,
  ])('gives a reason: %j', (text) => {
    expect(isReasoned(text)).toBe(true);
  });

  it.each([`# broken\n\n\n\n${asked}\n`, `#----\n${asked}\n`, `#%global x 1\n${asked}\n`, `${asked}\n# broken\n`, `${asked}\n`])('gives none: %j', (text) => {
    expect(isReasoned(text)).toBe(false);
  });
});
