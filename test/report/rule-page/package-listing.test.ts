import { describe, expect, it } from '@jest/globals';
import { packageListing } from '../../../src/report/rule-page/package-listing.js';

describe('a package listing', () => {
  it('shows what an example says of a package', () => {
    const listing = packageListing({
      epoch: 2,
      arch: 'i686',
      tags: { VENDOR: 'Acme' },
      requires: ['libc >= 2'],
      files: [
        { path: '/usr/bin/demo', elf: { class: 32, runpath: '/opt/lib', needed: ['libz.so.1'] } },
        { path: '/usr/bin/su', mode: 0o4755 },
        { path: '/tmp/x', type: 'directory', mode: 0o1777 },
        { path: '/usr/lib/libz.so', linkTo: 'libz.so.1' },
        { path: '/dev/null', mode: 0o020666 },
        { path: '/etc/demo.conf', flags: ['config', 'noreplace'], content: 'a\r\nb\n' },
        { path: '/usr/share/man/de/x.1', lang: 'de', content: '' },
      ],
    });
    expect(listing).toBe(`demo-2:1.0-1.i686
  VENDOR: Acme
  Requires: libc >= 2
  -rwxr-xr-x  /usr/bin/demo  (ELF 32-bit) NEEDED=libz.so.1 RUNPATH=/opt/lib
  -rwsr-xr-x  /usr/bin/su
  drwxrwxrwt  /tmp/x
  lrwxrwxrwx  /usr/lib/libz.so -> libz.so.1
  crw-rw-rw-  /dev/null
  -rw-r--r--  /etc/demo.conf  %config %noreplace
  -rw-r--r--  /usr/share/man/de/x.1  %lang(de) (empty)
  /etc/demo.conf:
    | a\\x0d
    | b
`);
  });

  it('shows scriptlets, triggers and whatever else is said', () => {
    const listing = packageListing({
      format: 6,
      signed: true,
      requires: [{ text: '/bin/sh', senses: ['post'] }],
      order: ['filesystem'],
      scriptlets: { post: '/sbin/ldconfig\n', preun: { interpreter: ['/usr/bin/lua'], body: 'a\nb' } },
      triggers: [{ type: 'triggerin', on: ['bash >= 5', 'zsh'], body: 'x' }],
      files: [
        { path: '/usr/bin/demo', user: 'demo', caps: 'cap_net_raw=ep', elf: { relro: 'none', imports: ['gets'] } },
        { path: '/usr/share/demo', inode: 3, buildPaths: ['/BUILD/x'], form: { encoding: 'other' } },
      ],
    });
    expect(listing).toBe(`demo-1.0-1.x86_64
  Package format: 6
  Signed: yes
  Requires(post): /bin/sh
  OrderWithRequires: filesystem
  %post
    | /sbin/ldconfig
  %preun -p /usr/bin/lua
    | a
    | b
  %triggerin -- bash >= 5, zsh
    | x
  -rwxr-xr-x  /usr/bin/demo  (ELF 64-bit) user=demo caps=cap_net_raw=ep relro=none imports=gets
  -rw-r--r--  /usr/share/demo  inode=3 encoding=other holds /BUILD/x
`);
  });
});
