import { describe, expect, it } from '@jest/globals';
import { hasReasonNear, type Reach } from '../../../../rules/reading/reasons/reason-near.js';
import { specFor } from '../../given.js';

const asked = '%global x %{nil}';
const isReasoned = (text: string, reach?: Reach) => hasReasonNear(specFor(text), text.indexOf(asked), reach);

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

  it('is looked for as far as a rule says', () => {
    expect(isReasoned(`${asked}\n\n# broken\n`, { below: 2 })).toBe(true);
    expect(isReasoned(`${asked}\n\n# broken\n`, { below: 1 })).toBe(false);
    expect(isReasoned(`# broken\n${asked}\n`, { below: 1 })).toBe(false);
    expect(isReasoned(`${asked} # broken\n`, { above: 3, below: 3 })).toBe(false);
    expect(isReasoned(`# broken\n%global y 1\n${asked}\n`, { above: 1 })).toBe(false);
  });

  it('counts where it says what a rule wants to read', () => {
    const counts = (comment: string) => comment.includes('race');
    expect(isReasoned(`# a race\n# broken\n${asked}\n`, { above: 2, counts })).toBe(true);
    expect(isReasoned(`# broken\n${asked}\n`, { above: 2, counts })).toBe(false);
  });
});
