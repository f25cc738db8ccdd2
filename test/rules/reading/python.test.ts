import { describe, expect, it } from '@jest/globals';
import { bytecodePath, compiledFor, sourceTimestamp } from '../../../rules/reading/python/bytecode.js';
import { markerHolds } from '../../../rules/reading/python/markers.js';
import { projectMetadata, projectOf, requiredProjects } from '../../../rules/reading/python/metadata.js';

describe('bytecodePath', () => {
  it.each([
    ['/usr/lib/python3.12/x/__pycache__/a.cpython-312.opt-1.pyc', { source: '/usr/lib/python3.12/x/a.py', version: '3.12', directoryVersion: '3.12' }],
    ['/usr/share/x/__pycache__/a.b.cpython-39.pyc', { source: '/usr/share/x/a.b.py', version: '3.9' }],
    ['/usr/lib/python2.7/a.pyo', { source: '/usr/lib/python2.7/a.py', directoryVersion: '2.7' }],
    ['/usr/lib/x/__pycache__/a.pypy39.pyc', { source: '/usr/lib/x/a.py' }],
    ['/usr/lib/x/__pycache__/a.pyc', undefined],
    ['/usr/lib/x/a.py', undefined],
  ])('%s', (path, read) => {
    expect(bytecodePath(path)).toEqual(read);
  });
});

describe('what libmagic says of bytecode', () => {
  const text = 'Byte-compiled Python module for CPython 3.11, timestamp-based, .py timestamp: Tue Nov  7 01:02:03 2023 UTC, .py size: 9 bytes';

  it('gives the version and the time of the source', () => {
    expect(compiledFor(text)).toBe('3.11');
    expect(compiledFor('python 2.7 byte-compiled')).toBe('2.7');
    expect(sourceTimestamp(text)).toBe(Date.UTC(2023, 10, 7, 1, 2, 3) / 1000);
  });

  it('gives nothing where it is not sure', () => {
    expect(compiledFor('Byte-compiled Python module for CPython 3.12 or newer')).toBeUndefined();
    expect(sourceTimestamp('Byte-compiled Python module for CPython 3.12, checked hash')).toBeUndefined();
    expect(sourceTimestamp(text.replace('Nov', 'Foo'))).toBeUndefined();
  });
});

describe('metadata of Python projects', () => {
  it('gives what is required under all circumstances', () => {
    const text =
      'Name: x\nRequires-Dist: Ruamel.Yaml (>=1)\nRequires-Dist: a[b]~=1\r\nRequires-Dist: c; extra == "d"\nRequires-Dist: f; python_version>="3"\n\nRequires-Dist: e\n';
    expect(requiredProjects(text, '/x/METADATA', '3.12')).toEqual(['ruamel-yaml', 'a']);
    expect(requiredProjects('a\nb>1\n[:python_version < "3.9"]\nc\n[:os_name == "posix"]\nd\n[x]\ne\n', '/x/requires.txt', '3.12')).toEqual(['a', 'b', 'd']);
  });

  it('knows the project of a path and of a dependency', () => {
    const site = '/usr/lib/python3.12/site-packages';
    expect(projectMetadata(`${site}/Ruamel.Yaml-1.0.dist-info/METADATA`)).toEqual({ project: 'ruamel-yaml', python: '3.12' });
    expect(projectMetadata(`${site}/x-1-py3.12.egg-info/requires.txt`)).toEqual({ project: 'x', python: '3.12' });
    expect(projectMetadata(`${site}/x/_vendor/y-1.dist-info/METADATA`)).toBeUndefined();
    expect(['python3dist(a_b)', 'python3.12dist(x[y])', 'python311-Z', 'python-z', 'pythonic'].map(projectOf)).toEqual(['a-b', 'x', 'z', 'z', undefined]);
  });

  it.each([
    ['python_version < "3.9"', false],
    ["python_version >= '3.9'", true],
    ['python_version == "3.12" and sys_platform == "linux"', true],
    ['sys_platform == "win32" and implementation_name == "x"', false],
    ['implementation_name == "cpython"', undefined],
    ['python_version < "3.9" or os_name == "posix"', undefined],
    ['extra == "test"', undefined],
    ['(python_version != "3.12")', false],
    ['', undefined],
  ])('the marker %j: %s', (marker, holds) => {
    expect(markerHolds(marker, '3.12')).toBe(holds);
  });
});
