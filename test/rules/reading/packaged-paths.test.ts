import { describe, expect, it } from '@jest/globals';
import { type PackagedPath, pathChecks } from '../../../rules/reading/packaged-paths.js';
import { examplePackage } from '../../../src/policy/rule-tester/index.js';
import { specFor } from '../given.js';

const around = { options: {}, profiles: ['generic'] };

function inSpec(text: string): PackagedPath[] {
  const seen: PackagedPath[] = [];
  pathChecks((path) => void seen.push(path)).spec(specFor(text), { ...around, report: () => {} });
  return seen;
}

describe('the paths of a spec and of a package', () => {
  it('are read alike, by their names below /usr', () => {
    const [entry] = inSpec('Name: demo\n%files\n%attr(755,root,root) %ghost /bin/foo/\n');
    expect(entry).toMatchObject({
      path: '/usr/bin/foo',
      written: '/bin/foo/',
      base: 'foo',
      package: 'demo',
      isGhost: true,
      isDirectory: true,
      isConfig: false,
    });

    const seen: PackagedPath[] = [];
    const pkg = examplePackage({ name: 'demo', files: [{ path: '/bin/foo', type: 'directory', flags: ['ghost'] }] });
    const set = { source: '', packages: [pkg], complete: true };
    pathChecks((path) => void seen.push(path)).rpm(pkg, { ...around, set, report: () => {} });
    expect(seen[0]).toMatchObject({
      path: '/usr/bin/foo',
      written: '/bin/foo',
      base: 'foo',
      package: 'demo',
      isGhost: true,
      isDirectory: true,
      isConfig: false,
    });
  });

  it('leave out what is excluded or not known', () => {
    expect(
      inSpec('Name: demo\n%files\n%exclude /a\n%docdir /b\n%{undefined_x}/c\nrelative\n%config(noreplace) /d\n').map(({ path, isConfig }) => [path, isConfig]),
    ).toEqual([['/d', true]]);
  });

  it('give one finding for each root of a package', () => {
    const pkg = examplePackage({ files: [{ path: '/opt/a/1' }, { path: '/opt/a/2' }, { path: '/srv/x' }] });
    const found: (string | undefined)[] = [];
    const checks = pathChecks(({ names }) => ({ message: 'No.', root: `/${names[0]}` }));
    checks.rpm(pkg, { ...around, set: { source: '', packages: [pkg], complete: true }, report: ({ file }) => void found.push(file) });
    expect(found).toEqual(['/opt/a/1', '/srv/x']);
  });
});
