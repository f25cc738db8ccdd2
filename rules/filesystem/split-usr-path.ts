import { defineRule, type FilesEntry, type Fix } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { demoFiles } from '../data/example-specs.js';
import { isBelow } from '../data/paths/install-path.js';
import { ownsSharedDirectories } from '../ownership/shared-directory-owners.js';
import { pathChecks } from '../reading/packaged-paths.js';

interface Options {
  readonly sbin: boolean;
}

/** Links into /usr (file-hierarchy(7), "Compatibility Symlinks"), and how to write what they lead to. */
const merged = [
  { old: '/bin', into: '/usr/bin', now: '%{_bindir}' },
  { old: '/sbin', into: '/usr/sbin', now: '%{_sbindir}' },
  { old: '/lib64', into: '/usr/lib64', now: '%{_libdir}' },
  { old: '/lib', into: '/usr/lib', now: '%{_prefix}/lib' },
] as const;
const sbin = { old: '/usr/sbin', into: '/usr/bin', now: '%{_sbindir}' } as const;

export default defineRule<Options>({
  meta: {
    id: 'split-usr-path',
    category: 'filesystem',
    summary: 'A packaged path lies in a directory that was merged into /usr',
    why: '/bin, /sbin, /lib and /lib64 are links into /usr, and /usr/sbin is one to /usr/bin in Fedora since release 42. rpm compares paths as they are written, so a file that is packaged by its old name conflicts with nothing and is found by nobody.',
    source: fedoraGuidelines('Merged file system layout', 'MUST NOT'),
    level: 'error',
    profiles: { generic: 'off', fedora: 'error', epel: 'warning', opensuse: 'warning' },
    fix: 'unsafe',
    precision: 'very-high',
    options: {
      schema: {
        type: 'object',
        additionalProperties: false,
        properties: { sbin: { type: 'boolean', description: '/usr/sbin is merged into /usr/bin.' } },
      },
      defaults: { sbin: false },
    },
    equivalents: { rpmlint: [], rpminspect: ['pathmigration', 'files'] },
    examples: {
      bad: [
        {
          spec: demoFiles('/sbin/foo'),
          findings: [{ line: 3, column: 1, text: '/sbin/foo', level: 'error', message: '%{_sbindir}' }],
          fixed: demoFiles('%{_sbindir}/foo'),
        },
        {
          title: 'The others; with attributes, in quotes, behind a macro',
          spec: demoFiles('%attr(755,root,root) /bin/foo', '"/lib/foo x"', '/%{_lib}/libfoo.so.1', '/lib64/security/pam_foo.so'),
          findings: [{ line: 3, column: 22 }, { line: 4 }, { line: 5 }, { line: 6 }],
          fixed: demoFiles('%attr(755,root,root) %{_bindir}/foo', '"/lib/foo x"', '/%{_lib}/libfoo.so.1', '%{_libdir}/security/pam_foo.so'),
        },
        {
          title: '/usr/sbin, since Fedora 42',
          profile: 'fedora',
          spec: demoFiles('/usr/sbin/foo'),
          findings: [{ line: 3, level: 'error' }],
          fixed: demoFiles('%{_sbindir}/foo'),
        },
        { title: 'In a package: each directory once', packages: [{ files: [{ path: '/bin/foo' }, { path: '/bin/bar' }] }], findings: [{ file: '/bin/bar' }] },
        {
          title: '/usr/sbin in a package',
          profile: 'fedora',
          packages: [{ files: [{ path: '/usr/sbin/foo' }] }],
          findings: [{ file: '/usr/sbin/foo', message: 'Install /usr/bin/foo' }],
        },
      ],
      good: [
        { spec: demoFiles('%{_bindir}/foo') },
        { title: '%{_sbindir} follows the distribution', profile: 'fedora', spec: demoFiles('%{_sbindir}/foo') },
        { title: 'Where /usr/sbin is a directory of its own', profile: 'epel', spec: demoFiles('/usr/sbin/foo') },
        { title: 'Provides are the way to keep an old name', spec: `Provides: /sbin/foo\n${demoFiles('%{_sbindir}/foo')}` },
        { title: 'The package that makes the links', spec: 'Name: filesystem\n%files\n/bin\n/sbin\n' },
      ],
    },
  },
  check: pathChecks<Options>(
    ({ written, package: name, entry }, { options }) => {
      const found = [...merged, ...(options.sbin ? [sbin] : [])].find(({ old }) => isBelow(written, old));
      if (!found || ownsSharedDirectories(name)) return undefined;
      const fix = entry && rewritten(entry, found.old, found.now);
      if (entry && found === sbin && !fix) return undefined;
      const message = entry
        ? `${found.old} was merged into ${found.into}. Write ${found.now}${written.slice(found.old.length)}, and install the file there.`
        : `${found.old} was merged into ${found.into}. Install ${found.into}${written.slice(found.old.length)} instead.`;
      return { message, root: found.old, ...(fix && { fix }) };
    },
    { below: ['/usr/bin', '/usr/sbin', '/usr/lib', '/usr/lib64'] },
  ),
});

/** The macro in place of the directory, where that is written out in the line. */
function rewritten({ pathText }: FilesEntry, old: string, now: string): Fix | undefined {
  const { location, exact, via } = pathText.origin(0, old.length);
  if (!location || !exact || via.length > 0 || !pathText.text.startsWith(old)) return undefined;
  return { safety: 'unsafe', title: `Write ${now}`, edits: [{ location, text: now }] };
}
