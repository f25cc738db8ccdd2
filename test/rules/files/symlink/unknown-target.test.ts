import { describe, expect, it } from '@jest/globals';
import { missingTarget } from '../../../../rules/files/symlink/unknown-target.js';
import type { ExamplePackage } from '../../../../src/policy/index.js';
import { examplePackage } from '../../../../src/policy/rule-tester/index.js';

/** How sure it is that nothing brings a target that the build of one package does not hold. */
function missing(target: string, given: ExamplePackage = {}, complete = true) {
  const pkg = examplePackage(given);
  return missingTarget(target, pkg, { source: 'demo-1.0-1.src.rpm', packages: [pkg], complete });
}

describe('a target that no package of the build has', () => {
  it('is missing for sure where the package requires nothing that could have it', () => {
    expect(missing('/usr/share/other/x')).toBe('sure');
    expect(missing('/usr/share/other/x', { requires: ['/bin/sh', 'libc.so.6()(64bit)'] })).toBe('sure');
  });

  it('is likely missing where names tell nothing', () => {
    expect(missing('/usr/share/other/x', { requires: ['something'] })).toBe('likely');
  });

  it.each([
    ['/usr/share/other/x', 'other-data'],
    ['/usr/share/fonts/a.ttf', 'dejavu-sans-fonts'],
    ['/etc/pki/tls/cert.pem', 'ca-certificates'],
    ['/usr/lib64/libx.so.1', 'libx.so.1()(64bit)'],
    ['/usr/lib/mail/send', '/usr/lib/mail/other'],
  ])('%s may come with %s', (target, name) => {
    expect(missing(target, { requires: [name] })).toBeUndefined();
  });

  it.each(['/var/lib/demo', '/run/demo.sock', '/etc/alternatives/demo', '/usr/bin/sh', '/usr/lib/modules/6.1/build'])('may be made later: %s', (target) => {
    expect(missing(target)).toBeUndefined();
  });

  it('may lie in a package that was not given', () => {
    expect(missing('/usr/lib64/libx.so.1', {}, false)).toBeUndefined();
    expect(missing('/usr/share/other/x', { name: 'demo-devel', requires: ['demo = 1.0-1'] }, false)).toBeUndefined();
  });
});
