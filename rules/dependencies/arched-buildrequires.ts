import { type DependencyOperand, defineRule, type Fix, type Location, type Spec, textOf } from '../../src/policy/index.js';
import { firstIndex } from '../../src/text/first-index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { architectureNames, hasBitWidth, isaSuffix } from '../data/names/isa-suffixes.js';
import { shellLines } from '../reading/commands/shell-lines.js';
import { packageOperands } from '../reading/dependencies/package-operands.js';
import { insideAny } from '../reading/syntax/enclosing.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';

const isaMacro = /%(?:_isa\b|\{[?!]*_isa\})/g;
const archMacro = /%\{?[?!]*(?:_arch|_target_cpu|_host_cpu|_build_arch|_lib)\b/;

export default defineRule({
  meta: {
    id: 'arched-buildrequires',
    category: 'dependencies',
    summary: 'A build dependency names an architecture',
    why: "A source package is made once and built everywhere. A build dependency with an architecture in it is written into the source package as its builder's, so that it cannot be resolved on any other.",
    source: fedoraGuidelines('BuildRequires and %{_isa}', 'MUST NOT'),
    level: 'error',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'BuildRequires: openssl-devel%{?_isa} >= 3\n',
          findings: [{ line: 1, column: 16, text: 'openssl-devel%{?_isa}', level: 'error' }],
          fixed: 'BuildRequires: openssl-devel >= 3\n',
        },
        {
          title: 'Other spellings, one finding each',
          spec: 'BuildRequires: a%_isa, b%{_isa}\nBuildConflicts: c(x86-64)\n',
          findings: [
            { line: 1, text: 'a%_isa' },
            { line: 1, text: 'b%{_isa}' },
            { line: 2, text: 'c(x86-64)' },
          ],
          fixed: 'BuildRequires: a, b\nBuildConflicts: c\n',
        },
        {
          title: 'In a rich dependency',
          spec: 'BuildRequires: (foo%{?_isa} or bar)\n',
          findings: [{ line: 1, column: 17, text: 'foo%{?_isa}' }],
          fixed: 'BuildRequires: (foo or bar)\n',
        },
        {
          title: 'Behind a macro of the spec: its definition is shown too',
          spec: '%global br foo%{?_isa}\nBuildRequires: %{br}\n',
          findings: [{ line: 2, column: 16, text: '%{br}' }],
        },
        {
          title: 'Behind a name with parentheses, with a qualifier, twice in a line, in any case of the tag',
          spec: 'BUILDREQUIRES(x): pkgconfig(foo)%{?_isa} >= 1 bar%{?_isa}\n',
          findings: [
            { line: 1, text: '%{?_isa}' },
            { line: 1, text: 'bar%{?_isa}' },
          ],
          fixed: 'BUILDREQUIRES(x): pkgconfig(foo) >= 1 bar\n',
        },
        {
          title: 'Names of other architectures',
          spec: 'BuildRequires: a(aarch-64), b(ppc-64), c(armv7hl-32)\n',
          findings: [{ text: 'a(aarch-64)' }, { text: 'b(ppc-64)' }, { text: 'c(armv7hl-32)' }],
          fixed: 'BuildRequires: a, b, c\n',
        },
        {
          title: 'The mark of 64-bit objects',
          spec: 'BuildRequires: libfoo.so.1()(64bit)\n',
          findings: [{ line: 1, message: '64-bit' }],
          fixed: 'BuildRequires: libfoo.so.1\n',
        },
        {
          title: 'A path that differs by architecture',
          spec: 'BuildRequires: %{_libdir}/libfoo.so\nBuildRequires: /usr/lib64/libbar.so\n',
          findings: [{ line: 1, text: '%{_libdir}/libfoo.so' }, { line: 2 }],
        },
        {
          title: 'Other architecture macros and names: a warning',
          spec: 'BuildRequires: foo-%{_arch}\nBuildRequires: bar.x86_64\n',
          findings: [
            { line: 1, level: 'warning' },
            { line: 2, level: 'warning' },
          ],
        },
        {
          title: 'Printed as a dynamic build dependency',
          spec: "%generate_buildrequires\necho 'foo%{?_isa}'\n",
          findings: [{ line: 2, column: 10, text: '%{?_isa}' }],
          fixed: "%generate_buildrequires\necho 'foo'\n",
        },
        {
          title: 'In a branch that this build does not take: a note',
          spec: '%if 0\nBuildRequires: foo%{?_isa}\n%endif\n',
          findings: [{ line: 2, level: 'note' }],
          fixed: '%if 0\nBuildRequires: foo\n%endif\n',
        },
        {
          title: 'In a source package, also in a rich dependency; one that the spec does not say was generated',
          packages: [{ arch: 'src', tags: { SPEC: 'BuildRequires: (a(x86-64) or b)\n' }, requires: ['(a(x86-64) or b)', 'c(x86-64)'] }],
          findings: [
            { level: 'error', message: 'a(x86-64)' },
            { level: 'warning', message: '%generate_buildrequires' },
          ],
        },
        {
          title: 'In a source package whose header has no text of the spec',
          packages: [{ arch: 'src', requires: ['foo(x86-64) >= 3', 'libfoo.so.1()(64bit)', '/usr/lib64/libbar.so', 'gcc'] }],
          findings: [{ message: 'foo(x86-64)' }, { message: 'libfoo.so.1()(64bit)' }, { message: '/usr/lib64/libbar.so' }],
        },
      ],
      good: [
        {
          title: 'A choice by what there is; a line for one architecture',
          spec: 'BuildRequires: (glibc32 or glibc-devel(x86-32))\n%ifarch x86_64\nBuildRequires: ipxe-bootimgs-x86_64\n%endif\n',
        },
        { spec: 'BuildRequires: openssl-devel >= 3\n' },
        { title: 'Run-time dependencies', spec: 'Name: demo\nRequires: foo%{?_isa}\nProvides: demo(x86-64) = 1\n' },
        { title: 'A build dependency inside %ifarch has a rule of its own', spec: '%ifarch x86_64\nBuildRequires: valgrind\n%endif\n' },
        { title: 'Names of capabilities', spec: 'BuildRequires: pkgconfig(foo), cmake(Foo), python3dist(x), perl(X::Y), font(:lang=en)\n' },
        { title: 'A word that only looks like one', spec: 'BuildRequires: kernel-headers, x86info, foo-isa\n' },
        { title: "The build dependencies of a binary package's header are none", packages: [{ requires: ['foo(x86-64)'] }] },
        { title: 'Rich dependency in a source package', packages: [{ arch: 'src', requires: ['(foo or bar)', 'pkgconfig(foo)'] }] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const raw = [...rawOccurrences(spec)];
      for (const { at, macro } of raw) {
        report({
          message: `${textOf(at)} asks for one architecture. Leave out ${textOf(macro)}.`,
          at,
          fix: { safety: 'safe', title: `Delete ${textOf(macro)}`, edits: [{ location: macro, text: '' }] },
        });
      }
      const isReported = covers(raw.map(({ macro }) => macro.start));
      for (const operand of plainOperands(spec)) {
        const at = operand.nameText.origin();
        if (at.location?.source === spec.source && isReported(at.location)) continue;
        const fault = faultOf(operand.name, at.location ? textOf(at.location) : '');
        if (!fault) continue;
        const fix = withoutEnd(operand, fault);
        report({ message: `${operand.name} ${fault.what}`, at, ...(fault.weak && { level: 'warning' as const }), ...(fix && { fix }) });
      }
    },
    srpm({ dependencies, header }, { report }) {
      for (const { name } of [...dependencies.requires, ...dependencies.conflicts].flatMap(packageOperands)) {
        const fault = faultOf(name, '');
        if (!fault || fault.weak) continue;
        const generated = typeof header.SPEC === 'string' && !header.SPEC.includes(name);
        const origin = generated ? ' It comes from %generate_buildrequires, not from the text of the spec.' : '';
        report({ message: `The build dependency ${name} ${fault.what}${origin}`, ...(generated && { level: 'warning' }) });
      }
    },
  },
});

