import { describe, expect, it } from '@jest/globals';
import { evaluate, head, tail } from '../../given.js';

const faults = (lines: string): string[] => evaluate(head + tail + lines).diagnostics.map((d) => d.message);

describe('sections', () => {
  it.each([
    ['%package\n', 'Bad package specification: %package'],
    ['%package a b\n', 'Bad package specification: %package a b'],
    ['%package -n demo\n', '%package -n demo: package demo already exists'],
    ['%files zz\n', '%files zz: package demo-zz does not exist'],
    ['%files -f\n', 'Bad option -f: %files -f'],
    ['%post a b\n', 'Too many names: %post a b'],
    ['%build\na\n%build\nb\n', 'second build'],
    ['%pre\na\n%pre\nb\n', 'Second %pre'],
    ['%post -p bash\n', "script program must begin with '/': %post -p bash"],
    ['%post -p <x>\n', 'unsupported internal script: <x>'],
    ['%post -P 5\na\n', 'Priorities are allowed only for file triggers : /bin/sh'],
    ['%triggerin foo\na\n', 'triggers must have --: %triggerin foo'],
    ['%triggerin -- (a or b)\na\n', 'No rich dependencies allowed for this type: (a or b)'],
    ['%filetriggerin -- usr\na\n', "file trigger conditions must begin with '/': usr"],
    ['%description\nx\n', 'second Description'],
    ['%files\n%files\n', "multiple %files for package 'demo'"],
    ['%changelog\n%changelog\n', 'second %changelog'],
    ['%prep\n%setup\n', 'No source number 0'],
    ['%prep\n%patch1 -p1\n', '%patchN is obsolete, use %patch N (or %patch -P N): %patch1 -p1'],
    ['%prep\n%patch -P 3\n', 'No patch number 3'],
    ['%build\nx\n%end\nmore\n', 'Only blank lines and comments may stand behind %end: more'],
  ])('with a fault: %j', (lines, message) => expect(faults(lines)).toContain(message));

  it.each([
    '%build\na\n%build -a\nb\n',
    '%post -p "/bin/sh -x"\na\n',
    '%prep\n%setup -T -c\n',
    '%triggerin -n demo -- foo > 1\na\n',
    '%files -n demo -f a -f b\n',
    '%build\nx\n%end\n# c\n\n',
  ])('are sound: %j', (lines) => expect(faults(lines)).toEqual([]));

  it('keep their lines, expanded', () => {
    const spec = evaluate(`${head}${tail}%build -a\nmake %{name}\n%if 0\nx\n%endif\n  %install\n%install\n# c\nmake install\n`);
    expect(spec.sections.map(({ name, args, startLine, endLine, body }) => [name, args.text, startLine, endLine, body.text])).toEqual([
      ['%description', '', 7, 8, 'd\n'],
      ['%build', '-a', 9, 14, 'make demo\n  %install\n'],
      ['%install', '', 15, 17, '# c\nmake install\n'],
    ]);
  });

  it('may come from a macro', () => {
    const spec = evaluate(`%define secs %{expand:\n%build\nmake\n}\n${head}${tail}%secs\n%install\n`);
    expect(spec.sections.map((section) => section.name)).toEqual(['%description', '%build', '%install']);
  });

  it('of a subpackage go to it', () => {
    const spec = evaluate(
      `${head}Epoch: 3\n${tail}%package -n lib\nSummary: l\nVersion: 9\n%description -n lib\nL\n\n%post -n lib -p /sbin/ldconfig\n%files -n lib\n%license L\n/x\n`,
    );
    const lib = spec.packages[1];
    expect([lib?.name.text, lib?.version?.text, lib?.epoch?.text, lib?.license?.text, lib?.description?.text]).toEqual(['lib', '9', '3', 'MIT', 'L']);
    expect(lib?.scriptlets.map(({ type, interpreter }) => [type, interpreter])).toEqual([['post', '/sbin/ldconfig']]);
    expect(lib?.files?.map(({ path, directives }) => [path, directives])).toEqual([
      ['L', ['%license']],
      ['/x', []],
    ]);
  });

  it('know a body that depends on an unknown condition', () => {
    const { body } = evaluate(`${head}${tail}%build\na\n%if %(x)\nb\n%endif\n`).sections[1] ?? {};
    expect([body?.text, body?.known, body?.slice(0, 2).known]).toEqual(['a\nb\n', false, true]);
  });

  it('let %files have its %license', () =>
    expect(evaluate(`${head}${tail}%files\n%license C\n%post\n%license\n`).packages[0]?.scriptlets[0]?.body.text).toBe('MIT\n'));
});
