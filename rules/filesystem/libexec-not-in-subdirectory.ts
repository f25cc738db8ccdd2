import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { demoFiles } from '../data/example-specs.js';
import { pathChecks } from '../reading/packaged-paths.js';

/** Words that programs end in and directories do not, and extensions of scripts. */
const program =
  /(?:[-_](?:agent|backend|client|daemon|dialog|helper|launcher|loader|monitor|proxy|runner|server|service|setup|tool|worker|wrapper)|\.(?:sh|py|pl))$/;

export default defineRule({
  meta: {
    id: 'libexec-not-in-subdirectory',
    category: 'filesystem',
    summary: 'A helper program lies in %{_libexecdir} itself',
    why: 'Programs that other programs run belong into a directory of the package below %{_libexecdir}. In the directory itself their names meet those of other packages. In a spec only names that are surely programs are looked at.',
    source: fedoraGuidelines('Libexecdir', 'SHOULD'),
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: demoFiles('%{_libexecdir}/sync-helper'),
          findings: [{ line: 3, column: 1, text: '%{_libexecdir}/sync-helper', level: 'note', message: '%{_libexecdir}/demo' }],
        },
        { title: 'A script', spec: demoFiles('%attr(755,root,root) /usr/libexec/prepare.sh'), findings: [{ line: 3 }] },
        { packages: [{ files: [{ path: '/usr/libexec/sync', mode: 0o755 }] }], findings: [{ file: '/usr/libexec/sync' }] },
      ],
      good: [
        { spec: demoFiles('%{_libexecdir}/demo/sync-helper') },
        { title: 'Named after the package', spec: demoFiles('%{_libexecdir}/demo-helper', '%{_libexecdir}/demod-helper') },
        {
          title: 'By one of its words, or by their first letters',
          spec: demoFiles('%{_libexecdir}/gsd-helper', '%{_libexecdir}/settings-helper').replace('Name: demo', 'Name: gnome-settings-daemon'),
        },
        { title: 'Abbreviated', spec: demoFiles('%{_libexecdir}/gpg-wks-client').replace('Name: demo', 'Name: gnupg2') },
        { title: 'Without lib', spec: demoFiles('%{_libexecdir}/mbim-proxy').replace('Name: demo', 'Name: libmbim') },
        { title: 'May be a directory', spec: demoFiles('%{_libexecdir}/sync', '%dir %{_libexecdir}/sync-helper', '%{_libexecdir}/sync-server/') },
        {
          packages: [
            {
              files: [
                { path: '/usr/libexec/demo', type: 'directory' },
                { path: '/usr/libexec/demo/sync', mode: 0o755 },
                { path: '/usr/libexec/demo-sync', mode: 0o755 },
              ],
            },
          ],
        },
      ],
    },
  },
  check: pathChecks(
    ({ names, base, package: name, isDirectory, file }) => {
      if (names.length !== 3 || names[0] !== 'usr' || names[1] !== 'libexec' || isDirectory || !(file || program.test(base))) return undefined;
      if (isNamedAfter(base, name)) return undefined;
      return { message: `${base} lies in %{_libexecdir} itself. Install it into a directory of the package: %{_libexecdir}/${name}/${base}.` };
    },
    { below: ['/usr/libexec'] },
  ),
});

/** `demo-helper` for `demo-libs` or `libdemo`, and `gsd-helper` for `gnome-settings-daemon`: such names meet no others. */
function isNamedAfter(base: string, name: string): boolean {
  const words = name
    .replace(/^lib/, '')
    .replace(/([a-z])(?=[A-Z])/g, '$1-')
    .split(/[-_]/);
  const initials = words.map((word) => word.charAt(0)).join('');
  const lower = base.toLowerCase();
  const first = lower.split(/[-_.]/)[0] ?? lower;
  return (
    words.some((word, i) => (i === 0 || word.length > 3) && lower.startsWith(word.toLowerCase())) ||
    (initials.length > 1 && initials.toLowerCase().startsWith(first)) ||
    (first.length > 2 && isAbbreviation(first, words[0]?.toLowerCase() ?? ''))
  );
}

/** `gpg` for `gnupg2`, `ssh` for `openssh`: its letters in their order. */
function isAbbreviation(short: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === short[at]) at++;
  return at === short.length;
}
