import { describe, expect, it } from '@jest/globals';
import { files } from '../../../src/rpm/table/files.js';

const one = { FILEMODES: [0o100644], FILESIZES: [5] };

describe('files', () => {
  it('are made of directory and base name, or come whole in old packages', () => {
    const [file] = files({ ...one, BASENAMES: ['demo'], DIRNAMES: ['/usr/bin/'], DIRINDEXES: [0] });
    expect(file).toEqual({ path: '/usr/bin/demo', mode: 0o100644, user: '', group: '', size: 5, digest: '', flags: [], class: '', mtime: 0 });
    expect(files({ ...one, OLDFILENAMES: ['/bin/old'] })[0]?.path).toBe('/bin/old');
  });

  it('have their large sizes where there are any', () => {
    expect(files({ FILEMODES: [0o100644], LONGFILESIZES: [2 ** 40], OLDFILENAMES: ['/big'] })[0]?.size).toBe(2 ** 40);
  });

  it('have a class out of either dictionary', () => {
    expect(files({ ...one, OLDFILENAMES: ['/a'], FILECLASS: [1], CLASSDICT: ['', 'ASCII text'] })[0]?.class).toBe('ASCII text');
    expect(files({ ...one, OLDFILENAMES: ['/a'], FILEMIMEINDEX: [0], MIMEDICT: ['text/plain'] })[0]?.class).toBe('text/plain');
  });

  it('are none where the package has none', () => expect(files({})).toEqual([]));
});