/** What is asked for outright, whatever the builder. Rich dependencies choose by what there is, lines in %ifarch by the architecture. */
function plainOperands(spec: Spec): readonly DependencyOperand[] {
  const forOne = insideAny(({ keyword }) => /^%(?:el)?ifn?arch$/.test(keyword));
  const chosen = new Set(
    tagsNamed(spec, ['BuildRequires', 'BuildConflicts']).flatMap(({ leaf, inside }) => (leaf && forOne(inside) ? [leaf.nameRange.start] : [])),
  );
  return [...spec.buildRequires, ...spec.buildConflicts].flatMap(({ text, tag, operands }) => {
    const at = tag.line.origin(0, 1).location?.start;
    return text.text.startsWith('(') || (at !== undefined && chosen.has(at)) ? [] : operands;
  });
}

/** Whether one of the offsets lies in a stretch of text. */
function covers(offsets: readonly number[]): (range: { readonly start: number; readonly end: number }) => boolean {
  const sorted = [...offsets].sort((a, b) => a - b);
  return ({ start, end }) => {
    const next = sorted[firstIndex(sorted.length, (i) => (sorted[i] as number) >= start)];
    return next !== undefined && next < end;
  };
}

interface Fault {
  readonly what: string;
  readonly weak?: boolean;
  /** The part at the end of the name that is too much. */
  readonly end?: string;
  readonly safety?: Fix['safety'];
}

