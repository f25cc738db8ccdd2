import { describe, expect, it } from '@jest/globals';
import { textFormatCheck } from '../../../../rules/reading/formats/text-format.js';
import type { ExampleFile, PackageContext, Report } from '../../../../src/policy/index.js';
import { examplePackage } from '../../../../src/policy/rule-tester/index.js';

const check = textFormatCheck({
  covers: (path) => path.endsWith('.demo'),
  problems: (text) => text.split('\n').flatMap((word, i) => (word === '' ? [] : [{ line: i + 1, message: `${word}.` }])),
  noText: 'No text.',
});

function told(file: Omit<ExampleFile, 'path'>): string[] {
  const messages: string[] = [];
  const report = ({ message }: Report): unknown => messages.push(message);
  check(examplePackage({ files: ['/a.demo', '/b.other'].map((path) => ({ ...file, path })) }), { report } as unknown as PackageContext<object>);
  return messages;
}

describe('the check of a text format', () => {
  it('says the same of several lines once', () => {
    expect(told({ content: 'x\ny\nx\n' })).toEqual(['Lines 1, 3: x.', 'Line 2: y.']);
    expect(told({ content: 'x\n'.repeat(8) })).toEqual(['Lines 1, 2, 3, 4, 5 and 3 more: x.']);
  });

  it('counts what is beyond ten problems', () => {
    const messages = told({ content: Array.from({ length: 14 }, (_, i) => `p${i}`).join('\n') });
    expect(messages).toHaveLength(11);
    expect(messages.at(-1)).toBe('There are 4 more problems in the file.');
  });

  it('tells of a file that is no text', () => {
    expect(told({ elf: {} })).toEqual(['No text.']);
  });
});
