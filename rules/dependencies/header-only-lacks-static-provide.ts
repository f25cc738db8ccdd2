import { defineRule, type PackageFacts, type PackageSet } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { oncePer } from '../reading/once-per.js';
import { elfObjects } from '../reading/package/elf-objects.js';

/** Headers of C++, which hold code; headers of C mostly only describe. */
const withCode = /^\/usr\/include\/.*\.(?:hpp|hh|hxx|h\+\+|ipp|tpp|inl|tcc)$/;
const interfaces = /-(?:headers?|protocols?|proto|spec|registry|idl|api)(?:-|$)/;

export default defineRule({
  meta: {
    id: 'header-only-lacks-static-provide',
    category: 'dependencies',
    summary: 'A library of headers does not provide the name of a static library',
    why: 'Code in headers becomes a part of whatever includes them. BuildRequires: foo-static is how such packages are found and rebuilt when the code has a hole.',
    source: fedoraGuidelines('Packaging Header Only Libraries', 'MUST'),
    level: 'off',
    profiles: { fedora: 'warning' },
    needs: ['elf'],
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          wholeBuild: true,
          packages: [{ name: 'foo-devel', files: [{ path: '/usr/include/foo/foo.hpp', content: 'inline int x() { return 1; }\n' }] }],
          findings: [{ level: 'warning', message: 'Provides: foo-static = %{version}-%{release}' }],
        },
      ],
      good: [
        {
          profile: 'fedora',
          wholeBuild: true,
          packages: [{ name: 'foo-devel', provides: ['foo-static = 1-1'], files: [{ path: '/usr/include/foo/foo.hpp', content: 'x\n' }] }],
        },
        {
          title: 'A library, or the headers of a program',
          profile: 'fedora',
          wholeBuild: true,
          packages: [
            { name: 'foo-devel', files: [{ path: '/usr/include/foo/foo.hpp', content: 'x\n' }] },
            { name: 'foo', files: [{ path: '/usr/lib64/libfoo.so.1', elf: { soname: 'libfoo.so.1' } }] },
          ],
        },
        {
          title: 'Interfaces, without code',
          profile: 'fedora',
          wholeBuild: true,
          packages: [{ name: 'foo-devel', files: [{ path: '/usr/include/foo/foo.h', content: '#define X 1\n' }] }],
        },
        {
          title: 'Packages that are not all of a build',
          profile: 'fedora',
          packages: [{ name: 'foo-devel', files: [{ path: '/usr/include/foo.hpp', content: 'x\n' }] }],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { set, report }) {
      if (!set.complete || !pkg.name.endsWith('-devel') || interfaces.test(pkg.name) || !pkg.files.some(({ path }) => withCode.test(path))) return;
      if (hasMore(set)) return;
      const name = `${pkg.name.slice(0, -'-devel'.length)}-static`;
      report({ message: `The library is in its headers only. Add Provides: ${name} = %{version}-%{release} to ${pkg.name}.` });
    },
  },
  readsSet: true,
});

/** Something that the headers may belong to, or the provide in another package. */
const hasMore = oncePer(({ packages }: PackageSet) =>
  packages.some((pkg) => pkg.kind === 'rpm' && (hasCode(pkg) || pkg.dependencies.provides.some(({ name }) => /-static(?:\(|$)/.test(name)))),
);

/** A program, a library, a script. */
const hasCode = (pkg: PackageFacts): boolean =>
  elfObjects(pkg).length > 0 ||
  pkg.files.some(({ path, content }) => content?.archive !== undefined || /^\/usr\/(?:s?bin|libexec)\/./.test(path) || /\/site-packages\//.test(path));
