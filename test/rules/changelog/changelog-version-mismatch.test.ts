import { expect, it } from '@jest/globals';
import rule from '../../../rules/changelog/changelog-version-mismatch.js';
import { judgePackage } from '../../../src/policy/judge.js';
import { examplePackage } from '../../../src/policy/rule-tester/index.js';

function messages(changelog: string, sourceRpm: string): string[] {
  const pkg = {
    ...examplePackage({ name: 'demo-data', version: '9', release: '3', tags: { CHANGELOGNAME: [`Jo <jo@example.org> - ${changelog}`] } }),
    sourceRpm,
  };
  const around = { weight: { level: 'warning', configured: false }, options: {}, profiles: ['generic'] } as const;
  return judgePackage(rule, pkg, { source: sourceRpm, packages: [pkg], complete: false }, around).map(({ message }) => message);
}

it('a subpackage with a version of its own is held against the one that its source package has', () => {
  expect(messages('1.1-2', 'demo-1.1-2.fc44.src.rpm')).toEqual([]);
  expect(messages('9-3', 'demo-1.1-2.fc44.src.rpm')).toEqual([]);
  expect(messages('1.0-1', 'demo-1.1-2.fc44.src.rpm')).toHaveLength(1);
});
