import { describe, expect, it } from '@jest/globals';
import { fitOf } from '../../../src/engine/placement/origin-of-set.js';
import { read } from './read.js';

const fitting = (version: string, release: string, source: string, name = 'demo') =>
  fitOf(read(`Name: ${name}\nVersion: ${version}\nRelease: ${release}\n`), `${source}.src.rpm`);

describe('a spec', () => {
  it('fits the source package of its name, version and release', () => {
    expect(fitting('1.0', '3', 'demo-1.0-3')).toBe('equal');
    expect(fitting('1.0', '3', 'other-1.0-3')).toBe('none');
    expect(fitting('1.1', '3', 'demo-1.0-3')).toBe('none');
    expect(fitting('1.0', '4', 'demo-1.0-3')).toBe('none');
    expect(fitting('1.0', '3', 'demo-tools-1.0-3')).toBe('none');
  });

  it('may fit where the builder says what stands at the end', () => {
    expect(fitting('1.0', '3%{?dist}', 'demo-1.0-3.sl1')).toBe('possible');
    expect(fitting('1.0', '3%{?dist}.1', 'demo-1.0-3.el9.1')).toBe('possible');
    expect(fitting('1.0', '3%{?dist}', 'demo-1.0-4.sl1')).toBe('none');
    expect(fitting('1.0', '3%{?dist}.1', 'demo-1.0-3.el9.2')).toBe('none');
    expect(fitting('1.0', '%autorelease', 'demo-1.0-17.fc43')).toBe('possible');
    expect(fitting('1.0', '0', 'demo-1.0-150600.2.1')).toBe('possible');
    expect(fitting('%{made_up}', '1', 'demo-2.0-1')).toBe('possible');
  });
});
