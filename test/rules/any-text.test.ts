import { describe, expect, it } from '@jest/globals';
import { rules } from '../../rules/spec.generated.js';
import { judgeSpec } from '../../src/policy/judge.js';
import { optionsOf } from '../../src/policy/profile.js';
import { random } from '../support/random.js';
import { specFor } from './given.js';

/** Pieces that mean something to the rules, put together without sense. */
const pieces = [
  ...['\n', '\n', '\n', ' ', ':', '*', '/', '%', '{', '}', '(', ')', '[', '"', "'", '\\', '\\\n', '#', '<<EOF', 'EOF', '\r', '\0', 'é', '😀', ','],
  ...[
    'Name: demo',
    'Epoch: ',
    'Group: x',
    'Vendor: ',
    'Copyright: x',
    'Prefix: /usr',
    'BuildRequires: ',
    'Requires: demo = ',
    'Obsoletes: old < ',
    '1',
    '0',
    '1:1-1',
  ],
  ...['%{?_isa}', '%_isa', '(x86-64)', '()(64bit)', '%{epoch}', '%{?epoch:', '%{version}', '%{name}', '%(x)', '%{nobody}'],
  ...[
    '%package libs',
    '%description',
    '%prep',
    '%build',
    '%install',
    '%clean',
    '%files',
    '%files libs',
    '%changelog',
    '%post',
    '%if 0',
    '%if 1',
    '%else',
    '%endif',
    '%ifarch x86_64',
  ],
  ...['rm -rf ', '%{buildroot}', '$RPM_BUILD_ROOT', '%find_lang demo', 'chrpath ', 'QA_RPATHS=', '$((', "sed -i '1s|.*|#!/usr/bin/env x|'", '#!/usr/bin/env '],
  ...[
    '%{_bindir}',
    '%{_mandir}/man1/',
    '.1',
    '.gz',
    '%{_datadir}/locale',
    '%{_libdir}/',
    'lib.so',
    '%dir ',
    '%doc ',
    '%exclude ',
    '%global __brp_mangle_shebangs ',
    '%undefine ',
    '%define x() ',
    '%{__rm} ',
    '$RPM_BUILD_ROOT',
    '/usr/bin/x ',
    '# %{name} ',
    '%{?suse_version} ',
    '%configure ',
    '\u00a0',
    '\u202e',
    '\udce4',
    '\r\n',
  ],
] as const;

function anyText(seed: number): string {
  const { below, pick } = random(seed);
  return Array.from({ length: 5 + below(120) }, () => pick(pieces)).join('');
}

const around = { profiles: ['generic'], weight: { level: 'error', configured: false } } as const;

describe('any text', () => {
  it('is judged without an exception, with findings and edits inside it, twice the same', () => {
    for (let seed = 0; seed < 200; seed++) {
      const text = anyText(seed);
      const read = () => {
        const spec = specFor(text, 'fedora');
        return rules.map((rule) => judgeSpec(rule, spec, { ...around, options: optionsOf(rule, []) }));
      };
      const found = read();
      expect({ seed, outside: found.flat().filter((finding) => !lies(finding, text.length)) }).toEqual({ seed, outside: [] });
      expect(found.map((each) => each.map(({ message }) => message))).toEqual(read().map((each) => each.map(({ message }) => message)));
    }
  });
});

interface Placed {
  readonly location?: { readonly start: number; readonly end: number };
  readonly fix?: { readonly edits: readonly { readonly location: { readonly start: number; readonly end: number } }[] } | undefined;
}

function lies({ location, fix }: Placed, length: number): boolean {
  const ranges = [...(location ? [location] : []), ...(fix?.edits ?? []).map((edit) => edit.location)];
  return ranges.every(({ start, end }) => 0 <= start && start <= end && end <= length);
}
