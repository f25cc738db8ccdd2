import { describe, expect, it } from '@jest/globals';
import type { Example } from '../../../src/policy/example.js';
import { defineRule, type RuleMeta } from '../../../src/policy/rule.js';
import { testRule } from '../../../src/policy/rule-tester/index.js';

/** A rule that objects to every Vendor tag and deletes its line. */
function vendorRule(examples: { bad: Example[]; good: Example[] }, meta: Partial<RuleMeta> = {}) {
  return defineRule({
    meta: {
      id: 'no-vendor',
      category: 'tags',
      summary: 'There is a Vendor',
      why: 'Because.',
      source: { document: 'None', heading: 'None', strength: 'MUST NOT' },
      level: 'error',
      fix: 'safe',
      precision: 'high',
      equivalents: { rpmlint: [], rpminspect: [] },
      examples,
      ...meta,
    },
    check: {
      spec(spec, { report }) {
        for (const tag of spec.tags.filter(({ name }) => name === 'Vendor')) {
          const { location } = tag.line.origin();
          if (!location) continue;
          const edits = [{ location: { ...location, end: location.end + 1 }, text: '' }];
          report({ message: 'Delete Vendor.', at: tag.line.origin(0, 6), fix: { safety: 'safe', title: 'Delete the line', edits } });
        }
      },
    },
  });
}
const bad: Example = { spec: 'Name: a\nVendor: x\n', findings: [{ line: 2, column: 1, text: 'Vendor', level: 'error' }], fixed: 'Name: a\n' };
const good: Example = { spec: 'Name: a\n' };

describe('testRule', () => {
  it('has nothing to say of a rule whose examples hold', () => {
    expect(testRule(vendorRule({ bad: [bad], good: [good] }))).toEqual([]);
  });

  it('tells a finding that does not come', () => {
    expect(testRule(vendorRule({ bad: [{ ...bad, spec: 'Name: a\n' }], good: [{ spec: '\n' }] }))).toEqual([
      expect.stringContaining('expected 1 findings, got 0'),
    ]);
  });

  it('tells a finding that should not come', () => {
    expect(testRule(vendorRule({ bad: [bad], good: [{ spec: 'Vendor: y\n' }] }))).toEqual([expect.stringContaining('unexpected finding')]);
  });

  it.each([
    ['line', { line: 1 }],
    ['column', { column: 2 }],
    ['text', { text: 'vendor' }],
    ['level', { level: 'note' as const }],
    ['message', { message: 'Keep' }],
  ])('tells a wrong %s', (what, expected) => {
    expect(testRule(vendorRule({ bad: [{ ...bad, findings: [expected] }], good: [good] }))).toEqual([expect.stringContaining(`${what} should be`)]);
  });

  it('compares the fixed text', () => {
    expect(testRule(vendorRule({ bad: [{ ...bad, fixed: 'Name: b\n' }], good: [good] }))).toEqual([expect.stringContaining('fixed text differs')]);
  });

  it('wants the fixed text of an example that is fixed', () => {
    const { fixed: _, ...unsaid } = bad;
    expect(testRule(vendorRule({ bad: [bad, { ...unsaid, spec: 'Vendor: z\n', findings: [{ line: 1 }] }], good: [good] }))).toEqual([
      expect.stringContaining('does not say what comes out'),
    ]);
  });

  it('checks the meta', () => {
    const problems = testRule(vendorRule({ bad: [bad], good: [] }, { id: 'No_Vendor', summary: 'x'.repeat(101), fix: 'none' })).join('\n');
    for (const part of ['kebab case', '101 characters', 'no good example', 'meta.fix is none']) expect(problems).toContain(part);
  });

  it('refuses an example that stands there twice', () => {
    expect(testRule(vendorRule({ bad: [bad], good: [good, good] })).join()).toContain('stands there twice');
  });
});
