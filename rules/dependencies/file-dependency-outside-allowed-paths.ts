import { defineRule, type PackageContext, type PackageFacts } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isGenerated } from '../data/names/dependency-sense.js';
import { wordListOption } from '../data/word-list-option.js';
import { fileDependencies } from '../reading/dependencies/file-dependencies.js';
import { packageOperands } from '../reading/dependencies/package-operands.js';

interface Options {
  /** Paths that packages of the distribution provide by name. */
  readonly allow: readonly string[];
}

export default defineRule<Options>({
  meta: {
    id: 'file-dependency-outside-allowed-paths',
    category: 'dependencies',
    summary: 'A dependency names a file outside /usr/bin and /etc',
    why: 'Package managers load the list of all files only when they must. A dependency on a path elsewhere makes every user download it, or cannot be resolved at all.',
    source: fedoraGuidelines('File and Directory Dependencies', 'MUST NOT'),
    level: 'error',
    profiles: { generic: 'warning', fedora: 'error', opensuse: 'warning' },
    fix: 'none',
    precision: 'high',
    options: wordListOption('allow', 'Paths that packages provide by name', [
      '/bin/sh',
      '/sbin/ldconfig',
      '/usr/sbin/ldconfig',
      '/usr/sbin/sendmail',
      '/usr/lib/sendmail',
    ]),
    equivalents: { rpmlint: ['invalid-dependency'], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'Requires: /usr/share/foo/data\n',
          findings: [{ line: 1, column: 11, text: '/usr/share/foo/data', level: 'error' }],
        },
        {
          title: 'Weak, rich and build dependencies',
          profile: 'fedora',
          spec: 'Recommends: /usr/lib/foo/x\nRequires: (/opt/foo or bar)\nBuildRequires: /usr/include/foo.h\n',
          findings: [{ line: 1 }, { line: 2, text: '/opt/foo' }, { line: 3 }],
        },
        {
          title: 'Directories of programs that were merged into /usr/bin: a warning',
          profile: 'fedora',
          spec: 'Requires(post): /usr/sbin/alternatives\nRequires: /sbin/service\nRequires: /bin/ls\n',
          findings: [{ level: 'warning', message: '/usr/bin' }, { level: 'warning' }, { level: 'warning', message: '/usr/bin/ls' }],
        },
        { packages: [{ requires: ['/usr/share/foo/data', '/usr/bin/perl'] }], findings: [{ message: '/usr/share/foo/data' }] },
        { packages: [{ arch: 'src', requires: ['/usr/include/foo.h'] }], findings: [{ message: '/usr/include/foo.h' }] },
      ],
      good: [
        { profile: 'fedora', spec: 'Requires: foo-data\nRequires: /usr/bin/foo, /etc/foo.conf\n' },
        { title: 'Paths that packages provide by name', spec: 'Requires: /usr/sbin/sendmail\nRequires(post): /sbin/ldconfig\n' },
        { title: 'Provided by name in this spec', spec: 'Requires: /usr/share/foo\n%package data\nProvides: /usr/share/foo\n' },
        { title: 'Elsewhere programs may be asked for where they are', profile: 'photon', spec: 'Requires(pre): /usr/sbin/useradd\nRequires: /bin/sed\n' },
        { title: 'Listed by an option', options: { allow: ['/opt/x'] }, spec: 'Requires: /opt/x\n' },
        { title: 'A path that cannot be known', spec: 'Requires: %{nowhere}/x\nRequires: /usr/%{nowhere}/x\n' },
        { packages: [{ requires: ['/usr/bin/perl', '/etc/foo.conf', 'libx.so.1()(64bit)', 'rpmlib(PayloadIsZstd) = 5.4.18-1'] }] },
      ],
    },
  },
  check: {
    spec(spec, { report, options, profiles }) {
      const provided = new Set(spec.packages.flatMap(({ dependencies }) => dependencies.provides.map(({ name }) => name)));
      for (const { path, operand } of fileDependencies(spec)) {
        if (provided.has(path)) continue;
        const found = judge(path, options);
        const level = found?.weak ? weakLevel(profiles) : undefined;
        if (found && (!found.weak || level)) report({ message: found.message, at: operand.nameText.origin(), ...(level && { level }) });
      }
    },
    rpm: judgePackage,
    srpm: judgePackage,
  },
});

/** Directories of programs, which primary metadata lists too. */
const programs = ['/bin/', '/sbin/', '/usr/sbin/'] as const;

function judge(path: string, { allow }: Options): { readonly message: string; readonly weak?: true } | undefined {
  if (/^\/(?:usr\/bin|etc)(?:\/|$)/.test(path) || allow.includes(path)) return undefined;
  if (programs.some((directory) => path.startsWith(directory))) {
    const instead = path.startsWith('/bin/') ? `/usr${path}` : 'it as /usr/bin/… where the directories are merged';
    return { message: `${path} lies outside /usr/bin. Require ${instead}, or the package that has it.`, weak: true };
  }
  return { message: `${path} lies outside /usr/bin and /etc. Require the package that has it.` };
}

function judgePackage({ dependencies }: PackageFacts, { options, profiles, report }: PackageContext<Options>): void {
  for (const kind of ['requires', 'recommends'] as const) {
    for (const { name } of dependencies[kind].filter((dependency) => !isGenerated(dependency)).flatMap(packageOperands)) {
      const found = name.startsWith('/') ? judge(name, options) : undefined;
      const level = found?.weak ? weakLevel(profiles) : undefined;
      if (found && (!found.weak || level)) report({ message: found.message, cause: { dependency: kind, name }, ...(level && { level }) });
    }
  }
}

/** The lists that are always loaded hold everything below a directory that ends in bin/; Fedora's guideline wants /usr/bin all the same, others do not. */
const weakLevel = (profiles: readonly string[]): 'warning' | 'note' | undefined =>
  profiles.includes('epel') ? 'note' : profiles.includes('fedora') ? 'warning' : undefined;
