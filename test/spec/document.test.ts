import { describe, expect, it } from '@jest/globals';
import { specDocument } from '../../src/spec/index.js';
import { buildMacros, evaluate, head, tail } from './given.js';
import { ownSpecs } from './own-specs.js';

const rich = ownSpecs[1]?.[1] ?? '';

describe('the document of a spec', () => {
  const document = JSON.parse(JSON.stringify(specDocument(evaluate(rich, { macroFiles: [buildMacros] })))) as Record<string, never>;

  it('has the packages', () => {
    const [main, library, data] = document.packages as unknown as Record<string, unknown>[];
    expect(main).toEqual({
      name: 'rich',
      version: '2~rc1',
      release: '1',
      epoch: 1,
      arch: 'x86_64',
      summary: 'Everything at once',
      license: 'MIT AND BSD',
      description: 'Everything.',
      requires: [{ name: 'systemd', qualifiers: ['post', 'postun'], line: 23 }],
      provides: [
        { name: 'bundled(lib)', op: '=', evr: '1', line: 24 },
        { name: 'other', line: 24 },
      ],
      obsoletes: [{ name: 'older', op: '<', evr: '2', line: 25 }],
      conflicts: [],
      recommends: [],
      suggests: [],
      supplements: [],
      enhances: [],
      orderWithRequires: [],
      scriptlets: [{ type: 'post', interpreter: '/bin/sh', body: 'systemctl daemon-reload', line: 63 }],
      triggers: [
        { type: 'triggerin', interpreter: '/bin/sh', body: 'echo trigger', line: 66, conditions: 'other > 1, third' },
        { type: 'transfiletriggerin', interpreter: '/bin/sh', body: 'echo files', line: 69, conditions: '/usr/share/rich' },
      ],
      files: [
        { path: '/var/lib/rich', directives: ['%attr(0755,root,wheel)', '%dir'], attr: { mode: '0755', user: 'root', group: 'wheel' }, line: 74 },
        { path: '/etc/with blank.conf', directives: ['%config(noreplace)', '%verify(notmtime)'], attr: { mode: '-', user: 'root', group: 'root' }, line: 75 },
        { path: '/var/log/rich{,.old}', directives: ['%ghost'], attr: { mode: '-', user: 'root', group: 'root' }, line: 76 },
      ],
      fileLists: ['rich.lang'],
    });
    expect(library).toMatchObject({ name: 'librich', epoch: 1, license: 'BSD', requires: [{ name: 'rich', op: '=', evr: '1:2~rc1-1', line: 33 }] });
    expect(data).toMatchObject({ name: 'rich-data', arch: 'noarch', license: 'MIT AND BSD' });
  });

  it('has what belongs to the source', () => {
    expect(document).toMatchObject({
      kind: 'spec',
      path: 'demo.spec',
      ok: true,
      buildRequires: [{ name: 'plain-devel', op: '>=', evr: '1:2.0-3', line: 16 }],
      sources: [
        { number: 0, value: 'https://example.org/Rich-Thing.tgz', line: 10 },
        { number: 10, value: 'extra.conf', line: 11 },
      ],
      patches: [
        { number: 0, value: 'one.patch', line: 12 },
        { number: 1, value: 'two.patch', line: 46 },
      ],
      excludeArch: ['s390x'],
      changelog: [{ time: 1_603_197_000, author: 'Ann Other <ann@example.org>', text: '- Second' }],
      unknown: [],
      diagnostics: [],
    });
  });

  it('names the build system where there is one', () => {
    const named = (line: string) => specDocument(evaluate(`${head}${line}${tail}`, { macroFiles: [{ path: 'm', text: '#opaque buildsystem_own_build\n' }] }));
    expect(named('BuildSystem: own\n')).toMatchObject({ buildSystem: 'own' });
    expect(named('')).not.toHaveProperty('buildSystem');
  });

  it('leaves out what is not known', () => {
    const spec = specDocument(evaluate(`${head}URL: %(x)\nSource: %(y)\nRequires: a-%(z), b\n%if %(t)\nRequires: c\n%package p\nSummary: p\n%endif\n${tail}`));
    expect(spec).toMatchObject({ ok: true, packages: [{ name: 'demo', requires: [{ name: 'b' }] }], sources: [{ number: 0, line: 7 }] });
    expect(JSON.stringify(spec)).not.toContain('"url"');
  });
});
