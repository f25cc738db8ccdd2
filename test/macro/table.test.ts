import { describe, expect, it } from '@jest/globals';
import { createMacros } from '../../src/macro/index.js';
import { specText } from './support.js';

describe('a fork', () => {
  it('starts with what is there and shares nothing later', () => {
    const base = createMacros();
    base.define('aa', '1');
    const fork = base.fork();
    base.define('aa', '2');
    base.define('bb', '2');
    fork.define('cc', '3');
    fork.undefine('aa');
    expect([fork.isDefined('aa'), fork.isDefined('bb'), base.isDefined('cc')]).toEqual([false, false, false]);
    expect(base.expand(specText('%aa%bb')).value.text).toBe('22');
  });

  it('sees the older definition when the newest is taken away', () => {
    const base = createMacros();
    base.define('aa', '1');
    base.define('aa', '2');
    const fork = base.fork();
    fork.undefine('aa');
    expect([fork.lookup('aa')?.body.text, base.lookup('aa')?.body.text]).toEqual(['1', '2']);
  });
});
