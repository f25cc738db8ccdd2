import { defineRule, type Traced } from '../../src/policy/index.js';

const own = new Set(['version', 'release', 'evr']);

export default defineRule({
  meta: {
    id: 'obsoletes-uses-macro-version',
    category: 'dependencies',
    summary: 'Obsoletes compares with the version of the package itself',
    why: 'The bound should lie just above the last version under the old name. One that rises with every update takes away more and more of the versions that the name might come back with.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Renaming/Replacing or Removing Existing Packages',
      strength: 'SHOULD NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/',
    },
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Version: 1\nRelease: 1\nObsoletes: old < %{version}-%{release}\n',
          findings: [{ line: 3, column: 18, text: '%{version}-%{release}', level: 'note' }],
        },
        {
          title: 'Other spellings, and behind a macro',
          spec: 'Version: 1\nRelease: 1\nEpoch: 2\n%define bound 2:%version\nObsoletes: a <= %version, b < %{bound}, c < 0:%{version}\n',
          findings: [{ text: '%version' }, { text: '%{bound}' }, { text: '0:%{version}' }],
        },
      ],
      good: [
        { spec: 'Version: 1\nObsoletes: old < 1.4-3\n' },
        { title: 'Provides goes with the version', spec: 'Version: 1\nRelease: 1\nProvides: old = %{version}-%{release}\n' },
        { title: 'Another macro', spec: '%global last 1.4\nVersion: 2\nObsoletes: old < %{last}\n' },
        { title: 'The epoch alone', spec: 'Version: 2\nEpoch: 1\nObsoletes: old < %{epoch}:1.4\n' },
      ],
    },
  },
  check: {
    spec({ packages }, { report }) {
      for (const { name, evrText } of packages.flatMap(({ dependencies }) => dependencies.obsoletes)) {
        if (evrText && followsVersion(evrText))
          report({ message: `The bound for ${name} rises with every update. Write the first version that ${name} is no longer in.`, at: evrText.origin() });
      }
    },
  },
});

/** Whether some of the text comes from a call of the package's own version or release. */
function followsVersion({ pieces }: Traced): boolean {
  return pieces.some(({ place }) => {
    for (let frame = place.frame; frame; frame = frame.call.frame) if (own.has(frame.macro)) return true;
    return false;
  });
}
