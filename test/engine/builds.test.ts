import { describe, expect, it } from '@jest/globals';
import unused from '../../rules/hygiene/unused-suppression.js';
import { readRc } from '../../src/config/rpmlint/rc.js';
import { type CheckOptions, check } from '../../src/engine/check.js';
import type { Reader } from '../../src/engine/inputs/reader.js';
import type { ExamplePackage } from '../../src/policy/example.js';
import type { AnyRule } from '../../src/policy/rule.js';
import { packageInput, reader, rule, settings, specInput } from './sample.js';

const spec = [
  'Name: demo', // 1
  'Version: 1.0',
  'Release: 1',
  'Summary: x',
  'License: MIT',
  'URL: ftp://x', // 6
  '%description',
  'x',
  '%package libs', // 9
  'Summary: y',
  '%description libs',
  'y',
  '%files',
  '# speclint: ignore[each-file] -- as upstream has it',
  '/usr/bin/quiet', // 15
  '/usr/bin/*',
  '%files libs',
  '/usr/lib64/*',
].join('\n');

const eachFile = rule('each-file', {
  rpm: ({ files }, { report }) => {
    for (const { path } of files) report({ message: `${path} is there`, file: path });
  },
});
const url = rule('url', {
  spec: ({ tags }, { report }) => {
    for (const tag of tags) if (tag.name === 'URL') report({ message: 'The spec says ftp', at: tag.value.origin() });
  },
  srpm: (_, { report }) => report({ message: 'The header says ftp', cause: { tag: 'URL' } }),
  rpm: (pkg, { report }) => pkg.name === 'demo' && report({ message: 'The package says ftp', cause: { tag: 'URL' } }),
});
const whole = rule('whole', { rpmset: ({ packages }, { report }) => report({ message: 'about the last', package: packages.at(-1)?.nevra ?? '' }) });

const demo: ExamplePackage = { name: 'demo', version: '1.0', release: '1', files: [{ path: '/usr/bin/demo' }, { path: '/usr/bin/quiet' }] };
const libs: ExamplePackage = { name: 'demo-libs', version: '1.0', release: '1', files: [{ path: '/usr/lib64/libdemo.so' }] };
const source = (text: string): ExamplePackage => ({
  name: 'demo',
  version: '1.0',
  release: '1',
  arch: 'src',
  files: [{ path: 'demo.spec', flags: ['specfile'], content: text }],
});

/** The reader, with the texts of packages as a payload shows them. */
function withTexts(door: Reader, packages: Readonly<Record<string, ExamplePackage>>): Reader {
  return {
    ...door,
    package: async (input, request) => {
      const read = await door.package(input, request);
      if (!read.ok) return read;
      const files = read.value.files.map((file, i) => {
        const text = packages[input.path]?.files?.[i]?.content;
        return text !== undefined && request.text.includes('*.spec') ? { ...file, content: { kind: 'text' as const, text } } : { ...file };
      });
      return { ok: true, value: { ...read.value, files } };
    },
  };
}

async function run(
  specs: Readonly<Record<string, string>>,
  packages: Readonly<Record<string, ExamplePackage>>,
  rules: AnyRule[] = [eachFile],
  more: Partial<CheckOptions> = {},
) {
  const all = [...rules, unused];
  const inputs = [...Object.keys(specs).map(specInput), ...Object.keys(packages).map(packageInput)];
  return check(inputs, { rules: all, settingsFor: () => [settings(all)], reader: withTexts(reader(specs, packages), packages), jobs: 2, ...more });
}

const placed = ({ findings }: Awaited<ReturnType<typeof run>>) =>
  findings.filter(({ suppressed }) => !suppressed).map(({ ruleId, path, region, file }) => [ruleId, region ? `${path}:${region.line}` : path, file]);

