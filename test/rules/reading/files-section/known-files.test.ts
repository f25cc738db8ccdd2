import { describe, expect, it } from '@jest/globals';
import { knownFiles } from '../../../../rules/reading/files-section/known-files.js';
import { specFor } from '../../given.js';

function files(text: string): string[] | undefined {
  const spec = specFor(`Name: demo\n${text}`, 'fedora');
  return spec.packages[0] && knownFiles(spec, spec.packages[0], ['%doc', '%attr'])?.map(({ directory, base }) => `${directory}/${base}`);
}

describe('knownFiles', () => {
  it('gives the paths without those of the named directives', () => {
    expect(files('%files\n%doc README\n/usr/bin/a\n%attr(755,root,root) /usr/bin/b\n%dir /etc/x\n')).toEqual(['/usr/bin/a', '/etc/x']);
  });

  it('gives nothing where more may be in it', () => {
    expect(files('%files -f list\n/usr/bin/a\n')).toBeUndefined();
    expect(files('%files\n/usr/bin/a\n%{unknown_dir}/b\n')).toBeUndefined();
    expect(files('%files\n/usr/bin/a\nrelative\n')).toBeUndefined();
  });

  it('knows a package without files to hold none', () => {
    expect(files('%files\n')).toEqual([]);
  });
});
