import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { create } from 'tar';
import { speclint } from '../../support/program.js';
import { buildRpm } from '../../support/rpm-builder.js';
import { treeOf } from '../../support/tree.js';

const spec = 'Name: demo\nVersion: 1\nRelease: 1\nSummary: x\nLicense: MIT\nPackager: me\n%description\nx\n';

interface Report {
  readonly inputs: readonly { path: string; kind: string; status: string; error?: { message: string } }[];
  readonly findings: readonly { path: string }[];
}

let directory: string;

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
}

function check(...args: string[]): { status: number | null; report: Report } {
  const { status, stdout } = speclint(['check', '--format', 'json', '--only', 'forbidden-tag', ...args], { cwd: directory });
  return { status, report: JSON.parse(stdout) as Report };
}

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'speclint-inputs-'));
  mkdirSync(join(directory, '.git'));
});

afterEach(() => rmSync(directory, { recursive: true }));

describe('inputs', () => {
  it('are read out of a result tarball, nothing of which is unpacked', async () => {
    write({ 'demo.spec': spec, 'x86_64/demo-1-1.x86_64.rpm': buildRpm({ name: 'demo' }).bytes, 'build.log': 'log' });
    await create({ cwd: directory, gzip: true, file: join(directory, 'results.tar.gz') }, ['build.log', 'x86_64', './demo.spec']);
    rmSync(join(directory, 'demo.spec'));
    rmSync(join(directory, 'x86_64'), { recursive: true });
    const before = treeOf(directory);
    const { status, report } = check('results.tar.gz');
    expect(report.inputs.map(({ path, kind, status: state }) => [path, kind, state])).toEqual([
      ['results.tar.gz!/demo.spec', 'spec', 'checked'],
      ['results.tar.gz!/build.log', 'log', 'checked'],
      ['results.tar.gz!/x86_64/demo-1-1.x86_64.rpm', 'rpm', 'checked'],
    ]);
    expect(report.findings.map(({ path }) => path)).toEqual(['results.tar.gz!/demo.spec']);
    expect(status).toBe(1);
    expect(treeOf(directory)).toEqual(before);
  });

  (process.getuid?.() === 0 ? it.skip : it)('are also told of a directory that may not be listed, unless it is left out', () => {
    write({ 'a/demo.spec': spec, 'b/other.spec': spec, 'c/d/more.spec': spec, '.speclintrc.yaml': 'exclude: ["c/**"]\n' });
    for (const path of ['b', 'c/d']) chmodSync(join(directory, path), 0);
    const { status, report } = check('.');
    const matched = check('*/*.spec');
    for (const path of ['b', 'c/d']) chmodSync(join(directory, path), 0o700);
    expect([status, report.inputs]).toMatchObject([
      3,
      [
        { path: 'a/demo.spec', status: 'checked' },
        { path: 'b', status: 'unreadable', error: { message: 'permission denied' } },
      ],
    ]);
    expect(matched.report.inputs).toMatchObject([{ path: 'a/demo.spec' }, { path: 'b', status: 'unreadable' }]);
  });

  it.each([
    ['is no archive', gzipSync('not a tar archive'), /archive/],
    ['is cut off', gzipSync(Buffer.alloc(4096)).subarray(0, 20), /./],
  ])('say what is wrong with a tarball that %s', (_, content, message) => {
    write({ 'results.tar.gz': content, 'demo.spec': spec });
    const { status, report } = check('results.tar.gz', 'demo.spec');
    expect(status).toBe(3);
    expect(report.inputs[0]).toMatchObject({ path: 'results.tar.gz', status: 'unreadable', error: { message: expect.stringMatching(message) } });
    expect(report.findings).toHaveLength(1);
  });

  it('are taken for packages by their first bytes where the name says nothing', () => {
    write({ download: buildRpm().bytes });
    expect(check('download').report.inputs).toMatchObject([{ path: 'download', kind: 'rpm', status: 'checked' }]);
  });

  it('count once, however often they are named', () => {
    write({ 'demo.spec': spec });
    expect(check('demo.spec', './demo.spec', '.').report.inputs).toHaveLength(1);
  });

  it('are checked in threads with the same report as without', () => {
    write(Object.fromEntries([1, 2, 3].map((n) => [`p${n}.rpm`, buildRpm({ name: `p${n}` }).bytes])));
    const [one, many] = ['1', '4'].map((jobs) => check('--jobs', jobs, '.'));
    expect(many).toEqual(one);
    expect(one?.report.inputs.map(({ path, status }) => [path, status])).toEqual([1, 2, 3].map((n) => [`p${n}.rpm`, 'checked']));
  });

  it('that are source packages are checked, also where the spec in them is too long to read', () => {
    write({ 'demo-1.0-1.src.rpm': buildRpm({ source: true, files: [{ path: 'demo.spec', content: '# a\n'.repeat(300_000) }] }).bytes });
    const { status, report } = check('demo-1.0-1.src.rpm');
    expect([status, report.inputs.map(({ path, status: read, error }) => [path, read, error?.message])]).toEqual([
      3,
      [
        ['demo-1.0-1.src.rpm', 'checked', undefined],
        ['demo-1.0-1.src.rpm!/demo.spec', 'unreadable', expect.stringContaining('larger than 1 MiB')],
      ],
    ]);
  });

  it('that hold binary data are no specs', () => {
    write({ 'binary.spec': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]) });
    const { status, report } = check('binary.spec');
    expect([status, report.inputs[0]?.error?.message]).toEqual([3, expect.stringContaining('binary data')]);
  });

  it('that are UTF-16 are not read, and say how to save them', () => {
    write({ 'wide.spec': Buffer.from('\ufeffName: demo\n', 'utf16le') });
    const { status, report } = check('wide.spec');
    expect([status, report.inputs[0]?.error?.message]).toEqual([3, 'is not a spec: it is UTF-16. Save it as UTF-8']);
  });
});

describe('paths in messages', () => {
  it('can not pass for other lines or reach the terminal', () => {
    const { stderr } = speclint(['check', '--config', 'a\x1b]0;x\x07\nspeclint: fine'], { cwd: directory });
    expect(stderr).toBe('speclint: a\\x1b]0;x\\x07\\x0aspeclint: fine: no such file\n');
  });
});
