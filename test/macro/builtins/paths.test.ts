import { describe, expect, it } from '@jest/globals';
import { expanded } from '../support.js';

describe('path macros', () => {
  it.each([
    ['%{basename:/a/b/}', 'b'],
    ['%{basename:/}%{basename:b}%{basename:}', '/b.'],
    ['%{dirname:/a/b/}|%{dirname:/a}|%{dirname:a}|%{dirname:/}|%{dirname:a//b}', '/a|/|.|/|a'],
    ['%{suffix:a.tar.gz}|%{suffix:a}', 'gz|'],
    ['%{url2path:https://x.org/a/b}|%{u2p:http://x.org}|%{u2p:/a}|%{u2p:svn://x/a}', '/a/b|/|/a|svn://x/a'],
    ['%define __rpmuncompress un\n%{uncompress:/a.gz}', 'un /a.gz'],
  ])('%s', (text, value) => {
    expect(expanded(text)).toBe(value);
  });
});
