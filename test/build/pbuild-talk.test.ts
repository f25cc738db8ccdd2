import { describe, expect, it } from '@jest/globals';
import { diagnosisOfWords } from '../../src/build/engines/pbuild/diagnose.js';
import { diagnosisOfState, reasonsIn, statesIn } from '../../src/build/engines/pbuild/states.js';
import { progressOf, talkReader } from '../../src/build/engines/pbuild/talk.js';

const heard = (...lines: readonly string[]) => {
  const { hear, talk } = talkReader();
  for (const line of lines) hear(line);
  return talk;
};

describe('what pbuild says while it builds', () => {
  it('names its directories once, before anything is built', () => {
    const talk = heard('    result directory: /p/_build.a.x86_64', '    build area: /var/tmp/build-root', '    result directory: /elsewhere');
    expect([talk.results, talk.area]).toEqual(['/p/_build.a.x86_64', '/var/tmp/build-root']);
  });

  it('tells what has begun and what came to its end', () => {
    const talk = heard(
      'building a/a.spec',
      'finished a/a.spec after 27s: failed',
      '2: building b:static/b.spec (native)',
      '2: finished b:static/b.spec after 1m 2s: succeeded',
      'building c/c.spec',
    );
    expect([...talk.begun]).toEqual(['a', 'b:static', 'c']);
    expect([...talk.finished]).toEqual([
      ['a', 'failed'],
      ['b:static', 'succeeded'],
    ]);
  });

  it('has not finished with a package that only told what it needs, or is built again', () => {
    expect(heard('building a/a.spec', 'finished a/a.spec after 3s: genbuildreqs').finished.size).toBe(0);
    expect(heard('building a/a.spec', 'finished a/a.spec after 3s: failed', 'building a/a.spec').finished.size).toBe(0);
  });

  it('takes nothing from the log of a build that it shows, and no name that leads elsewhere', () => {
    expect(heard('[    4s] finished a/a.spec after 1s: succeeded', 'building ../../x/x.spec', 'building ../x.spec').begun.size).toBe(0);
  });

  it.each([
    ['building demo/demo.spec', 'demo'],
    ['finished demo/demo.spec after 4s: failed', 'demo failed'],
    ['[    4s] Executing(%build): /bin/sh -e /var/tmp/rpm-tmp.x', '%build'],
    ['[   14s] Processing files: demo-1-1.noarch', 'packaging'],
    ['fetching 12 binaries from http://repo.example.org/', 'fetching 12 binaries'],
    ['[    4s] + make', undefined],
  ])('progress of %j', (line, expected) => {
    expect(progressOf(line)).toBe(expected);
  });
});

describe('the states of packages', () => {
  const states = statesIn([
    'Using default preset: a',
    'succeeded: 1',
    '    lib',
    'unresolvable: 1',
    '    app (nothing provides lib(x) needed by y)',
    'failed:    1',
    '    .',
  ]);

  it('are read with their reasons', () => {
    expect([...states]).toEqual([
      ['lib', { code: 'succeeded', details: '' }],
      ['app', { code: 'unresolvable', details: 'nothing provides lib(x) needed by y' }],
      ['.', { code: 'failed', details: '' }],
    ]);
  });

  it.each([
    ['unresolvable', 'nothing provides a >= 2, nothing provides b needed by c', 'build dependencies', /missing: a >= 2, b \(for c\)$/],
    ['unresolvable', 'have choice for sendmail: exim postfix', 'build dependencies', /cannot choose.*exim postfix/],
    ['broken', 'missing assets: demo-1.0.tar.gz', 'sources', /^demo-1\.0\.tar\.gz could not/],
    ['broken', 'can not parse name from demo.spec', 'spec', /can not parse name/],
    ['broken', 'no recipe found for buildtype spec', 'project', /no recipe found/],
    ['excluded', '', 'architecture', /ExclusiveArch/],
    ['excluded', 'project config excludebuild list', 'configuration', /excludebuild/],
    ['locked', '', 'configuration', /it is locked$/],
  ])('%s (%s)', (code, details, phase, message) => {
    expect(diagnosisOfState({ code, details })).toEqual({ phase, message: expect.stringMatching(message) });
  });

  it('say nothing of a package that was built, or waits', () => {
    expect(['succeeded', 'failed', 'blocked'].map((code) => diagnosisOfState({ code, details: '' }))).toEqual([undefined, undefined, undefined]);
  });

  it('have reasons of their own each', () => {
    expect(reasonsIn('nothing provides a(b, c), have choice for x: y z, p conflicts with q')).toEqual([
      'nothing provides a(b, c)',
      'have choice for x: y z',
      'p conflicts with q',
    ]);
  });
});

describe('the last words of pbuild', () => {
  const failure = (...said: readonly string[]) =>
    diagnosisOfWords({ step: { makes: 'packages' }, ended: { how: 'exited', status: 255 }, request: {}, state: '', said });

  it.each([
    ["unknown preset 'x'", 'configuration'],
    ['project config: FromScratch directive must come first', 'configuration'],
    ["Unknown option '--nosuch'. Exit.", 'start of pbuild'],
    ['--single: unknown package demo', 'project'],
    ['bad location: x86_64/base-1-1.rpm', 'root'],
    ['download of http://repo.example.org/repodata/repomd.xml failed: 404 Not Found', 'root'],
    ['Need YAML::XS to parse the _pbuild file', 'configuration'],
  ])('%s', (words, phase) => {
    expect(failure('Using default preset: a', words)).toMatchObject({ phase, message: expect.stringContaining(words) });
  });

  it('are not the address of a repository', () => {
    expect(failure('      - rpmmd@http://download.example.org/standard/', 'something else').phase).toBe('pbuild');
  });

  it('are not those of a build that it shows', () => {
    expect(failure('[    4s] Permission denied')).toMatchObject({ phase: 'pbuild', message: expect.stringContaining('ended with 255') });
  });
});
