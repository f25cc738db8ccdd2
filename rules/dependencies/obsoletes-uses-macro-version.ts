import { type Branch, type Dependency, defineRule, type Spec, type Traced, textOf } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { ownPackage } from '../reading/dependencies/own-packages.js';
import { oncePerSpec } from '../reading/once-per-spec.js';
import { insideAny } from '../reading/syntax/enclosing.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';

const own = new Set(['version', 'release', 'evr']);

export default defineRule({
  meta: {
    id: 'obsoletes-uses-macro-version',
    category: 'dependencies',
    summary: 'Obsoletes compares with the version of the package itself',
    why: 'The bound should lie just above the last version under the old name. One that rises with every update takes away more and more of the versions that the name might come back with.',
    source: fedoraGuidelines('Renaming/Replacing or Removing Existing Packages', 'SHOULD NOT'),
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
        {
          title: 'A subpackage that the other way to build has, in every version',
          spec: 'Name: demo\nVersion: 2\n%bcond_without doc\n%if %{without doc}\nObsoletes: demo-doc < %{version}\n%endif\n',
        },
        { title: 'The build without its dependencies, which has the same version', spec: 'Name: demo\nVersion: 2\nObsoletes: demo-bootstrap <= %{version}\n' },
        { title: 'A package of the same spec', spec: 'Name: demo\nVersion: 2\n%package -n demo2\nObsoletes: demo < %{version}\n' },
        { title: 'The epoch alone', spec: 'Version: 2\nEpoch: 1\nObsoletes: old < %{epoch}:1.4\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const dependency of spec.packages.flatMap(({ dependencies }) => dependencies.obsoletes)) {
        const { name, evrText } = dependency;
        if (evrText && followsVersion(evrText) && !/-bootstrap(?:-|$)/.test(name) && !ownPackage(spec, name) && !isChosen(spec, dependency))
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

/** Whether the line is there in some builds of the same version only: then the other builds have the package, and the bound must rise. A macro that makes the line may be called for that. */
function isChosen(spec: Spec, { tag }: Dependency): boolean {
  const { location, via } = tag.line.origin(0, 1);
  return via.length > 0 || (location?.source === spec.source && chosenLines(spec).has(location.start));
}

/** Where the Obsoletes lines begin that stand in a branch which asks for something else than the distribution. */
const chosenLines = oncePerSpec((spec): ReadonlySet<number> => {
  const depends = insideAny((branch) => !asksForDistribution(spec, branch));
  return new Set(tagsNamed(spec, ['Obsoletes']).flatMap(({ leaf, inside }) => (leaf && depends(inside) ? [leaf.nameRange.start] : [])));
});

function asksForDistribution({ source }: Spec, { condition: { start, end } }: Branch): boolean {
  return /fedora|rhel|suse|\bel\d|epel|centos/.test(textOf({ source, start, end }));
}
