import { describe, expect, it } from '@jest/globals';
import { computeShell } from '../../../../src/macro/shell/compute.js';
import { printedBy } from '../support.js';

describe('perl -pe', () => {
  it('puts one text in place of what fits', () => expect(printedBy(`echo 1.2.3 | perl -pe 's{\\D.*}{}'`)).toBe('1'));
  it('is unknown with groups, choices and code', () => {
    for (const script of ['s/(a)/$1/', 's/a|b/c/', 's/a/b/e', 's/a*?b//', 'print 1', 's/$/x/'])
      expect(printedBy(`echo a | perl -pe '${script}'`)).toBeUndefined();
  });
});

describe('perl -V', () => {
  const command = 'eval "`perl -V:installvendorlib`"; echo $installvendorlib';

  it('says what the host says', () => expect(computeShell(command, { perl: { installvendorlib: '/usr/share/perl5' } }).text).toBe('/usr/share/perl5'));
  it('is unknown where the host says nothing', () => expect(computeShell(command, { perl: {} }).text).toBeUndefined());
});