describe('what is found in a package', () => {
  it('stands on the line of the spec that was given, with the package beside it', async () => {
    const { findings } = await run({ 'git/demo.spec': spec }, { 'out/demo.rpm': demo, 'out/libs.rpm': libs });
    expect(findings.find(({ file }) => file === '/usr/bin/demo')).toMatchObject({
      path: 'git/demo.spec',
      region: { path: 'git/demo.spec', line: 16, column: 1, endLine: 16, endColumn: 11 },
      package: 'demo-1.0-1.x86_64',
      packagePath: 'out/demo.rpm',
    });
    expect(findings.find(({ file }) => file === '/usr/lib64/libdemo.so')).toMatchObject({ region: { line: 18 }, package: 'demo-libs-1.0-1.x86_64' });
  });

  it('stays in the package where the spec is another one', async () => {
    const other = await run({ 'demo.spec': spec.replace('1.0', '2.0') }, { 'demo.rpm': demo });
    expect(placed(other)).toEqual([
      ['each-file', 'demo.rpm', '/usr/bin/demo'],
      ['each-file', 'demo.rpm', '/usr/bin/quiet'],
    ]);
  });

  it('stays in the package where two specs could be meant', async () => {
    const two = await run({ 'a/demo.spec': spec, 'b/demo.spec': `${spec}\n# other` }, { 'demo.rpm': demo });
    expect(placed(two).map(([, place]) => place)).toEqual(['demo.rpm', 'demo.rpm']);
    const same = await run({ 'a/demo.spec': spec, 'b/demo.spec': spec }, { 'demo.rpm': demo });
    expect(placed(same)).toContainEqual(['each-file', 'a/demo.spec:16', '/usr/bin/demo']);
  });

  it('is suppressed by a comment on its line', async () => {
    const { findings } = await run({ 'demo.spec': spec }, { 'demo.rpm': demo });
    expect(findings.find(({ file }) => file === '/usr/bin/quiet')).toMatchObject({
      region: { line: 15 },
      suppressed: { kind: 'inSource', reason: 'as upstream has it' },
    });
  });

  it('falls under filters of rpmlint that name its package, whichever file it stands in', async () => {
    const answering = rule('each-file', eachFile.check, { equivalents: { rpmlint: ['a-file'], rpminspect: [] } });
    const rpmlint = [readRc('addFilter("demo-libs.x86_64: W: a-file /usr/lib64")', 'demo-rpmlintrc')];
    const { findings } = await run({ 'demo.spec': spec }, { 'demo.rpm': demo, 'libs.rpm': libs }, [answering], {
      settingsFor: () => [{ ...settings([answering]), rpmlint }],
    });
    expect(findings.filter(({ suppressed }) => suppressed?.kind === 'external').map(({ file, path }) => [file, path])).toEqual([
      ['/usr/lib64/libdemo.so', 'demo.spec'],
    ]);
  });

  it('keeps its fingerprint whether or not the spec is there, and shares it with no other package', async () => {
    const twin = { ...demo, arch: 'aarch64' };
    const [alone, together] = [await run({}, { 'a.rpm': demo, 'b.rpm': twin }), await run({ 'demo.spec': spec }, { 'a.rpm': demo, 'b.rpm': twin })];
    const prints = ({ findings }: typeof alone) => findings.filter(({ ruleId }) => ruleId === 'each-file').map(({ fingerprint }) => fingerprint);
    expect(prints(together).sort()).toEqual(prints(alone).sort());
    expect(new Set(prints(together)).size).toBe(4);
  });

  it('stands under the package of the set that the rule names', async () => {
    const { findings } = await run({}, { 'demo.rpm': demo, 'libs.rpm': libs }, [whole]);
    expect(findings).toMatchObject([{ path: 'libs.rpm', package: 'demo-libs-1.0-1.x86_64' }]);
    const onSpec = await run({ 'demo.spec': spec }, { 'demo.rpm': demo, 'libs.rpm': libs }, [whole]);
    expect(placed(onSpec)).toEqual([['whole', 'demo.spec:9', undefined]]);
  });
});

