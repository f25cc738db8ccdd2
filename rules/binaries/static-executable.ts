import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { directoryOf } from '../data/paths/install-path.js';
import { isProgram, isProgramDirectory, nativeObjects } from '../reading/package/elf-objects.js';

/** Programs that must run before, or without, the libraries of the system. */
const byPurpose =
  /static|^(?:ldconfig|sln|busybox|toybox|sash|tini|catatonit|dumb-init|init|klibc|mdadm-initrd|nash)|-?initrd?$|^(?:\w+grind|memcheck|drd|massif|dhat|lackey|none|exp-bbv)-\w+-linux$/;

export default defineRule({
  meta: {
    id: 'static-executable',
    category: 'binaries',
    summary: 'A program is linked statically',
    why: 'A hole in a library stays open in every program with a copy of it, until each of them is found and built anew. Static programs also cannot use the name services of the system.',
    source: fedoraGuidelines('Statically Linking Executables', 'SHOULD NOT'),
    level: 'warning',
    needs: ['elf'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['statically-linked-binary', 'program-not-linked-against-libc'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { type: 'exec', static: true } }] }],
          findings: [{ file: '/usr/bin/demo', level: 'warning', message: 'dynamically' }],
        },
        {
          title: 'Only the C library is copied in',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { interp: '/lib64/ld-linux-x86-64.so.2', needed: ['libdemo.so.1'] } }] }],
          findings: [{ level: 'note', message: 'C library' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', elf: { needed: ['libz.so.1', 'libc.so.6'] } }] }] },
        { title: 'musl', packages: [{ files: [{ path: '/usr/bin/demo', elf: { needed: ['libc.musl-x86_64.so.1'] } }] }] },
        {
          title: 'Go; what has to run without libraries; helpers that a program starts in a world of its own',
          packages: [
            {
              files: [
                { path: '/usr/bin/gotool', elf: { type: 'exec', static: true, go: true } },
                { path: '/usr/sbin/ldconfig', elf: { type: 'exec', static: true } },
                { path: '/usr/bin/qemu-arm-static', elf: { static: true, pie: true } },
                { path: '/usr/lib/demo/guest-init', elf: { type: 'exec', static: true } },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      if (pkg.name.endsWith('-static')) return;
      for (const { file, elf, path, base } of nativeObjects(pkg)) {
        if (!isProgram(elf) || elf.go || byPurpose.test(base) || !isProgramDirectory(directoryOf(path))) continue;
        if (elf.static)
          report({
            file: file.path,
            message: 'The program is linked statically. Link it dynamically with the libraries of the system.',
            rpmlint: 'statically-linked-binary',
          });
        else if (elf.interp !== undefined && elf.needed.length > 0 && !elf.needed.some((name) => /^(?:libc[.-]|ld-)/.test(name)))
          report({
            file: file.path,
            message: 'The program needs libraries, but not the C library. Link it with the compiler, which adds what is missing.',
            level: 'note',
            rpmlint: 'program-not-linked-against-libc',
          });
      }
    },
  },
});
