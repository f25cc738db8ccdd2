import { defineRule, type Fix, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { commandsNamed, type ShellCommand } from '../reading/commands/shell-commands.js';
import { gpgverifyCalls } from '../reading/sources/gpgverify.js';
import { leafAt, leafContextAt } from '../reading/syntax/leaf-at.js';
import { leavesOf } from '../reading/syntax/leaves.js';
import type { RawMatch } from '../reading/syntax/raw-matches.js';
import { isTaken } from '../reading/syntax/taken-branches.js';

const verify = "%{gpgverify} --keyring='%{SOURCE2}' --signature='%{SOURCE1}' --data='%{SOURCE0}'\n";
const head = 'Source0: x.tar.gz\nSource1: x.tar.gz.asc\nSource2: key.gpg\n%prep\n';

export default defineRule({
  meta: {
    id: 'verification-not-first',
    category: 'sources',
    summary: 'A source is unpacked or patched before its signature is verified',
    why: 'What is unpacked before it is verified can already use a fault of the unpacking program. So the verification comes first in %prep.',
    source: fedoraGuidelines('Verifying Signatures', 'MUST'),
    level: 'off',
    profiles: { fedora: 'error' },
    fix: 'unsafe',
    precision: 'very-high',
    securitySeverity: 4.2,
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: `${head}%autosetup\n${verify}`,
          findings: [{ line: 6, column: 1, text: '%{gpgverify}', level: 'note', message: '%autosetup' }],
          fixed: `${head}${verify}%autosetup\n`,
        },
        {
          title: 'In a branch: no fix',
          profile: 'fedora',
          spec: `${head}tar xf %{SOURCE0}\n%if 1\n${verify}%endif\n`,
          findings: [{ line: 7, level: 'error', message: 'tar' }],
        },
      ],
      good: [
        { spec: `${head}${verify}%autosetup\n` },
        {
          title: 'A signature of the unpacked archive',
          spec: `${head}xzcat '%{SOURCE0}' | %{gpgverify} --keyring='%{SOURCE2}' --signature='%{SOURCE1}' --data=-\n%autosetup\n`,
        },
        { title: 'Commands that touch no source', spec: `${head}echo ok\n%if 0%{?fedora}\n${verify}%endif\n%setup -q\n` },
        {
          title: 'Another source, which has no signature, is unpacked before',
          spec: `Source3: y.tar.gz\n${head.replace('Source0: x', 'Source4: x')}%autosetup -T -a 3\ntar xf %{SOURCE3}\n${verify.replace('SOURCE0', 'SOURCE4')}`,
        },
        { title: 'In the other branch', profile: 'fedora', spec: `${head}%if 0\n%autosetup\n%else\n${verify}%autosetup\n%endif\n` },
        { title: 'Unpacking nothing', spec: `${head}%setup -q -c -T\n${verify}tar xf %{SOURCE0}\n` },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const { source } = spec;
      const calls = gpgverifyCalls(spec);
      const unpacking = calls.length > 0 ? commandsNamed(spec, unpackers).filter(({ program }) => isInPrep(spec, program.start)) : [];
      for (const call of calls) {
        const data = dataOf(spec, call);
        const earlier = unpacking.find((command) => command.program.start < call.start && data !== undefined && unpacked(command).includes(data));
        if (!earlier || !isInPrep(spec, call.start)) continue;
        const name = /^%\{?[?!]{0,3}gpgverify\}?/.exec(call.text)?.[0] ?? '%gpgverify';
        const at = { source, start: call.start, end: call.start + name.length };
        const fix = fixOf(spec, call.start);
        report({ message: `${earlier.tool} unpacks Source${data} before it is verified. Verify first in %prep.`, at, ...(fix && { fix }) });
      }
    },
  },
});

const macros = ['%setup', '%autosetup', '%forgeautosetup', '%forgesetup', '%goprep'];
const unpackers = [...macros, 'tar', 'bsdtar', 'unzip', 'cpio'];

/** In a line of %prep that this build surely runs. */
function isInPrep(spec: Spec, offset: number): boolean {
  const context = leafContextAt(spec, offset);
  return context?.leaf.section === '%prep' && isTaken(spec, context.inside);
}

/** The number of the source that a call verifies: behind --data, or brought by the command in front of it. */
function dataOf({ source }: Spec, { start, leaf, groups: [options = ''] }: RawMatch): number | undefined {
  const data = /--data[= ]\s*['"]?(\S+)/.exec(options)?.[1];
  const found = sourceNumber.exec(data === undefined || data.startsWith('-') ? source.text.slice(leaf.start, start) : data);
  return found ? Number(found[1]) : undefined;
}

/** The numbers of the sources that a command unpacks: a macro the first one, unless told -T, and those that -a and -b name. */
function unpacked({ tool, args }: ShellCommand): number[] {
  if (!macros.includes(tool)) return args.flatMap(({ text }) => sourceNumber.exec(text)?.[1] ?? []).map(Number);
  const words = args.map(({ text }) => text).join(' ');
  const more = [...words.matchAll(/(?:^|\s)-[ab]\s*(\d{1,9})/g)].map(([, number]) => Number(number));
  return /(?:^|\s)-[a-zA-Z]{0,9}T/.test(words) ? more : [0, ...more];
}

/** A bare %{SOURCE} is the first one. */
const sourceNumber = /%\{?(?:S:|\??SOURCE)(\d{0,9})/;

/** Moves the call up to the heading, where it is a line of its own outside of branches. */
function fixOf(spec: Spec, start: number): Fix | undefined {
  const { source } = spec;
  const line = leafAt(spec, start);
  const outside = leavesOf(spec).find(({ leaf }) => leaf === line && leaf.heading);
  if (!line?.heading || outside?.inside || source.text.slice(line.start, start).trim() !== '') return undefined;
  const behind = { source, start: line.heading.end, end: line.heading.end };
  return {
    safety: 'unsafe',
    title: 'Verify first',
    edits: [
      { location: behind, text: source.text.slice(line.start, line.end) },
      { location: { source, start: line.start, end: line.end }, text: '' },
    ],
  };
}
