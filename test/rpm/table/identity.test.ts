import { describe, expect, it } from '@jest/globals';
import { identity } from '../../../src/rpm/table/identity.js';

const named = { NAME: 'demo', VERSION: '1.0', RELEASE: '1', ARCH: 'x86_64' };

describe('identity', () => {
  it('puts the epoch into the NEVRA only where there is one', () => {
    expect(identity({ ...named, SOURCERPM: 'a.src.rpm' }).nevra).toBe('demo-1.0-1.x86_64');
    expect(identity({ ...named, EPOCH: 0, SOURCERPM: 'a.src.rpm' }).nevra).toBe('demo-0:1.0-1.x86_64');
  });

  it('calls a source package that leaves sources out nosrc', () => {
    expect(identity(named)).toMatchObject({ kind: 'srpm', arch: 'src' });
    expect(identity({ ...named, NOSOURCE: [0] })).toMatchObject({ kind: 'srpm', arch: 'nosrc' });
  });
});
