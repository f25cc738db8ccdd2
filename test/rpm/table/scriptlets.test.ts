import { describe, expect, it } from '@jest/globals';
import { scriptlets } from '../../../src/rpm/table/scriptlets.js';

describe('scriptlets', () => {
  it('have an interpreter with arguments, a body, or both', () => {
    expect(scriptlets({ POSTIN: 'echo', POSTINPROG: ['/bin/bash', '-e'], PREUN: 'true', POSTUNPROG: ['/sbin/ldconfig'] })).toEqual([
      { type: 'post', interpreter: ['/bin/bash', '-e'], body: 'echo' },
      { type: 'preun', interpreter: ['/bin/sh'], body: 'true' },
      { type: 'postun', interpreter: ['/sbin/ldconfig'], body: '' },
    ]);
  });
});
