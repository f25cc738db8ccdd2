import { defineRule, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { type ShellWord, shellCommands } from '../reading/commands/shell-commands.js';
import { variablesSet } from '../reading/commands/variables-set.js';
import { definitionSites } from '../reading/macros/definitions.js';
import { isNoarchOnly } from '../reading/preamble/noarch-only.js';
import { hasReasonNear } from '../reading/reasons/reason-near.js';

export default defineRule({
  meta: {
    id: 'optflags-overridden',
    category: 'build',
    summary: 'The compiler flags of the distribution are replaced',
    why: 'The flags of the distribution bring hardening, debug information and the right processor. What a package adds goes beside them; what it takes away or tunes has a comment that says why.',
    source: fedoraGuidelines('Compiler Flags', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['missing-mandatory-optflags'], rpminspect: [] },
    examples: {
      bad: [
        { spec: '%build\nexport CFLAGS="-O3"\n', findings: [{ line: 2, column: 8, text: 'CFLAGS="-O3"', level: 'warning', message: '%{optflags}' }] },
        {
          title: 'For one command, for make, for cmake; paths are no flags of the distribution',
          spec: '%build\nCXXFLAGS=-g ./configure\nmake CFLAGS="-I%{_includedir}/x"\n%cmake -DCMAKE_C_FLAGS="-Wno-error"\n',
          findings: [{ line: 2 }, { line: 3, text: 'CFLAGS="-I%{_includedir}/x"' }, { line: 4 }],
        },
        {
          title: 'Tuning',
          spec: '%build\nexport CFLAGS="%{optflags} -O3"\nexport CXXFLAGS="$CXXFLAGS -march=native"\n',
          findings: [
            { line: 2, message: '-O3' },
            { line: 3, message: '-march=native' },
          ],
        },
        { title: 'Defined anew', spec: '%define optflags -O2\n', findings: [{ line: 1, column: 9, text: 'optflags' }] },
      ],
      good: [
        { spec: '%build\nexport CFLAGS="%{optflags} -fno-x"\n' },
        {
          title: 'Other names of theirs',
          spec: '%build\nexport CFLAGS="$RPM_OPT_FLAGS -fPIC"\nCXXFLAGS="${CXXFLAGS} -g" make FFLAGS="%{build_fflags}" CFLAGS+=-g\n',
        },
        {
          title: 'With a reason',
          spec: '%build\n# the assembler part needs it\nexport CFLAGS="%{optflags} -O3"\n# upstream: miscompiled with LTO\n%global optflags %{optflags} -fno-lto\n',
        },
        { title: 'In another variable of the same call', spec: '%build\nmake CFLAGS=-std=gnu99 EXTRAFLAGS="%{?__global_cflags}"\n' },
        { title: 'What a command prints', spec: '%build\nexport CFLAGS=`echo $RPM_OPT_FLAGS | sed s/-g//`\n' },
        { title: 'Added to', spec: '%global optflags %{optflags} -Werror=x\n' },
        { title: 'What is not known', spec: '%build\nexport CFLAGS="%{demo_flags}"\nexport CFLAGS="$flags"\nCFLAGS=$(demo --cflags) make\n' },
        { title: 'Nothing is compiled; tests', spec: 'BuildArch: noarch\n%build\nexport CFLAGS=-g\n%check\nCFLAGS=-g make check\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      if (!isNoarchOnly(spec)) {
        for (const { name, value, word } of flagsSet(spec)) {
          const message = judge(spec, name, value, word);
          if (message !== undefined) report({ message, at: { source: spec.source, start: word.start, end: word.end } });
        }
      }
      for (const { at, body } of definitionSites(spec, ['optflags'])) {
        if (!/%\{?optflags\b/.test(body) && !hasReasonNear(spec, at.start))
          report({ message: '%optflags is defined anew. Add flags where they are used, or say why in a comment.', at });
      }
    },
  },
});

interface FlagsSet {
  readonly name: string;
  readonly value: string;
  readonly word: ShellWord;
}

const variables = /^(?:C|CXX|F|FC)FLAGS$/;
const cmake = /^-DCMAKE_(C|CXX|Fortran)_FLAGS(?::[A-Z]+)?=(.*)$/s;

function* flagsSet(spec: Spec): Generator<FlagsSet> {
  for (const command of shellCommands(spec, ['%conf', '%build', '%install'])) {
    const set = variablesSet(command, { toMake: true });
    const brought = set.some(({ name, value }) => !variables.test(name) && distribution.test(value));
    for (const { name, value, word, appends } of set)
      if (variables.test(name) && !appends && !brought && !(value === '' && command.ender === '`')) yield { name, value, word };
    for (const word of command.args) {
      const [, language, value] = word.text.startsWith('-DCMAKE_') ? (cmake.exec(word.text) ?? []) : [];
      if (language !== undefined && value !== undefined) yield { name: `CMAKE_${language}_FLAGS`, value, word };
    }
  }
}

const distribution = /%\{?[?!]*(?:optflags|build_(?:c|cxx|f)flags|__global_\w*flags|set_build_flags)|RPM_OPT_FLAGS|(?:C|CXX|F|FC)FLAGS|rpm --eval/i;

/** Calls and variables that may hold anything: all but macros for directories, names and versions. */
const open = /\$|`|%(?!\{?[?!]*(?:_\w*dir|_prefix|_lib|name|version|release|_isa|_arch|_target_cpu|_host_cpu|_builddir|buildroot)\b)/;

const tuned = /(?:^|\s)(-O3|-Ofast|-O4|-march=(?!x86-64(?:\s|$)|%|\$)[\w.+-]+|-mtune=native|-mcpu=native)(?=\s|$)/;

function judge(spec: Spec, name: string, value: string, word: ShellWord): string | undefined {
  if (!distribution.test(value)) {
    if (open.test(value) || hasReasonNear(spec, word.start)) return undefined;
    return `${name} is set without the flags of the distribution. Put %{optflags} in front of what is added.`;
  }
  const flag = tuned.exec(value)?.[1];
  return flag !== undefined && !hasReasonNear(spec, word.start)
    ? `${flag} overrides the flags of the distribution. Delete it, or say why in a comment.`
    : undefined;
}
