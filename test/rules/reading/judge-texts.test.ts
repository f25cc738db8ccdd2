import { describe, expect, it } from '@jest/globals';
import { type PlainText, textChecks } from '../../../rules/reading/judge-texts.js';
import type { Report } from '../../../src/policy/index.js';
import { specFor } from '../given.js';

/** What a rule that minds every `bad` reports of a spec. */
function found(text: string): Report[] {
  const reports: Report[] = [];
  const checks = textChecks(function* ({ text: all }: PlainText) {
    for (const { 0: word, index } of all.matchAll(/bad\w*/g))
      yield { from: index, to: index + word.length, message: word, fix: { safety: 'safe', title: 'x', text: 'good' } };
  });
  checks.spec(specFor(text), { options: {}, profiles: ['generic'], report: (report) => reports.push(report) });
  return reports;
}

const fixed = (text: string) => found(text).map(({ fix }) => fix?.edits[0]?.location.start);

describe('textChecks', () => {
  it('offers the fix where the text stands in the spec', () => {
    expect(fixed('Summary: a bad one\n')).toEqual([11]);
    expect(fixed('%global x bad\nSummary: a %x one\n')).toEqual([undefined]);
    expect(fixed('%global x() a %1 one\nSummary: %x bad\n')).toEqual([undefined]);
    expect(fixed('%description\na bad\n')).toEqual([15]);
  });

  it('reports what a macro brings into several texts once', () => {
    const text = '%global x bad and bad2\n';
    expect(found(`${text}%description\n%x\n%description a\n%x\n`).map(({ message }) => message)).toEqual(['bad', 'bad2']);
  });

  it('reports what stands in several texts each time', () => {
    expect(found('%description\nbad\n%description a\nbad\n')).toHaveLength(2);
  });

  it('leaves out what cannot be known', () => {
    expect(found('Summary: a %(echo bad $RANDOM) one\n')).toEqual([]);
  });

  it('tells the names of the package and of the main package', () => {
    const names: (readonly string[])[] = [];
    const checks = textChecks((text) => {
      names.push(text.names);
      return [];
    });
    checks.spec(specFor('Name: demo\nSummary: a\n%package libs\nSummary: b\n'), { options: {}, profiles: [], report: () => undefined });
    expect(names).toEqual([['demo'], ['demo-libs', 'demo']]);
  });
});