describe('a suppression of what is found in packages', () => {
  const ignoring = spec.replace('/usr/lib64/*', '# speclint: ignore[each-file]\n/usr/lib64/*\n/usr/lib64/none');

  it('is unused only where all packages were there to look at', async () => {
    const idle = spec.replace('/usr/bin/quiet', '/usr/bin/absent');
    const all = { 'demo.rpm': { ...demo, files: [{ path: '/usr/bin/demo' }] }, 'libs.rpm': libs, 'demo.src.rpm': source(idle) };
    expect(placed(await run({ 'demo.spec': idle }, all))).toContainEqual(['unused-suppression', 'demo.spec:14', undefined]);
    const { 'libs.rpm': _, ...some } = all;
    expect(placed(await run({ 'demo.spec': idle }, some)).map(([id]) => id)).not.toContain('unused-suppression');
    expect(placed(await run({ 'demo.spec': idle }, {}))).toEqual([]);
  });

  it('is used where something fell under it', async () => {
    const result = await run({ 'demo.spec': ignoring }, { 'demo.rpm': demo, 'libs.rpm': libs, 'demo.src.rpm': source(ignoring) });
    expect(placed(result)).toEqual([['each-file', 'demo.spec:16', '/usr/bin/demo']]);
  });
});

describe('a rule over spec and packages', () => {
  it('gives one finding for one line, which names the packages', async () => {
    const { findings } = await run({ 'demo.spec': spec }, { 'demo.rpm': demo, 'demo.src.rpm': source(spec) }, [url]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      message: 'The spec says ftp',
      region: { line: 6 },
      related: [
        { path: 'demo.rpm', message: 'demo-1.0-1.x86_64 has it too' },
        { path: 'demo.src.rpm', message: 'demo-1.0-1.src has it too' },
      ],
    });
    expect(findings[0]).not.toHaveProperty('package');
  });

  it('gives one finding for a line of a description, of which the header does not say the line', async () => {
    const long = rule('long', {
      spec: ({ packages }, { report }) => {
        for (const { description } of packages) if (description?.text.includes('y')) report({ message: 'long', at: description.origin(0, 1) });
      },
      rpm: ({ name }, { report }) => name === 'demo-libs' && report({ message: 'long', cause: { tag: '%description' } }),
    });
    const { findings } = await run({ 'demo.spec': spec }, { 'libs.rpm': libs }, [long]);
    expect(findings).toMatchObject([{ region: { line: 12 }, related: [{ path: 'libs.rpm' }] }]);
  });
});

describe('the spec inside a source package', () => {
  it('is checked like one that is given, and holds what is found in the packages', async () => {
    const result = await run({}, { 'demo.rpm': demo, 'demo.src.rpm': source(spec) }, [eachFile, url]);
    expect(result.inputs.map(({ path, kind, status }) => [path, kind, status])).toEqual([
      ['demo.rpm', 'rpm', 'checked'],
      ['demo.src.rpm', 'srpm', 'checked'],
      ['demo.src.rpm!/demo.spec', 'spec', 'checked'],
    ]);
    expect(placed(result)).toEqual([
      ['url', 'demo.src.rpm!/demo.spec:6', undefined],
      ['each-file', 'demo.src.rpm!/demo.spec:16', '/usr/bin/demo'],
    ]);
  });

  it('is not checked again where the same text is given', async () => {
    const { inputs } = await run({ 'demo.spec': spec }, { 'demo.src.rpm': source(spec) }, [url]);
    expect(inputs.map(({ path }) => path)).toEqual(['demo.spec', 'demo.src.rpm']);
    const generated = `## START: Set by rpmautospec\n%define autorelease 1\n## END: Set by rpmautospec\n\n${spec}\n\n%changelog\n* from git\n`;
    expect((await run({ 'demo.spec': `${spec}\n\n%changelog\n%autochangelog\n` }, { 'demo.src.rpm': source(generated) }, [url])).inputs).toHaveLength(2);
    expect((await run({ 'demo.spec': spec }, { 'demo.src.rpm': source(`${spec}\n# changed`) }, [url])).inputs).toHaveLength(3);
  });

  it('is asked for where a source package is, and nowhere else', async () => {
    const door = reader({}, { 'demo.rpm': demo, 'demo.src.rpm': source(spec) });
    await check([packageInput('demo.rpm'), packageInput('demo.src.rpm')], { rules: [url], settingsFor: () => [settings([url])], reader: door, jobs: 1 });
    expect(door.asked.slice(2)).toEqual([
      ['demo.rpm', false],
      ['demo.src.rpm', true],
    ]);
  });
});
