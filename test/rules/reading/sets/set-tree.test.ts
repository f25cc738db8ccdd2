import { describe, expect, it } from '@jest/globals';
import { setTree } from '../../../../rules/reading/sets/set-tree.js';
import { examplePackage } from '../../../../src/policy/rule-tester/index.js';

const files = [
  { path: '/lib64/demo/x' },
  { path: '/usr/share/demo', type: 'directory' as const },
  { path: '/usr/share/demo/current', linkTo: '1.0' },
  { path: '/usr/share/demo/1.0/y' },
  { path: '/usr/share/demo/up', linkTo: 'current/../z' },
  { path: '/usr/share/demo/a', linkTo: 'b' },
  { path: '/usr/share/demo/b', linkTo: '/usr/share/demo/a' },
];
const tree = setTree({ source: 'demo-1.0-1.src.rpm', packages: [examplePackage({ files })], complete: true });

describe('the tree of a set', () => {
  it('has files, the directories around them, and both by their place after the usr-merge', () => {
    expect(['/usr/lib64/demo/x', '/lib64/demo/x', '/usr/share/demo/1.0', '/usr/share/demo/2.0'].map(tree.has)).toEqual([true, true, true, false]);
  });

  it('follows links, and leaves by .. the directory that a link leads to', () => {
    expect(tree.resolve('/usr/share/demo/current/y')).toBe('/usr/share/demo/1.0/y');
    expect(tree.resolve('/usr/share/demo/up')).toBe('/usr/share/demo/z');
    expect(tree.resolve('/../usr/./share')).toBe('/usr/share');
  });

  it('gives up on circles and on what is too long for the kernel', () => {
    expect(tree.resolve('/usr/share/demo/a')).toBeUndefined();
    expect(tree.resolve(`/usr${'/name'.repeat(2000)}`)).toBeUndefined();
  });

  it('knows the nearest directory that is owned', () => {
    expect(tree.ownedAbove('/usr/share/demo/1.0/new')).toBe('/usr/share/demo');
    expect(tree.ownedAbove('/usr/bin/new')).toBeUndefined();
  });
});
