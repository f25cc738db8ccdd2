import { describe, expect, it } from '@jest/globals';
import { computeShell } from '../../../../src/macro/shell/compute.js';

describe('cat', () => {
  const files = (path: string): string | undefined => (path === '/src/version' ? '1.2\n' : path === '/src/odd' ? '\u0000' : undefined);
  const printed = (command: string): string | undefined => computeShell(command, { readFile: files }).text;

  it('gives a file that the host lets it read', () => expect(printed('cat /src/version | cut -d. -f1')).toBe('1'));
  it('is unknown where it may not read, where the folder is not known, and for bytes', () => {
    expect(['cat /etc/passwd', 'cat version', 'cat /src/odd', 'cat -n /src/version'].map(printed)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
