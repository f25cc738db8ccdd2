import { defineRule, type Fix } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { type NameUses, type TwoNames, usesOf } from '../reading/commands/buildroot-styles.js';

const pairs: readonly TwoNames[] = [
  { macro: 'buildroot', variable: 'RPM_BUILD_ROOT' },
  { macro: 'optflags', variable: 'RPM_OPT_FLAGS' },
];

export default defineRule({
  meta: {
    id: 'buildroot-style-mixed',
    category: 'macros',
    summary: 'The spec writes both %{buildroot} and $RPM_BUILD_ROOT, or both %{optflags} and $RPM_OPT_FLAGS',
    why: 'Both styles say the same, and either is fine. Where they are mixed, every reader stops to ask whether there is a difference.',
    source: fedoraGuidelines('Using %{buildroot} and %{optflags} vs $RPM_BUILD_ROOT and $RPM_OPT_FLAGS', 'SHOULD NOT'),
    level: 'warning',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: '%install\nmkdir %{buildroot}/a\ncp b "$RPM_BUILD_ROOT/a"\nrm %buildroot/c\n',
          findings: [{ line: 3, column: 7, text: '$RPM_BUILD_ROOT', level: 'warning', message: '%{buildroot}' }],
          fixed: '%install\nmkdir %{buildroot}/a\ncp b "%{buildroot}/a"\nrm %buildroot/c\n',
        },
        {
          title: 'Mostly the variable: the finding is at the macro, and the fix still makes macros, which mean something everywhere',
          spec: '%install\ncp a ${RPM_BUILD_ROOT}/a\ncp b $RPM_BUILD_ROOT/b\ncp c %{buildroot}/c\n',
          findings: [{ line: 4, text: '%{buildroot}' }],
          fixed: '%install\ncp a %{buildroot}/a\ncp b %{buildroot}/b\ncp c %{buildroot}/c\n',
        },
        {
          title: 'The flags of the compiler',
          spec: '%build\nmake CFLAGS="%{optflags}"\nmake CXXFLAGS="$RPM_OPT_FLAGS"\n',
          findings: [{ line: 3, text: '$RPM_OPT_FLAGS' }],
          fixed: '%build\nmake CFLAGS="%{optflags}"\nmake CXXFLAGS="%{optflags}"\n',
        },
        {
          title: 'Within single quotes the shell of somebody else expands the variable: no fix',
          spec: "%install\ncp a %{buildroot}/a\nsh -c 'ls $RPM_BUILD_ROOT'\n",
          findings: [{ line: 3 }],
        },
      ],
      good: [
        { spec: '%install\nmkdir %{buildroot}/a\ncp b %{buildroot}/a\n' },
        { title: 'The other style', spec: '%install\nmkdir $RPM_BUILD_ROOT/a\ncp b ${RPM_BUILD_ROOT}/a\n%build\nmake CFLAGS="%{optflags}"\n' },
        {
          title: 'A variable that the script changes',
          spec: '%build\nexport RPM_OPT_FLAGS="%{optflags} -fno-strict-aliasing"\nmake CFLAGS="$RPM_OPT_FLAGS"\n',
        },
        {
          title: 'Comments, here-documents, other names',
          spec: '%install\ncp a %{buildroot}/a\n# $RPM_BUILD_ROOT\ncat > x <<EOF\n$RPM_BUILD_ROOT\nEOF\necho $RPM_BUILD_ROOT_OLD\n',
        },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      if (!spec.source.text.includes('RPM_')) return;
      for (const pair of pairs) {
        const uses = usesOf(spec, pair);
        const { macro, variable, reassigned } = uses;
        const [oddOne] = variable.length <= macro.length ? variable.map(({ at }) => at) : macro;
        if (reassigned || !oddOne || macro.length === 0) continue;
        const fix = toMacros(pair, uses);
        report({
          message: `The spec writes %{${pair.macro}} (${times(macro)}) and $${pair.variable} (${times(variable)}). Write one of them throughout.`,
          at: oddOne,
          ...(fix && { fix }),
        });
      }
    },
  },
});

const times = ({ length }: readonly unknown[]): string => (length === 1 ? 'once' : `${length} times`);

function toMacros({ macro }: TwoNames, { variable }: NameUses): Fix | undefined {
  if (!variable.every(({ expanded }) => expanded)) return undefined;
  return { safety: 'safe', title: `Write %{${macro}}`, edits: variable.map(({ at }) => ({ location: at, text: `%{${macro}}` })) };
}
