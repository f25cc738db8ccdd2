import { describe, expect, it } from '@jest/globals';
import type { Draft } from '../../../src/engine/findings/draft.js';
import { withFingerprints } from '../../../src/engine/findings/fingerprint.js';
import { sourceText } from '../../../src/text/source-text.js';

function onLine(text: string, line: string): Draft {
  const source = sourceText('a.spec', text);
  const start = text.indexOf(line);
  return { ruleId: 'r', level: 'error', message: 'm', path: 'a.spec', location: { source, start, end: start + line.length } };
}
const inPackage = (nevra: string, file: string): Draft => ({ ruleId: 'r', level: 'error', message: 'm', path: `${nevra}.rpm`, package: nevra, file });
const prints = (...drafts: Draft[]): string[] => withFingerprints(drafts).map((f) => f.fingerprint);

describe('fingerprints', () => {
  it('stay when lines above come and go', () => {
    expect(prints(onLine('a\nVendor: x\n', 'Vendor'))).toEqual(prints(onLine('a\nb\nc\n  Vendor:  x\n', 'Vendor')));
  });

  it('change with the text of the line', () => {
    expect(prints(onLine('Vendor: x\n', 'Vendor'))).not.toEqual(prints(onLine('Vendor: y\n', 'Vendor')));
  });

  it('count equal lines, so that no two are the same', () => {
    const twice = onLine('Vendor: x\n', 'Vendor');
    expect(new Set(prints(twice, twice)).size).toBe(2);
  });

  it('stay with the next version of a package', () => {
    expect(prints(inPackage('a-b-1:1.0-1.x86_64', '/x'))).toEqual(prints(inPackage('a-b-2.0-3.x86_64', '/x')));
    expect(prints(inPackage('a-b-1.0-1.x86_64', '/x'))).not.toEqual(prints(inPackage('a-c-1.0-1.x86_64', '/x')));
  });
});
