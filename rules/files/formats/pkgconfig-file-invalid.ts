import { defineRule, type PackageFacts, type PackageFile, type Report } from '../../../src/policy/index.js';
import { shortened } from '../../../src/text/shortened.js';
import { rpmlintMessages } from '../../data/documents/rpmlint.js';
import { isRegular } from '../../data/paths/file-type.js';
import { baseName, directoryOf, isBelow } from '../../data/paths/install-path.js';
import { isPkgconfig } from '../../reading/formats/config-paths.js';
import { type PkgconfigFile, pathOf, pkgconfigProblems, readPkgconfig } from '../../reading/formats/pkgconfig.js';
import { filesEnding } from '../../reading/package/files.js';

const path = '/usr/lib64/pkgconfig/demo.pc';
const head = 'prefix=/usr\nlibdir=${prefix}/lib64\n';
const fields = 'Name: demo\nDescription: A demo // of paths\nVersion: 1.0\n';
const pc = (content: string, at = path) => ({ packages: [{ provides: ['pkgconfig(demo) = 1.0'], files: [{ path: at, content }] }] });

/** Architectures whose libraries lie in lib64 on Fedora, SUSE and their likes (rpm's `%{_lib}`). */
const wide = /^(?:x86_64(?:_v\d)?|aarch64|ppc64(?:le)?|s390x|riscv64|loongarch64|sparc64|mips64(?:r6)?(?:el)?)$/;
const narrow = /^(?:i\d86|armv\d.*|ppc|s390)$/;

export default defineRule({
  meta: {
    id: 'pkgconfig-file-invalid',
    category: 'files',
    summary: 'pkg-config refuses a file, or the file names directories of the build or of another architecture',
    why: 'Everything that builds against the library takes its flags from this file. A missing field or variable stops them all; a directory of the build, or the one of another architecture, makes them link something else than what was tested.',
    source: rpmlintMessages('invalid-pkgconfig-file', 'MUST'),
    level: 'warning',
    needs: ['text:*.pc'],
    fix: 'none',
    precision: 'high',
    equivalents: {
      rpmlint: ['invalid-pkgconfig-file', 'pkgconfig-invalid-libs-dir', 'double-slash-in-pkgconfig-path', 'no-pkg-config-provides', 'pkgconfig-exception'],
      rpminspect: ['pkgconfig'],
    },
    examples: {
      bad: [
        {
          ...pc('libdir=/usr/lib64\nName: demo\nLibs: -L${libdir} -L${plugins}\nCflags: -I@includedir@\n'),
          findings: [
            { file: path, level: 'warning', message: 'Description: is missing' },
            { message: 'Version: is missing' },
            { message: '${plugins} is defined nowhere' },
            { message: '@includedir@' },
          ],
        },
        {
          title: 'A path of the build',
          ...pc(`prefix=/builddir/build/BUILDROOT/demo/usr\nlibdir=\${prefix}/lib64\n${fields}Libs: -L\${libdir}\n`),
          findings: [{ level: 'error', message: '/builddir' }],
        },
        { title: 'Libraries of another architecture', ...pc(`${fields}Libs: -L/usr/lib -ldemo\n`), findings: [{ message: 'Line 4: /usr/lib' }] },
        { title: 'A double slash', ...pc(`${head}includedir=\${prefix}//include\n${fields}`), findings: [{ level: 'note', message: 'double slash' }] },
        {
          title: 'Nothing provides it, where rpm finds that by itself',
          profile: 'fedora',
          packages: [{ files: [{ path, content: fields }] }],
          findings: [{ level: 'note', message: 'pkgconfig(demo)' }],
        },
      ],
      good: [
        pc(
          `# demo\n${head}${fields}URL: https://example.org//x\nLibs: -L\${libdir} \\\n  -ldemo -L\${pc_sysrootdir}/x\nCflags: -I\${pcfiledir}/../../include\n`,
        ),
        { title: 'Libraries of a distribution without lib64', ...pc(`libdir=/usr/lib\n${fields}Libs: -L\${libdir}\n`, '/usr/lib/pkgconfig/demo.pc') },
        { title: 'Data, of no architecture', ...pc(`datadir=/usr/share/demo\n${fields}`, '/usr/share/pkgconfig/demo.pc') },
      ],
    },
  },
  check: {
    rpm(pkg, { report, profiles }) {
      for (const file of filesEnding(pkg, '.pc')) {
        if (!isPkgconfig(file.path)) continue;
        const text = isRegular(file) ? file.content?.text : undefined;
        if (text !== undefined) judgeText(text, file, pkg, report);
        const name = `pkgconfig(${baseName(file.path).slice(0, -'.pc'.length)})`;
        // rpm looks into %{_libdir} and %{_datadir} only (fileattrs/pkgconfig.attr)
        const isPublic = [wide.test(pkg.arch) ? '/usr/lib64/pkgconfig' : '/usr/lib/pkgconfig', '/usr/share/pkgconfig'].includes(directoryOf(file.path));
        if (
          isPublic &&
          profiles.some((profile) => profile === 'fedora' || profile === 'opensuse') &&
          !pkg.dependencies.provides.some((each) => each.name === name)
        )
          report({
            message: `The package does not provide ${name}, which others ask for. Leave automatic provides on, or mend the file.`,
            file: file.path,
            level: 'note',
            rpmlint: 'no-pkg-config-provides',
          });
      }
    },
  },
});

