import { describe, expect, it } from '@jest/globals';
import { isInfoPage, isManualPage } from '../../../src/rpm/payload/manual-page.js';
import { namesShell } from '../../../src/rpm/payload/shell-script.js';

describe('a script for a shell', () => {
  it.each([
    '#!/bin/sh',
    '#! /bin/sh -e',
    '#!/usr/bin/bash\r',
    '#!/usr/bin/env bash',
    '#!/usr/bin/env -S LANG=C dash -e',
    '#!/usr/bin/env -Sksh',
    '#!/usr/bin/env -u HOME -i sh',
    '#!/bin/busybox sh',
    '#!/usr/local/bin/mksh',
  ])('begins with %j', (line) => expect(namesShell(line)).toBe(true));

  it.each([
    '#!/usr/bin/python3',
    '#!/bin/csh',
    '#!/usr/bin/fish',
    '#!/usr/bin/env python3 sh',
    '#!/usr/bin/env',
    '#!',
    '# sh',
    ' #!/bin/sh',
    '',
    '#!/bin/busybox awk',
    '#!/bin/sh/x',
  ])('does not begin with %j', (line) => expect(namesShell(line)).toBe(false));
});

describe('a page of documentation', () => {
  it.each([
    '/usr/share/man/man1/a.1.gz',
    '/usr/share/man/de/man8/a.8',
    '/usr/share/man/man3pm/A.3pm.xz',
    '/opt/x/man/mann/a.n',
    '/usr/lib/erlang/man/man3/a.3',
  ])('is %s', (path) => expect(isManualPage(path)).toBe(true));

  it.each([
    '/usr/share/man/man1/',
    '/usr/share/man/a.1',
    '/usr/share/man/cat1/a.1',
    '/usr/share/manual/a',
    '/usr/share/mandrake/a',
    'man1/a',
    '/man1',
    '',
    '/',
  ])('is not %s', (path) => expect(isManualPage(path)).toBe(false));

  it('for info is what lies in its directory', () => {
    expect(['/usr/share/info/a.info.gz', '/opt/a/share/info/dir', '/usr/share/information', '/usr/info/a', 'usr/share/info/a'].map(isInfoPage)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
