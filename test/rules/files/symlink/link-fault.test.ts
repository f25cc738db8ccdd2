import { describe, expect, it } from '@jest/globals';
import { linkFault } from '../../../../rules/files/symlink/link-fault.js';
import type { ExamplePackage, PackageSet } from '../../../../src/policy/index.js';
import { examplePackage } from '../../../../src/policy/rule-tester/index.js';

const path = '/usr/share/demo/link';

/** What is wrong with a link of the first package. */
function fault(linkTo: string, packages: readonly ExamplePackage[], complete = true) {
  const facts = packages.map((each) => examplePackage(each));
  const set: PackageSet = { source: 'demo-1.0-1.src.rpm', packages: facts, complete };
  const [pkg] = facts;
  return pkg && linkFault({ path, linkTo }, pkg, set);
}

const demo = { files: [{ path: '/usr/share/demo', type: 'directory' as const }, { path: '/usr/share/demo/there' }] };

describe('a link', () => {
  it('is right where the package has its target', () => {
    expect(fault('there', [demo])).toBeUndefined();
    expect(fault('/usr/share/demo/there', [demo])).toBeUndefined();
  });

  it('is right where another package of the build, or every system, has it', () => {
    expect(fault('/usr/bin/demo', [demo, { name: 'demo-tools', files: [{ path: '/usr/bin/demo' }] }])).toBeUndefined();
    expect(fault('/usr/share', [demo])).toBeUndefined();
  });

  it('is broken where nobody has it, and says how sure that is', () => {
    expect(fault('gone', [demo])).toMatchObject({ message: expect.stringContaining('no package of this build has'), rpmlint: 'dangling-relative-symlink' });
    expect(fault('gone', [demo])).not.toHaveProperty('level');
    expect(fault('gone', [demo], false)?.message).toContain('is not in this package');
    expect(fault('/usr/share/other/x', [{ ...demo, requires: ['something'] }])).toMatchObject({ level: 'note', rpmlint: 'dangling-symlink' });
  });

  it('into the build tree is an error, whoever has it', () => {
    expect(fault('/builddir/build/BUILDROOT/demo/usr/bin/demo', [demo])?.level).toBe('error');
  });

  it('may run in a circle', () => {
    expect(fault('link', [{ files: [{ path, linkTo: 'link' }] }])?.message).toContain('itself');
  });

  it('that arrives is asked how it is written', () => {
    expect(fault('x/../there', [demo])?.rpmlint).toBe('symlink-contains-up-and-down-segments');
  });
});
