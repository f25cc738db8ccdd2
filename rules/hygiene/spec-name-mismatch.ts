import { defineRule, isDecided, type PackageFile, type Spec, type Traced } from '../../src/policy/index.js';
import { baseName } from '../data/paths/install-path.js';
import { comesThrough } from '../reading/macros/comes-through.js';

export default defineRule({
  meta: {
    id: 'spec-name-mismatch',
    category: 'hygiene',
    summary: 'The spec file is not called as its package',
    why: 'Tools and people look for the spec by the name of the package: build systems, scripts that touch all packages, everybody who unpacks a source package. A source package has one spec.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Spec File Naming',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Naming/',
    },
    level: 'error',
    profiles: { generic: 'warning', fedora: 'error', opensuse: 'error' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['invalid-spec-name', 'multiple-specfiles', 'no-spec-file'], rpminspect: ['specname'] },
    examples: {
      bad: [
        {
          title: 'In a file called demo.spec',
          profile: 'fedora',
          spec: 'Name: python-demo\n',
          findings: [{ line: 1, column: 7, text: 'python-demo', level: 'error', message: 'python-demo.spec' }],
        },
        {
          title: 'Through a macro',
          spec: '%global base Demo\nName: %{base}\n',
          findings: [{ line: 2, text: '%{base}', level: 'warning', message: 'Demo.spec' }],
        },
        {
          title: 'A source package with the spec of another',
          packages: [{ arch: 'src', files: [{ path: 'other.spec', flags: ['specfile'] }, { path: 'demo.tar.gz' }] }],
          findings: [{ file: 'other.spec', message: 'demo.spec' }],
        },
        {
          title: 'A source package with two specs',
          packages: [{ arch: 'src', files: [{ path: 'demo.spec', flags: ['specfile'] }, { path: 'old.spec' }] }],
          findings: [{ file: 'old.spec', message: 'second spec' }],
        },
        { title: 'A source package without a spec', packages: [{ arch: 'src', files: [{ path: 'demo.tar.gz' }] }], findings: [{ message: 'no spec' }] },
      ],
      good: [
        { title: 'In a file called demo.spec', spec: 'Name: demo\n' },
        {
          title: 'A name that has the architecture in it',
          spec: '%ifarch x86_64\n%global buildarch x86_64\n%else\n%global buildarch aarch64\n%endif\nName: demo-%{buildarch}\n',
        },
        { title: 'A name that only a build knows', spec: 'Name: %{flavour}-demo\n' },
        {
          title: 'One of several that a build service makes of the spec',
          profile: 'opensuse',
          spec: '%global flavor @BUILD_FLAVOR@%{nil}\nName: demo-%{flavor}\n',
        },
        { title: 'A name in a branch that may not be taken', spec: '%if %(test -e /x && echo 1)\nName: other\n%else\nName: demo\n%endif\n' },
        { title: 'A source package', packages: [{ arch: 'src', files: [{ path: 'demo.spec', flags: ['specfile'] }, { path: 'demo.spec.in' }] }] },
        { title: 'A spec file in a binary package', packages: [{ files: [{ path: '/usr/share/doc/demo/x.spec' }] }] },
      ],
    },
  },
  check: {
    spec(spec, { report, profiles }) {
      const file = baseName(spec.path);
      const name = nameOf(spec);
      if (!name || !file.endsWith('.spec') || file === `${name.text}.spec`) return;
      if (isCustom(profiles, file, name.text, spec) || comesThrough(name, ['buildarch', '_arch', '_target_cpu'])) return;
      report({ message: `The file is called ${file} and its package ${name.text}. Call the file ${name.text}.spec.`, at: name.origin() });
    },
    srpm({ name, files }, { report }) {
      const specs = files.filter(isSpec);
      const own = specs.find(({ path }) => path === `${name}.spec`) ?? specs.find(({ flags }) => flags.includes('specfile')) ?? specs[0];
      if (!own) {
        if (files.length > 0) report({ message: `The source package holds no spec. Add ${name}.spec.` });
        return;
      }
      if (own.path !== `${name}.spec`) report({ message: `The spec of ${name} is called ${own.path}. Call it ${name}.spec.`, file: own.path });
      for (const { path } of specs) if (path !== own.path) report({ message: `${path} is a second spec in the source package. Leave it out.`, file: path });
    },
  },
});

/** Photon OS keeps its Python packages under the name without the version of Python, Azure Linux parallel versions under one with the version. */
function isCustom(profiles: readonly string[], file: string, name: string, { packages }: Spec): boolean {
  if (profiles.includes('photon') && file.replace(/^python-/, 'python3-') === `${name}.spec`) return true;
  const version = file.startsWith(`${name}-`) ? file.slice(name.length + 1, -'.spec'.length) : '';
  return profiles.includes('azurelinux') && version !== '' && `${packages[0]?.version?.text ?? ''}.`.startsWith(`${version}.`);
}

const isSpec = ({ path, flags }: PackageFile): boolean => path.endsWith('.spec') || flags.includes('specfile');

/** The package's name where it is certain; `@BUILD_FLAVOR@` stands for one of several that the Open Build Service fills in. */
function nameOf({ tags, packages, source }: Spec): Traced | undefined {
  const names = tags.filter((tag) => tag.name === 'Name');
  const name = packages[0]?.name;
  if (!name?.known || names.length === 0 || names.some((tag) => tag.uncertain) || !isDecided(name)) return undefined;
  return /^[A-Za-z0-9._+-]+$/.test(name.text) && !source.text.includes('@BUILD_FLAVOR@') ? name : undefined;
}
