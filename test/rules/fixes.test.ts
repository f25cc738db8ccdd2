import { describe, expect, it } from '@jest/globals';
import { withoutIsa } from '../../rules/data/names/isa-suffixes.js';
import { profiles } from '../../rules/profiles/index.generated.js';
import { rules } from '../../rules/spec.generated.js';
import { applyEdits } from '../../src/policy/edits.js';
import { judgeSpec } from '../../src/policy/judge.js';
import { levelOf, optionsOf, profileChain } from '../../src/policy/profile.js';
import type { Spec } from '../../src/spec/model.js';
import { type Random, random } from '../support/random.js';
import { specFor } from './given.js';

/** Lines that rules fix, and lines that look like them. */
const preamble = [
  'Group: Applications/Text',
  'BuildRoot: %{_tmppath}/%{name}-root',
  'Vendor: Example',
  'Packager: Jo <jo@example.org>',
  'Prefix: %{_prefix}',
  'BuildPreReq: make',
  'BuildRequires:  gcc%{?_isa}, (a%{_isa} or b)',
  'Requires: %{name}-libs = %{version}-%{release}',
  'Provides: old = %{version}-%{release}',
  'Requires: other = %{?epoch:%{epoch}:}1',
  'Requires: %{_bindir}/x, %{_sysconfdir}/y',
  'Recommends: (other%{?_isa} or %{name})',
  'Requires: python-x a,b',
  '%global vendor Example',
  '# Group: x',
  '# needs %{name} and %version',
  '%define flavour x',
  '%global _binary_filedigest_algorithm 1',
] as const;
const install = [
  'rm -rf %{buildroot}',
  'rm -rf $RPM_BUILD_ROOT; mkdir -p %{buildroot}',
  'cd src',
  '%make_install',
  'chrpath -d x',
  'echo %{group}',
  '%find_lang %{name}',
  '%{__mkdir_p} $RPM_BUILD_ROOT/usr/bin && %__cp a %{buildroot}/etc',
  'echo "${RPM_BUILD_ROOT}" # %{name}',
  '',
] as const;
const files = [
  '%{_mandir}/man1/demo.1.gz',
  '%doc %{_mandir}/man1/demo.1',
  '%{_infodir}/demo.info.gz',
  '%{_bindir}/*',
  '%{_datadir}/locale/*',
  '# a comment',
] as const;
const clean = [
  '%clean\nrm -rf %{buildroot}\n\n',
  '%clean\n\n# kept\n',
  '%post\n/sbin/ldconfig\n\n%clean\nrm -rf $RPM_BUILD_ROOT\n\n# the files\n',
  '',
] as const;

function anySpec({ below, pick }: Random): string {
  const some = (lines: readonly [string, ...string[]]): string => Array.from({ length: below(5) }, () => guarded(pick(lines))).join('');
  const guarded = (line: string): string => (below(6) === 0 ? `%if ${below(2)}\n${line}\n%endif\n` : `${line}\n`);
  const epoch = pick(['', 'Epoch: 1\n', 'Epoch: 0\n']);
  const head = `Name: demo\nVersion: 1\nRelease: 1\nSummary: x\nLicense: MIT\n${epoch}${some(preamble)}\n%description\nx\n\n`;
  const libs = `%package libs\nSummary: x\n${some(preamble)}\n%description libs\nx\n\n`;
  return `${head}${libs}%prep\n\n%install\n${some(install)}\n${pick(clean)}%files\n${some(files)}\n%files libs\n${some(files)}`;
}

/** The text after the fixes of all rules, as often as `--fix` goes round: until nothing changes. */
function fixed(text: string, profile: string, unsafe: boolean): string {
  const chain = profileChain(profile, profiles);
  const names = chain.map(({ name }) => name);
  const spec = specFor(text, profile);
  const fixes = rules.flatMap((rule) => {
    const weight = { level: levelOf(rule, names), configured: false };
    return judgeSpec(rule, spec, { options: optionsOf(rule, chain), profiles: names, weight }).flatMap(({ fix }) =>
      fix && (unsafe || fix.safety === 'safe') ? [fix] : [],
    );
  });
  return applyEdits(text, fixes).text;
}

function settled(text: string, profile: string, unsafe = false): string {
  let last = text;
  for (let round = 0; round < 10; round++) {
    const next = fixed(last, profile, unsafe);
    if (next === last) return last;
    last = next;
  }
  throw new Error(`still changing after ten rounds: ${JSON.stringify(text)}`);
}

/** What the safe fixes may not touch. */
function meaning({ packages, sources, changelog, sections }: Spec): unknown {
  return {
    packages: packages.map(({ name, epoch, version, summary, description, fileLists, scriptlets, files: list, dependencies }) => ({
      name: name.text,
      epoch: epoch?.text,
      version: version?.text,
      summary: sentence(summary?.text),
      description: sentence(description?.text),
      lists: fileLists.map(({ text }) => text),
      scriptlets: scriptlets.map(({ type, body }) => [type, body.text.trim()]).filter(([, body]) => body !== '/sbin/ldconfig'),
      files: list?.map(({ path, directives }) => [
        path.replace(/(\.[0-9])(?:\.gz|\*)?$/, '$1').replace(/\.info(?:\.gz|\*)$/, '.info'),
        directives.filter((directive) => directive !== '%doc' || !path.startsWith('/usr/share/')),
      ]),
      dependencies: Object.values(dependencies).map((kind) => kind.map(({ name: target, op, evr }) => [withoutIsa(target), op, evr?.replace(/^\d+:/, '')])),
    })),
    sources: sources.length,
    changelog,
    sections: sections.filter(({ name, body }) => name !== '%clean' && body.text.trim() !== '/sbin/ldconfig').map(({ name }) => name),
  };
}

/** Fixes set and delete the full stop at the end of a text, and wrap its lines. */
const sentence = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').replace(/\.$/, '');

/** What rpm would refuse; a fix may take away, never add. */
const errors = ({ diagnostics }: Spec): string[] => diagnostics.filter(({ level }) => level === 'error').map(({ message }) => message);

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

describe.each(['fedora', 'generic', 'terra', 'opensuse'])('the safe fixes of the %s profile', (profile) => {
  it('settle, and leave what the spec means', () => {
    for (const seed of seeds) {
      const text = anySpec(random(seed));
      const before = specFor(text, profile);
      const after = specFor(settled(text, profile), profile);
      expect({ seed, ...Object(meaning(after)) }).toEqual({ seed, ...Object(meaning(before)) });
      expect(errors(before)).toEqual(expect.arrayContaining(errors(after)));
    }
  });

  it('leave no finding with a safe fix', () => {
    for (const seed of seeds) {
      const after = settled(anySpec(random(seed)), profile);
      expect(fixed(after, profile, false)).toBe(after);
    }
  });
});

describe('all fixes', () => {
  it('settle too, and rpm still reads what comes out', () => {
    for (const seed of seeds) {
      const after = specFor(settled(anySpec(random(seed)), 'fedora', true), 'fedora');
      expect(after.diagnostics.filter(({ level, message }) => level === 'error' && !message.includes('epoch'))).toEqual([]);
    }
  });
});
