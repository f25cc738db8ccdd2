import { describe, expect, it } from '@jest/globals';
import { absoluteLink, roundaboutLink } from '../../../../rules/files/symlink/written-way.js';

describe('the way a relative link takes', () => {
  it.each(['b', '../lib/b', './b', '../../usr/lib/b', '..', 'a..b/c'])('may be straight: %s', (linkTo) => {
    expect(roundaboutLink('/usr/bin/a', linkTo)).toBeUndefined();
  });

  it('may lead out of the root', () => {
    expect(roundaboutLink('/usr/bin/a', '../../../usr/bin/b')?.rpmlint).toBe('symlink-has-too-many-up-segments');
  });

  it.each(['b/../c', '../lib/x/../b', './b/..'])('may lead in and out again: %s', (linkTo) => {
    expect(roundaboutLink('/usr/bin/a', linkTo)?.rpmlint).toBe('symlink-contains-up-and-down-segments');
  });
});

describe('an absolute link', () => {
  it('would better be relative below /usr', () => {
    expect(absoluteLink('/usr/bin/a')?.rpmlint).toBe('symlink-should-be-relative');
  });

  it.each(['../bin/a', '/dev/null', '/etc/alternatives/a', '/run/a.sock'])('is none, or leads to what the system makes: %s', (linkTo) => {
    expect(absoluteLink(linkTo)).toBeUndefined();
  });
});