function faultOf(name: string, raw: string): Fault | undefined {
  const isa = isaSuffix(name);
  if (isa !== undefined) return { what: `asks for one architecture. Leave out (${isa}).`, end: `(${isa})`, safety: 'safe' };
  if (hasBitWidth(name))
    return {
      what: 'asks for a 64-bit object, which a 32-bit builder does not have. Require the -devel package or pkgconfig() instead.',
      end: '()(64bit)',
      safety: 'unsafe',
    };
  if (/^\/(?:usr\/)?lib64\//.test(name) || (name.startsWith('/') && /%\{?[?!]*_libdir\b/.test(raw)))
    return { what: 'is a path that differs by architecture. Require the package or pkgconfig() instead.' };
  const named = architectureNames.some((arch) => name.endsWith(`.${arch}`));
  return archMacro.test(raw) || (named && !name.includes('/'))
    ? { what: 'depends on the architecture of the builder. Require something that exists on all.', weak: true }
    : undefined;
}

/** Every `%{?_isa}` in the raw text of a build dependency, with the word that it stands in. */
function* rawOccurrences(spec: Spec): Generator<{ at: Location; macro: Location }> {
  const { source } = spec;
  for (const { leaf } of tagsNamed(spec, ['BuildRequires', 'BuildConflicts', 'BuildPreReq'])) {
    if (!leaf) continue;
    const text = source.text.slice(leaf.value.start, leaf.value.end);
    if (!text.includes('_isa')) continue;
    for (const { 0: word, index } of text.matchAll(/[^\s,()]+/g)) {
      for (const { 0: macro, index: inside } of word.matchAll(isaMacro)) {
        const start = leaf.value.start + index;
        const end = start + inside + macro.length;
        yield { at: { source, start, end }, macro: { source, start: start + inside, end } };
      }
    }
  }
  for (const { text, start } of shellLines(spec, ['%generate_buildrequires'])) {
    if (!/^(?:echo|printf)\s/.test(text)) continue;
    for (const { 0: macro, index } of text.matchAll(isaMacro)) {
      const at = { source, start: start + index, end: start + index + macro.length };
      yield { at, macro: at };
    }
  }
}

/** Deletes the end of a name where it stands in the line itself. */
function withoutEnd({ nameText }: DependencyOperand, { end, safety = 'safe' }: Fault): Fix | undefined {
  if (end === undefined) return undefined;
  const { location, exact } = nameText.origin(nameText.length - end.length);
  return exact && location ? { safety, title: `Delete ${end}`, edits: [{ location, text: '' }] } : undefined;
}
