import { describe, expect, it } from '@jest/globals';
import { examplePackage } from '../../../src/policy/rule-tester/index.js';

const contentOf = (file: Parameters<typeof examplePackage>[0]['files'] extends readonly (infer File)[] | undefined ? Omit<File, 'path'> : never) =>
  examplePackage({ files: [{ path: '/usr/lib/x', ...file }] }).files[0]?.content;

describe('a package in few words', () => {
  it('has what is said of a file, else the usual', () => {
    const given = { user: 'demo', group: 'games', size: 4096, digest: 'ab', mtime: 1, caps: 'cap_net_raw=ep', class: 'ELF' };
    expect(examplePackage({ files: [{ path: '/a', ...given }] }).files[0]).toMatchObject(given);
    const [usual] = examplePackage({ files: [{ path: '/a', content: 'x\n' }] }).files;
    expect(usual).toMatchObject({ user: 'root', group: 'root', size: 2, mtime: 0, class: '' });
    expect(usual?.digest).toBe('73cb3858a687a8494ca3323053016282f3dad39d42cf62ca4e79dda2aac7d9ac');
  });

  it('can have any fact of an ELF file', () => {
    const elf = { machine: 'aarch64', interp: '/lib/ld.so', relro: 'none', bindNow: false, pie: false, execstack: true, textRelocations: true } as const;
    expect(contentOf({ elf: { ...elf, static: true, stripped: false, buildId: 'ab', imports: ['gets'], rpath: 'a:b' } })?.elf).toEqual({
      ...elf,
      ...{ class: 64, endian: 'little', type: 'dyn', needed: [], static: true, stripped: false, buildId: 'ab' },
      ...{ imports: { names: ['gets'] }, rpath: ['a', 'b'] },
    });
  });

  it('shows of a text what reading it would', () => {
    expect(contentOf({ content: '#!/bin/sh\r\ncd /builddir/BUILD/demo-1.0/src\r\n' })).toMatchObject({
      kind: 'text',
      firstLine: '#!/bin/sh\r',
      form: { encoding: 'ascii', lineEnds: ['crlf'] },
      buildPaths: { paths: ['/builddir/BUILD/demo-1.0/src'] },
    });
    expect(contentOf({ content: 'ä', form: { encoding: 'other' } })?.form).toEqual({ encoding: 'other', lineEnds: [], openEnd: true });
    expect(contentOf({ content: '%PDF-1.4\0' })).toEqual({ kind: 'binary', format: 'pdf' });
  });

  it('writes compressed pages and the manifests of jars plainly', () => {
    const files = [
      { path: '/usr/share/man/man1/a.1.gz', content: '.TH A 1\n' },
      { path: '/usr/share/java/a.jar', content: 'Class-Path: b.jar\n' },
      { path: '/usr/bin/a', content: '#!/bin/sh\n' },
    ];
    const seen = (...needs: NonNullable<Parameters<typeof examplePackage>[1]>) => examplePackage({ files }, needs).files.map(({ content }) => content);
    expect(seen('man-pages', 'format')).toEqual([{ kind: 'binary', format: 'gzip', text: '.TH A 1\n' }, { kind: 'binary', format: 'zip' }, { kind: 'text' }]);
    expect(seen('jar-manifest')).toEqual([{ kind: 'binary' }, { kind: 'binary', manifest: 'Class-Path: b.jar\n' }, { kind: 'text' }]);
    expect(seen('shell-scripts', 'text:*')).toEqual([{ kind: 'binary' }, { kind: 'binary' }, { kind: 'text', text: '#!/bin/sh\n' }]);
    expect(seen('text:/usr/bin/*')[2]).toEqual({ kind: 'text', text: '#!/bin/sh\n' });
  });

  it('has static archives and compressed kernel modules', () => {
    expect(contentOf({ archive: { lto: 'slim' } })?.archive).toEqual({ members: 1, objects: 1, machines: ['x86_64/64'], lto: 'slim' });
    expect(contentOf({ compression: 'xz', elf: { type: 'rel', kernelModule: { signed: false } } })).toMatchObject({ kind: 'elf', compression: 'xz' });
  });

  it('has scriptlets, in the order in which rpm runs them', () => {
    const { scriptlets, header } = examplePackage({ scriptlets: { postun: { interpreter: ['/sbin/ldconfig'] }, pre: 'exit 0\n' } });
    expect(scriptlets).toEqual([
      { type: 'pre', interpreter: ['/bin/sh'], body: 'exit 0\n' },
      { type: 'postun', interpreter: ['/sbin/ldconfig'], body: '' },
    ]);
    expect(header).toMatchObject({ PREIN: 'exit 0\n', POSTUNPROG: ['/sbin/ldconfig'] });
  });

  it('has triggers, as the tags of the header', () => {
    const { header } = examplePackage({
      triggers: [
        { type: 'triggerin', on: ['bash >= 5', 'zsh'], body: 'a' },
        { type: 'triggerun', on: ['dash'], interpreter: ['/usr/bin/lua'] },
        { type: 'filetriggerin', on: ['/usr/lib'], body: 'ldconfig', priority: 5 },
      ],
    });
    expect(header).toMatchObject({
      ...{ TRIGGERNAME: ['bash', 'zsh', 'dash'], TRIGGERVERSION: ['5', '', ''], TRIGGERFLAGS: [65536 | 12, 65536, 131072], TRIGGERINDEX: [0, 0, 1] },
      ...{ TRIGGERSCRIPTS: ['a', ''], TRIGGERSCRIPTPROG: ['/bin/sh', '/usr/bin/lua'] },
      ...{ FILETRIGGERNAME: ['/usr/lib'], FILETRIGGERFLAGS: [65536], FILETRIGGERPRIORITIES: [5] },
    });
  });

  it('has hard links and what is not verified', () => {
    const files = [
      { path: '/a', inode: 7 },
      { path: '/b', inode: 7 },
      { path: '/c', verifyFlags: 0 },
    ];
    const { FILEINODES: inodes, FILEVERIFYFLAGS: flags } = examplePackage({ files }).header;
    expect(inodes).toEqual([7, 7, expect.any(Number)]);
    expect((inodes as number[])[2]).not.toBe(7);
    expect(flags).toEqual([0xffffffff, 0xffffffff, 0]);
  });

  it('has dependencies of all kinds, and what they are for', () => {
    const { dependencies } = examplePackage({ requires: [{ text: '/bin/sh', senses: ['post', 'interp'] }], supplements: ['bash'], order: ['filesystem >= 3'] });
    expect(dependencies).toMatchObject({
      requires: [{ name: '/bin/sh', flags: 1024 | 256 }],
      supplements: [{ name: 'bash', flags: 0 }],
      order: [{ name: 'filesystem', op: '>=', evr: '3', flags: 12 }],
    });
  });

  it('says of itself what it should', () => {
    const said = { format: 6, signed: true, sourceRpm: 'x-1-1.src.rpm' } as const;
    expect(examplePackage({ ...said, payload: { compressor: 'xz' } })).toMatchObject({ ...said, payload: { compressor: 'xz', flags: '19' } });
  });

  it('shows a rule no more than it asks for', () => {
    const files = [
      { path: '/a.txt', content: 'text\n' },
      { path: '/b', elf: { imports: ['puts'] } },
      { path: '/c.ko.xz', elf: {}, compression: 'xz' as const },
    ];
    const seen = (...needs: NonNullable<Parameters<typeof examplePackage>[1]>) => examplePackage({ files }, needs).files.map(({ content }) => content);
    expect(seen()).toEqual([undefined, undefined, undefined]);
    expect(seen('first-line')).toEqual([{ kind: 'text', firstLine: 'text' }, { kind: 'elf' }, { kind: 'binary' }]);
    expect(seen('text:*.txt')[0]).toEqual({ kind: 'text', text: 'text\n' });
    expect(seen('text-form')[0]).toEqual({ kind: 'text', form: { encoding: 'ascii', lineEnds: ['lf'] } });
    expect(seen('elf')[1]?.elf).not.toHaveProperty('imports');
    expect(seen('imports')[1]?.elf?.imports).toEqual({ names: ['puts'] });
    expect(seen('elf')[2]).toMatchObject({ kind: 'elf', compression: 'xz' });
  });
});
