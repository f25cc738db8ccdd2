import { defineRule, type PackageFacts, type PackageSet } from '../../src/policy/index.js';
import { fedoraPython } from '../data/documents/fedora-python.js';
import { filesEnding } from '../reading/package/files.js';
import { projectMetadata, projectName, projectOf, requiredProjects } from '../reading/python/metadata.js';

const path = '/usr/lib/python3.12/site-packages/demo-1.0.dist-info/METADATA';
const metadata = (...lines: string[]): string => `Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n${lines.join('\n')}\n\nRequires-Dist: of the text\n`;
const demo = (content: string, ...requires: string[]) => ({ name: 'python3-demo', requires, files: [{ path, content }] });

export default defineRule({
  meta: {
    id: 'python-provides-mismatch',
    category: 'dependencies',
    summary: 'The metadata of a Python project asks for another that the package does not require',
    why: "The metadata says what the project imports. Where rpm's generator of dependencies is off or its result is thrown away, the package installs without what it needs, and fails when it is used.",
    source: fedoraPython('Automatically generated dependencies', 'MUST'),
    level: 'note',
    needs: ['text:*-packages/*/METADATA', 'text:*-packages/*/requires.txt'],
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: ['python-missing-require'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [demo(metadata('Requires-Dist: requests (>=2.0)', 'Requires-Dist: PyYAML'), 'python3-six', 'python(abi) = 3.12')],
          findings: [{ file: path, level: 'note', message: 'requests, pyyaml' }],
        },
        {
          title: 'As setuptools wrote it before; for this Python, for Linux',
          packages: [
            {
              requires: ['python(abi) = 3.12'],
              files: [
                {
                  path: '/usr/lib/python3.12/site-packages/demo-1.0-py3.12.egg-info/requires.txt',
                  content:
                    'jedi>=0.16\n\n[:python_version >= "3.11" and sys_platform != "win32"]\npexpect\n\n[:python_version < "3.11"]\ntomli\n\n[test]\npytest\n',
                },
              ],
            },
          ],
          findings: [{ message: 'asks for jedi, pexpect, which' }],
        },
      ],
      good: [
        { packages: [demo(metadata('Requires-Dist: requests', 'Requires-Dist: ruamel.yaml>=1'), 'python3.12dist(requests)', 'python3-ruamel-yaml')] },
        {
          title: 'For some systems or extras only',
          packages: [demo(metadata('Requires-Dist: tomli; python_version < "3.11"', 'Requires-Dist: pytest ; extra == "test"'))],
        },
        {
          title: 'By the name of the program, of a library, of another flavour; recommended; in the same package',
          packages: [
            {
              ...demo(metadata('Requires-Dist: numpy', 'Requires-Dist: gpg', 'Requires-Dist: six', 'Requires-Dist: rich'), 'python311-numpy', 'gpg'),
              recommends: ['python3-six'],
              provides: ['python3dist(rich)'],
            },
          ],
        },
        {
          title: 'Through another package of the build',
          packages: [demo(metadata('Requires-Dist: requests'), 'demo-common'), { name: 'demo-common', requires: ['python3-requests'] }],
        },
        {
          title: 'A copy inside of another project',
          packages: [{ files: [{ path: '/usr/lib/python3.12/site-packages/pip/_vendor/demo-1.dist-info/METADATA', content: metadata('Requires-Dist: x') }] }],
        },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { set, report }) {
      for (const { path: file, content } of filesEnding(pkg, '/METADATA', '/requires.txt')) {
        const of = content?.text === undefined ? undefined : projectMetadata(file);
        if (!of || content?.text === undefined) continue;
        const wanted = requiredProjects(content.text, file, of.python);
        if (wanted.length === 0) continue;
        const there = projectsOf(pkg, set);
        const missing = [...new Set(wanted)].filter((project) => !there.has(project));
        if (missing.length === 0) continue;
        const listed = missing.length > 8 ? `${missing.slice(0, 8).join(', ')} and ${missing.length - 8} more` : missing.join(', ');
        report({
          message: `The metadata asks for ${listed}, which the package does not require. Let rpm generate the dependencies, or patch the metadata.`,
          file,
        });
      }
    },
  },
});

/** Projects that come with the package: required, recommended, provided, or so by packages of the set; by all names that are in use. */
function projectsOf(pkg: PackageFacts, set: PackageSet): ReadonlySet<string> {
  const names = set.packages.flatMap(({ dependencies: { requires, recommends, provides } }) => [...requires, ...recommends, ...provides]);
  const own = filesEnding(pkg, '/METADATA', '/requires.txt').flatMap(({ path: each }) => projectMetadata(each)?.project ?? []);
  return new Set([...own, ...names.flatMap(({ name }) => [projectName(name), projectOf(name) ?? ''])]);
}
