import { describe, expect, it } from '@jest/globals';
import { groupFault, rootFault } from '../../../src/build/mock/access.js';

describe('the group mock', () => {
  const groupFile = 'root:x:0:\nmock:x:135:builder\nmockers:x:7:\n';

  it('is asked of whoever is not root', () => {
    expect(groupFault(groupFile, { uid: 1000, groups: [1000] })).toContain('usermod -a -G mock');
    expect(groupFault(groupFile, { uid: 1000, groups: [1000, 135] })).toBeUndefined();
    expect(groupFault(groupFile, { uid: 0, groups: [0] })).toBeUndefined();
  });

  it('may be known to mock alone', () => expect(groupFault('root:x:0:\n', { uid: 1000, groups: [1000] })).toBeUndefined());
});

describe('root', () => {
  it.each(['#!/usr/bin/python3 -tt', '#! /usr/bin/env python3'])('may not start mock by itself: %s', (line) => {
    expect(rootFault(line, {})).toMatch(/mock does not build as root: .*through sudo/);
    expect(rootFault(line, { SUDO_UID: '', USERHELPER_UID: '' })).toBeDefined();
  });

  it.each([{ SUDO_UID: '1000' }, { USERHELPER_UID: '0' }])('may where %j says who started it', (environment) => {
    expect(rootFault('#!/usr/bin/python3', environment)).toBeUndefined();
  });

  it.each(['\u007fELF', '#!/bin/sh', ''])('may try where something else starts mock: %j', (line) => expect(rootFault(line, {})).toBeUndefined());
});
