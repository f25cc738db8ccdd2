import { describe, expect, it } from '@jest/globals';
import type { Spec, SpecHost } from '../../../../src/spec/index.js';
import { buildMacros, evaluate, head, tail } from '../../given.js';

const sources = 'Source: a.tar.gz\nSource1: b.zip\nPatch: one.patch\nPatch7: two.patch\n';

function read(lines: string, host?: SpecHost): Spec {
  return evaluate(`${head}${sources}${tail}%prep\n${lines}\n%build\n`, { macroFiles: [buildMacros] }, host);
}

const prep = (lines: string, host?: SpecHost): string =>
  read(lines, host)
    .sections.find(({ name }) => name === '%prep')
    ?.body.text.trim() ?? '';
const messages = (lines: string): string[] => read(lines).diagnostics.map(({ message }) => message);

const unpacking = (file: string): string => `/usr/bin/rpmuncompress -x '/top/SOURCES/${file}'\nSTATUS=$?\nif [ $STATUS -ne 0 ]; then\n  exit $STATUS\nfi`;

describe('%setup', () => {
  it('unpacks the first source, and goes where it is', () =>
    expect(prep('%setup -q')).toBe(
      ["cd '/top/BUILD/demo-1-build'", "rm -rf 'demo-1'", unpacking('a.tar.gz'), "cd 'demo-1'", '/usr/bin/chmod -Rf a+rX .'].join('\n'),
    ));

  it('takes its options run together, quoted and attached', () =>
    expect(prep('%setup -T -D -a1 -qcn "x"')).toBe(
      ["cd '/top/BUILD/demo-1-build'", "/usr/bin/mkdir -p 'x'", "cd 'x'", unpacking('b.zip'), '/usr/bin/chmod -Rf a+rX .'].join('\n'),
    ));

  it('tells the sections behind it the name of the folder', () => {
    const spec = evaluate(`${head}${sources}${tail}%prep\n%setup -q -n x\n%build\nls %{buildsubdir}\n`, { macroFiles: [buildMacros] });
    expect(spec.sections.at(-1)?.body.text).toBe('ls x\n');
  });

  it('builds in a folder whose name has no marks of versions', () =>
    expect(evaluate('Name: x\nVersion: 1~a^b\n%prep\n%setup -T -c\n', { macroFiles: [buildMacros] }).sections[0]?.body.text).toContain(
      "cd '/top/BUILD/x-1_a_b-build'\nrm -rf 'x-1~a^b'",
    ));

  it('is nothing outside of %prep', () =>
    expect(evaluate(`${head}${tail}%build\n%setup -q\n`, { macroFiles: [buildMacros] }).sections.at(-1)?.body.text).toBe('%setup -q\n'));

  it('belongs to the line that calls it', () => {
    const spec = read('%setup -q');
    const [section] = spec.sections.filter(({ name }) => name === '%prep');
    const at = section?.body.text.indexOf('STATUS') ?? -1;
    const { location, exact, via } = section?.body.origin(at, at + 6) ?? {};
    expect([spec.source.text.slice(location?.start, location?.end), exact, via?.at(-1)?.macro]).toEqual(['%setup -q', false, 'setup']);
  });

  it('is unknown where an option is', () => {
    const spec = read('%setup -q -n %(ask-the-builder)');
    expect([prep('%setup -q -n %(ask-the-builder)'), spec.unknown.map(({ reason }) => reason)]).toEqual(['%setup -q -n %(ask-the-builder)', ['shell']]);
  });
});

describe('%patch', () => {
  it('names each patch and applies it', () =>
    expect(prep('%patch -P 0 7 -p1 -b .x -R')).toBe(
      [
        'echo "Patch #0 (one.patch):"',
        '{ /usr/bin/rpmuncompress /top/SOURCES/one.patch || echo patch_fail ; } | /usr/bin/patch -f -p1 -b --suffix .x --fuzz=0 -R',
        '',
        'echo "Patch #7 (two.patch):"',
        '{ /usr/bin/rpmuncompress /top/SOURCES/two.patch || echo patch_fail ; } | /usr/bin/patch -f -p1 -b --suffix .x --fuzz=0 -R',
      ].join('\n'),
    ));

  it('reads a patch at once that is there and not compressed', () =>
    expect(prep('%patch 0', { exists: () => true })).toContain('/usr/bin/patch -f -p0  --fuzz=0 < /top/SOURCES/one.patch'));

  it('with its number run to it is refused, and read all the same', () => {
    expect(messages('%patch7 -p1')).toEqual(['%patchN is obsolete, use %patch N (or %patch -P N): %patch7 -p1']);
    expect(prep('%patch7 -p1')).toContain('echo "Patch #7 (two.patch):"');
  });
});

describe('%autosetup and %autopatch', () => {
  it('unpack and apply all patches', () => {
    const text = prep('%autosetup -p1');
    expect(text).toContain(unpacking('a.tar.gz'));
    expect(text.match(/rpmuncompress \S+ \| \n\S+ -p1 -s --fuzz=0 -f/g)).toHaveLength(2);
  });

  it('leave out what they are told to', () => {
    expect(prep('%autosetup -N')).not.toContain('.patch');
    expect(prep('%autopatch -m 1')).not.toContain('one.patch');
    expect(prep('%autopatch 0')).not.toContain('two.patch');
  });

  it('do not guess what a version control system is told', () =>
    expect(read('%autosetup -S git').unknown.map(({ reason, text }) => [reason, text])).toContainEqual(['macro', '%__scm_setup_git']));

  it('leave those of a macro file alone', () =>
    expect(
      evaluate(`${head}${tail}%prep\n%autosetup -x\n`, { macroFiles: [{ path: 'm', text: '%autosetup(x) own %{-x}\n' }] }).sections.at(-1)?.body.text,
    ).toBe('own -x\n'));
});

describe('faults in %prep', () => {
  it.each([
    ['%setup -x', 'Bad %setup option -x: unknown option'],
    ['%setup -n', 'Bad %setup option -n: missing argument'],
    ['%setup -q "a', 'Bad %setup option error in parameter quoting'],
    ['%setup -a z', 'Bad arg to %setup: z'],
    ['%setup -b 5', 'No source number 5'],
    ['%patch -p1', 'Patch number not specified: %patch -p1'],
    ['%patch -P z', 'Invalid patch number z: %patch -P z'],
    ['%patch -p z 0', 'invalid numeric value: %patch -p z 0'],
    ['%patch 3', 'No patch number 3'],
    ['%autopatch 3', 'no such patch 3'],
    ['%autopatch -m 8', 'autopatch: no matching patches in range'],
    ['%autosetup -y', 'Unknown option y in autosetup(a:b:cCDn:TvNS:p:)'],
  ])('%s: %s', (line, message) => expect(messages(line)).toEqual([message]));
});
