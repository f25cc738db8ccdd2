import { defineRule, type Fix, type Traced } from '../../src/policy/index.js';
import { type LicenseFault, licenseFaults } from './expression/license-faults.js';

export default defineRule({
  meta: {
    id: 'license-not-spdx',
    category: 'licensing',
    summary: 'The License is not an SPDX expression',
    why: 'License fields are compared and added up by programs. With SPDX identifiers, joined by AND, OR and WITH, everybody means the same; the short names from before stood for families of licenses.',
    source: {
      document: 'Fedora Licensing Guidelines',
      heading: 'License: field',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/legal/license-field/',
    },
    level: 'warning',
    profiles: { generic: 'note', fedora: 'error', epel: 'warning', terra: 'warning', opensuse: 'error' },
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: ['invalid-license', 'invalid-license-exception'], rpminspect: ['license'] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'License: GPLv2+ and MIT\n',
          findings: [
            { line: 1, column: 10, text: 'GPLv2+', level: 'error', message: 'GPL-2.0-or-later' },
            { line: 1, text: 'and', message: 'AND' },
          ],
          fixed: 'License: GPL-2.0-or-later AND MIT\n',
        },
        {
          title: 'Operators of valid identifiers in lower case',
          spec: 'License: (MIT or ISC) and GPL-2.0-only with Classpath-exception-2.0\n',
          findings: [{ line: 1, text: 'or', level: 'note' }],
          fixed: 'License: (MIT OR ISC) AND GPL-2.0-only WITH Classpath-exception-2.0\n',
        },
        {
          title: 'Names that stood for more than one license: the likely one, which needs a look',
          spec: 'License: BSD\n%package a\nLicense: Public Domain\n%package b\nLicense: GPLv2+ with exceptions\n',
          findings: [
            { line: 1, message: 'BSD-3-Clause' },
            { line: 3, text: 'Public Domain', message: 'LicenseRef-Fedora-Public-Domain' },
            { line: 5, message: 'WITH' },
          ],
          fixed: 'License: BSD-3-Clause\n%package a\nLicense: LicenseRef-Fedora-Public-Domain\n%package b\nLicense: GPLv2+ with exceptions\n',
        },
        {
          title: 'Another case',
          spec: 'License: apache-2.0 OR Mit\n',
          findings: [{ text: 'apache-2.0' }, { text: 'Mit' }],
          fixed: 'License: Apache-2.0 OR MIT\n',
        },
        {
          title: 'Unknown words, exceptions and operators',
          spec: 'License: MTI2 AND Frobnic AND MIT WITH Foo-exception\n',
          findings: [{ text: 'MTI2' }, { text: 'Frobnic', message: 'LicenseRef-' }, { text: 'Foo-exception' }],
        },
        {
          title: 'No expression',
          spec: 'License: MIT AND\n%package a\nLicense: (MIT OR ISC\n%package b\nLicense: MIT ISC\n',
          findings: [
            { line: 1, text: 'AND' },
            { line: 3, text: '(' },
            { line: 5, text: 'MIT ISC', message: 'no AND or OR' },
          ],
        },
        {
          title: 'Deprecated identifiers: a note',
          profile: 'fedora',
          spec: 'License: GPL-2.0+ AND LGPL-2.1\n',
          findings: [
            { text: 'GPL-2.0+', level: 'note' },
            { text: 'LGPL-2.1', level: 'note' },
          ],
          fixed: 'License: GPL-2.0-or-later AND LGPL-2.1-only\n',
        },
        { title: 'Through a macro', spec: '%global lic ASL 2.0\nLicense: MIT AND %{lic}\n', findings: [{ line: 2, text: '%{lic}', message: 'Apache-2.0' }] },
        { title: 'Old branches of EPEL', profile: 'epel', spec: 'License: ASL 2.0\n', findings: [{ level: 'warning' }], fixed: 'License: Apache-2.0\n' },
        { packages: [{ tags: { LICENSE: 'GPLv2' } }], findings: [{ message: 'GPL-2.0-only' }] },
      ],
      good: [
        { spec: 'License: GPL-2.0-or-later AND MIT\n' },
        {
          title: 'Parentheses, exceptions, later versions, lists over several lines',
          profile: 'fedora',
          spec: 'License: %{shrink:\n  (Apache-2.0 WITH LLVM-exception OR MIT)\n  AND Apache-1.1+\n  }\n',
        },
        { title: 'An exception that is new on the list', spec: 'License: Apache-2.0 WITH mxml-exception\n' },
        { title: 'References to licenses that SPDX does not list', spec: 'License: LicenseRef-Fedora-Public-Domain AND LicenseRef-Callaway-LGPLv2+\n' },
        { title: "openSUSE's own identifiers", profile: 'opensuse', spec: 'License: SUSE-Public-Domain OR MIT\n' },
        { title: 'What cannot be known', spec: 'License: %{libs_license} AND MIT\n%package a\nLicense: %(cat LICENSE.id)\n' },
        { packages: [{ tags: { LICENSE: 'MIT' } }] },
      ],
    },
  },
  check: {
    spec({ tags }, { report, profiles }) {
      for (const { name, value } of tags) {
        if (name !== 'License' && name !== 'SourceLicense') continue;
        for (const fault of licenseFaults(value.text, accepted(profiles))) {
          if (!value.slice(fault.from, fault.to).known) continue;
          const fix = fixOf(value, fault);
          report({ message: fault.message, at: value.origin(fault.from, fault.to), ...(fault.level && { level: fault.level }), ...(fix && { fix }) });
        }
      }
    },
    rpm({ header }, { report, profiles }) {
      if (typeof header.LICENSE !== 'string') return;
      for (const { message, level } of licenseFaults(header.LICENSE, accepted(profiles)))
        report({ message: `License: ${header.LICENSE.slice(0, 100)}. ${message}`, cause: { tag: 'License' }, ...(level && { level }) });
    },
  },
});

/** openSUSE has identifiers of its own for licenses that SPDX does not list. */
const accepted = (profiles: readonly string[]) => (id: string) => profiles.includes('opensuse') && /^SUSE-[A-Za-z0-9.-]{1,100}\+?$/.test(id);

function fixOf(value: Traced, { replacements = [], certain }: LicenseFault): Fix | undefined {
  const edits = replacements.flatMap(({ from, to, text }) => {
    const { exact, location } = value.origin(from, to);
    return exact && location ? [{ location, text }] : [];
  });
  if (edits.length === 0 || edits.length < replacements.length) return undefined;
  return { safety: certain ? 'safe' : 'unsafe', title: 'Write it as SPDX does', edits };
}
