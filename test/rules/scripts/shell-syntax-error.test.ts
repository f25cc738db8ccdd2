import { describe, expect, it } from '@jest/globals';
import rule from '../../../rules/scripts/shell-syntax-error.js';
import { judgePackage } from '../../../src/policy/judge.js';
import { examplePackage } from '../../../src/policy/rule-tester/index.js';

function messages(interpreter: readonly string[], body: string): string[] {
  const pkg = { ...examplePackage({ name: 'demo' }), scriptlets: [{ type: 'post', interpreter, body }] };
  const around = { options: {}, profiles: ['generic'], weight: { level: 'error' as const, configured: false } };
  return judgePackage(rule, pkg, { source: 'demo.src.rpm', packages: [pkg], complete: true }, around).map(({ message }) => message);
}

describe('the scriptlets of a package', () => {
  it('are parsed where a shell runs them', () => {
    expect(messages(['/bin/sh'], 'true\nif a; then\n  b\n')).toEqual(['The shell cannot parse the %post scriptlet: if is never closed by fi (line 2).']);
  });

  it.each([
    [['/bin/sh'], 'if a; then b; fi'],
    [['<lua>'], 'if a then b end'],
    [[], ''],
  ])('are left alone where nothing is wrong: %j %j', (interpreter, body) => {
    expect(messages(interpreter, body)).toEqual([]);
  });
});
