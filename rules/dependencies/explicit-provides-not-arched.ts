import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isaSuffix } from '../data/names/isa-suffixes.js';
import { isLibraryName } from '../data/names/library-names.js';
import { isArched } from '../reading/dependencies/own-packages.js';
import { nameStem } from '../reading/preamble/name-stem.js';

export default defineRule({
  meta: {
    id: 'explicit-provides-not-arched',
    category: 'dependencies',
    summary: 'A library provides an old name without its architecture',
    why: "Packages that require the old name with %{?_isa} find nobody who provides it. rpm adds the architecture to a package's own name only.",
    source: fedoraGuidelines('Renaming/Replacing or Removing Existing Packages', 'SHOULD'),
    level: 'note',
    profiles: { generic: 'off', fedora: 'note' },
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: libnew\nVersion: 2\nRelease: 1\nProvides: libold = %{version}-%{release}\n',
          findings: [{ line: 4, column: 11, text: 'libold', level: 'note', message: 'libold%{?_isa}' }],
        },
        { title: 'The old name of a -devel package', spec: 'Name: new\n%package devel\nProvides: old-devel = 2\n', findings: [{ line: 3, text: 'old-devel' }] },
      ],
      good: [
        { spec: 'Name: libnew\nVersion: 2\nRelease: 1\nProvides: libold%{?_isa} = %{version}-%{release}\n' },
        { title: 'Both', spec: 'Name: libnew\nProvides: libold = 2\nProvides: libold%{?_isa} = 2\n' },
        {
          title: 'A noarch package, and one that is no library',
          spec: 'Name: new\nProvides: libold = 2\n%package devel\nBuildArch: noarch\nProvides: old-devel = 2\n',
        },
        { title: 'A static library is asked for at build time only', spec: 'Name: new\n%package devel\nProvides: new-static = 2\n' },
        { title: 'Another name in the same family', spec: 'Name: java-latest-openjdk\n%package devel\nProvides: java-26-devel = 2\n' },
        { title: 'Capabilities and bundled code', spec: 'Name: libnew\nProvides: bundled(libold) = 2, pkgconfig(libold) = 1\n' },
      ],
    },
  },
  check: {
    spec({ packages }, { report }) {
      for (const pkg of packages) {
        if (!isLibrary(pkg.name.text) || isArched(pkg) !== true) continue;
        const { provides } = pkg.dependencies;
        const arched = new Set(provides.flatMap(({ name }) => (isaSuffix(name) === undefined ? [] : [name.slice(0, name.lastIndexOf('('))])));
        for (const { name, op, text, operands } of provides) {
          if (op !== '=' || !text.known || isaSuffix(name) !== undefined || !isLibrary(name) || arched.has(name) || nameStem(name) === nameStem(pkg.name.text))
            continue;
          report({ message: `${name} is provided for no architecture. Provide ${name}%{?_isa} as well.`, at: (operands[0]?.nameText ?? text).origin() });
        }
      }
    },
  },
});

const isLibrary = (name: string): boolean => isLibraryName(name) || /^[^()/]+-devel$/.test(name);
