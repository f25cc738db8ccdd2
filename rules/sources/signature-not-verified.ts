import { defineRule, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { commandsNamed } from '../reading/commands/shell-commands.js';
import { fileWords } from '../reading/files-section/file-words.js';
import { gpgverifyCalls } from '../reading/sources/gpgverify.js';
import { verificationFiles } from '../reading/sources/signatures.js';
import { nameOf } from '../reading/sources/source-sites.js';

const head = 'Source0: x.tar.gz\nSource1: x.tar.gz.asc\nSource2: key.gpg\n%prep\n';

export default defineRule({
  meta: {
    id: 'signature-not-verified',
    category: 'sources',
    summary: 'A signature is packed but not verified in %prep',
    why: 'A signature that nothing looks at protects nobody. openSUSE verifies outside of the spec, by a .keyring file and a source service.',
    source: fedoraGuidelines('Source File Verification', 'SHOULD'),
    level: 'off',
    profiles: { fedora: 'warning' },
    fix: 'none',
    precision: 'high',
    securitySeverity: 3.7,
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: `${head}%autosetup\n`, profile: 'fedora', findings: [{ line: 2, column: 10, text: 'x.tar.gz.asc', level: 'warning', message: '%{SOURCE1}' }] },
        {
          title: 'Another one is',
          spec: `Source3: y.zip\nSource4: y.zip.sig\n${head}%{gpgverify} --keyring='%{SOURCE2}' --signature='%{SOURCE1}' --data='%{SOURCE0}'\n`,
          findings: [{ line: 2 }],
        },
      ],
      good: [
        { spec: `${head}%{gpgverify} --keyring='%{SOURCE2}' --signature='%{SOURCE1}' --data='%{SOURCE0}'\n%autosetup\n` },
        { title: 'Other spellings, on a condition, over two lines', spec: `${head}%if 0%{?with_check}\n%gpgverify -k 2 -s 1 \\\n  -d 0\n%endif\n%autosetup\n` },
        { title: 'Through a macro of the spec', spec: `%global sig %{S:1}\n${head}%{?gpgverify:%{gpgverify} --signature=%{sig}}\n` },
        { title: 'By another program', spec: `${head}minisign -V -m %{SOURCE0}\n` },
        { title: 'By hand: a rule of its own', spec: `${head}gpgv2 --keyring %{SOURCE2} %{SOURCE1} %{SOURCE0}\n` },
        { title: 'An armoured key', spec: 'Source0: x.tar.gz\nSource1: gpgkey-0123.asc\n%prep\n%autosetup\n' },
        { title: 'A changed archive whose keys are there', spec: 'Source0: x-clean.tar.gz\nSource1: x.tar.gz.asc\nSource2: key.gpg\n%prep\n%autosetup\n' },
        { title: 'openSUSE', profile: 'opensuse', spec: `${head}%autosetup\n` },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const { signatures } = verificationFiles(spec);
      if (signatures.length === 0 || !spec.sections.some(({ name }) => name === '%prep') || verifiesOtherwise(spec)) return;
      const { numbers, words, any } = namedBy(gpgverifyCalls(spec).map(({ groups }) => groups[0] ?? ''));
      for (const site of any ? [] : signatures) {
        if (!numbers.has(site.number) && !words.has(site.file))
          report({
            message: `${nameOf(site)} is a signature that %prep never checks. Call %{gpgverify} with --signature='%{SOURCE${site.number}}' first in %prep.`,
            at: site.at,
          });
      }
    },
  },
});

/** What calls of %{gpgverify} name, by number or name; one with other macros or variables may name any. */
function namedBy(calls: readonly string[]): { readonly numbers: ReadonlySet<number>; readonly words: ReadonlySet<string>; readonly any: boolean } {
  const numbers = calls.flatMap((call) => Array.from(call.matchAll(/(?:SOURCE|S:)(\d{1,9})|(?:^|\s)-s\s*(\d{1,9})\b/g), ([, a, b]) => Number(a ?? b)));
  const any = calls.some((call) => /[$%]/.test(call.replace(/%\{?(?:SOURCE|S:)\d{1,9}\}?/g, '')));
  return { numbers: new Set(numbers), words: fileWords(calls.join('\n')), any };
}

/** Programs that check signatures of other kinds, or without the macro. */
const verifiesOtherwise = (spec: Spec): boolean =>
  commandsNamed(spec, ['gpg', 'gpg2', 'gpgv', 'gpgv2', 'sqv', 'sq', 'minisign', 'signify', 'cosign', 'openssl', 'ssh-keygen']).some(
    ({ line }) => line.leaf.section === '%prep',
  );
