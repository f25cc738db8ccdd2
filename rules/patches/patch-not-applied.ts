import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { unappliedPatches } from '../reading/sources/applied-patches.js';
import { nameOf } from '../reading/sources/source-sites.js';

const head = 'Name: x\nPatch1: a.patch\nPatch5: b.patch\n%prep\n';

export default defineRule({
  meta: {
    id: 'patch-not-applied',
    category: 'patches',
    summary: 'A patch is listed but never applied',
    why: 'The fix that everybody believes to be in the package is not in it. A patch that is no longer wanted goes out of the spec.',
    source: fedoraGuidelines('Applying Patches', 'SHOULD'),
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['patch-not-applied'], rpminspect: [] },
    examples: {
      bad: [
        { spec: `${head}%setup -q\n%patch -P1 -p1\n`, findings: [{ line: 3, column: 9, text: 'b.patch', level: 'warning', message: 'Patch5' }] },
        { title: '%autosetup that applies none', spec: `${head}%autosetup -N\n# %%autopatch -p1\n`, findings: [{ line: 2 }, { line: 3 }] },
        { title: 'Outside the range', spec: `${head}%setup -q\n%autopatch -p1 -m 1 -M 4\n`, findings: [{ line: 3 }] },
      ],
      good: [
        { spec: `${head}%autosetup -p1\n` },
        { title: 'All forms of %patch', spec: `${head}%setup -q\n%patch 1 -p1\n%patch5 -p1\n` },
        { title: 'In a branch that this build does not take', spec: `${head}%setup -q\n%if 0\n%patch -p1 -P 1 -P5\n%endif\n` },
        { title: 'By its file, and by its name', spec: `${head}%setup -q\npatch < %{PATCH1}\ngit am %{P:5}\n` },
        { title: 'All at once', spec: `${head}%setup -q\ngit am %{patches}\n` },
        {
          title: 'In a loop of the shell',
          spec: `${head}%setup -q\nfor i in 1 5; do %patch -P$i; done\nfor p in %{_sourcedir}/*.patch; do patch < $p; done\n`,
        },
        { title: 'Later than in %prep', spec: `${head}%setup -q\n%patch -P1\n%build\npatch < %{PATCH5}\n` },
        { title: 'By a range', spec: `${head}%autosetup -N\n%autopatch -p1 -m 1\n` },
        { title: 'A macro of the language that nobody here knows', spec: `${head}%cargo_prep\n` },
        {
          title: 'An empty file that only tells a scanner about a vulnerability',
          spec: `${head.replace('a.patch', 'CVE-2018-13420.nopatch')}%setup -q\n%patch -P5\n`,
        },
        { title: 'No %prep', spec: 'Name: x\nPatch1: a.patch\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const site of unappliedPatches(spec) ?? []) {
        if (site.file.endsWith('.nopatch')) continue;
        report({ message: `${nameOf(site)} is never applied. Apply it with %patch -P${site.number} or %autosetup, or delete the line.`, at: site.at });
      }
    },
  },
});
