import { describe, expect, it } from '@jest/globals';
import { artifactLocation } from '../../../src/report/sarif/locations.js';

const uri = (path: string): unknown => artifactLocation(path);

describe('a SARIF artifact location', () => {
  it('is relative to the directory of the run, percent-encoded', () => {
    expect(uri('pkgs/a b/100%/é#?[:].spec')).toEqual({ uri: 'pkgs/a%20b/100%25/%C3%A9%23%3F%5B%3A%5D.spec', uriBaseId: 'SRCROOT' });
  });

  it('keeps bytes that are not UTF-8', () => {
    expect(uri('caf\udce9.spec')).toEqual({ uri: 'caf%E9.spec', uriBaseId: 'SRCROOT' });
  });

  it('has no base where the path is absolute', () => {
    expect(uri('/srv/a.rpm')).toEqual({ uri: 'file:///srv/a.rpm' });
    expect(uri('C:/a b.rpm')).toEqual({ uri: 'file:///C:/a%20b.rpm' });
  });
});
