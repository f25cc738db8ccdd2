import { describe, expect, it } from '@jest/globals';
import { computeShell } from '../../../src/macro/shell/compute.js';
import { random } from '../../support/random.js';

const pieces = [
  ...[
    'echo ',
    'v=a.b; ',
    '$v',
    '${v',
    '}',
    '%.*',
    '##',
    '//',
    ':0:1',
    '"',
    "'",
    '`',
    '$(',
    ')',
    '$((',
    '))',
    '(',
    '{ ',
    '; }',
    '|',
    '||',
    '&&',
    ';',
    ';;',
    '\n',
    '\\',
    ' ',
  ],
  ...[
    'if ',
    'then ',
    'fi',
    'for i in ',
    'do ',
    'done',
    'case a in ',
    'esac',
    '[ ',
    ' ]',
    '= ',
    '! ',
    'sed s/a/b/g',
    'sed -E ',
    's/(a|b)*/x/',
    'cut -d. -f1',
    "tr 'a-z' ",
    '[[:digit:]]',
  ],
  ...['awk ', "'{print $1}'", 'printf ', '%d', '%5s', 'head -n1', '2>/dev/null', '<', '>', '~', '*', '[', ']', 'true', 'exit 1', '1', '-', 'a', 'é', '#', '$'],
] as const;

describe('any command', () => {
  it('is computed or not known, in the same way twice, without anything else being thrown', () => {
    const { below, pick } = random(20_250_101);
    let computed = 0;
    for (let run = 0; run < 4000; run++) {
      const command = Array.from({ length: 1 + below(14) }, () => pick(pieces as unknown as readonly [string, ...string[]])).join('');
      const result = computeShell(command);
      expect(computeShell(command)).toEqual(result);
      expect(result.work).toBeGreaterThanOrEqual(0);
      if (result.text !== undefined) computed++;
    }
    expect(computed).toBeGreaterThan(50);
  });
});