/** A file with more faults than this is broken as a whole; the first ones say how. */
const mostProblems = 10;

function judgeText(text: string, file: PackageFile, pkg: PackageFacts, report: (finding: Report) => void): void {
  for (const { line, message, level } of pkgconfigProblems(text).slice(0, mostProblems))
    report({ message: `Line ${line}: ${message}`, file: file.path, rpmlint: 'invalid-pkgconfig-file', ...(level && { level }) });
  const read = readPkgconfig(text);
  const foreign = foreignDirectory(read, file.path, pkg.arch);
  if (foreign)
    report({
      message: `Line ${foreign.line}: ${foreign.directory} holds the libraries of another architecture than ${pkg.arch}. Use \${libdir}, set to %{_libdir}.`,
      file: file.path,
      rpmlint: 'pkgconfig-invalid-libs-dir',
    });
  const doubled = [...read.variables.values(), ...read.fields].find(
    ({ name, value }) => !/^(?:Name|Description|URL|Version|License|Source)$/.test(name) && /(?:^|[^:/])\/\/+[^/]/.test(value),
  );
  if (doubled)
    report({
      message: `Line ${doubled.line}: ${shortened(doubled.value)} holds a double slash, which debuggers and rpm take for another path. Write one.`,
      file: file.path,
      level: 'note',
      rpmlint: 'double-slash-in-pkgconfig-path',
    });
}

/** A `-L` on the libraries of the other word size, where the distribution has a directory for each. */
function foreignDirectory({ variables, fields: all }: PkgconfigFile, at: string, arch: string): { directory: string; line: number } | undefined {
  const wrong = wide.test(arch) ? '/usr/lib' : narrow.test(arch) ? '/usr/lib64' : undefined;
  if (wrong === undefined || isBelow(at, '/usr/lib') || isBelow(at, '/usr/share') || isBelow(at, wrong)) return undefined;
  const libs = all.filter(({ name }) => name === 'Libs' || name === 'Libs.private');
  const found = libs.find(({ resolved }) => resolved.split(/\s+/).some((word) => word.startsWith('-L') && pathOf(word).replace(/(?<=.)\/+$/, '') === wrong));
  if (!found) return undefined;
  const source = [...variables.values()].find(({ name, resolved }) => name === 'libdir' && resolved === wrong && /\$\{libdir\}/.test(found.value));
  return { directory: wrong, line: (source ?? found).line };
}
