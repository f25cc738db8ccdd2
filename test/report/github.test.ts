import { describe, expect, it } from '@jest/globals';
import { displaySafe } from '../../src/report/display-safe.js';
import { githubReport } from '../../src/report/github.js';
import { resultWith, texts } from './hostile.js';
import { inPackage, inSpec, options, resultOf, unbuilt } from './sample.js';

const onSpec = {
  ...inPackage,
  path: 'pkgs/foo.spec',
  region: { path: 'pkgs/foo.spec', line: 6, column: 1, endLine: 6, endColumn: 13 },
  packagePath: 'foo.rpm',
};
const linesOf = (...given: Parameters<typeof resultOf>): string[] => githubReport(resultOf(...given), options).split('\n');

describe('the report for GitHub Actions', () => {
  it('is a command for each finding, then what was counted', () => {
    expect(
      githubReport(resultOf([inSpec, inPackage, onSpec, { ...inSpec, level: 'note', message: '100%: a, b' }]), options),
    ).toBe(`::error title=vendor-tag,file=pkgs/foo.spec,line=3,endLine=3,col=1,endColumn=7::pkgs/foo.spec:3:1: vendor-tag: Delete the Vendor tag.
::warning title=rpath,file=foo-1.0-1.x86_64.rpm::foo-1.0-1.x86_64.rpm: rpath: Remove the RPATH. In foo-1.0-1.x86_64 /usr/bin/foo
::warning title=rpath,file=pkgs/foo.spec,line=6,endLine=6,col=1,endColumn=13::pkgs/foo.spec:6:1: rpath: Remove the RPATH. In foo-1.0-1.x86_64 /usr/bin/foo (foo.rpm)
::notice title=vendor-tag,file=pkgs/foo.spec,line=3,endLine=3,col=1,endColumn=7::pkgs/foo.spec:3:1: vendor-tag: 100%25: a, b
1 error, 2 warnings, 1 note, 2 fixable with --fix, 2 inputs checked
`);
  });

  it('has no columns where a finding reaches over several lines, and ends before the line end', () => {
    const region = { path: 'pkgs/foo.spec', line: 2, column: 3, endLine: 3, endColumn: 7 };
    expect(linesOf([{ ...inSpec, region }])[0]).toMatch(/^::error title=vendor-tag,file=pkgs\/foo\.spec,line=2,endLine=3::/);
    expect(linesOf([{ ...inSpec, region: { ...region, endLine: 3, endColumn: 1 } }])[0]).toContain(',line=2,endLine=2,col=3,endColumn=13::');
  });

  it('leaves suppressed findings out', () => {
    expect(linesOf([{ ...inSpec, suppressed: { kind: 'inSource' } }])).toEqual(['No findings, 1 suppressed, 2 inputs checked', '']);
  });

  it('begins with what could not be checked', () => {
    const lines = linesOf([inSpec], {
      inputs: [{ path: 'a:b,c.rpm', kind: 'unknown', status: 'unreadable', error: { message: 'no lead', offset: 0 } }],
      failures: [{ ruleId: 'rpath', path: 'x.rpm', message: 'boom' }],
      capped: new Map([['x.rpm', 3]]),
      remarks: [{ path: 'build.log', line: 4, message: 'only the first thousand' }],
    });
    expect(lines.slice(0, 4)).toEqual([
      '::error title=speclint%3A not checked,file=a%3Ab%2Cc.rpm::a:b,c.rpm: Cannot be read: no lead (at byte 0)',
      '::error title=speclint%3A a rule failed,file=x.rpm::x.rpm: The rule rpath failed: boom',
      '::warning title=speclint%3A not all is shown,file=x.rpm::x.rpm: 3 more findings in this input not shown.',
      '::notice title=speclint%3A remark,file=build.log,line=4::build.log:4: only the first thousand',
    ]);
  });

  it('tells of a build that failed', () => {
    expect(linesOf([], unbuilt)[0]).toBe(
      '::error title=speclint%3A the build failed,file=results/root.log::results/root.log: the build failed (root): no repository answers',
    );
  });

  it('tells of the limit of GitHub where there are more than ten of a level', () => {
    const many = (count: number) => linesOf(Array.from({ length: count }, () => inSpec)).at(-2);
    expect(many(10)).toBe('10 errors, 10 fixable with --fix, 2 inputs checked');
    expect(many(11)).toMatch(/^GitHub shows 10 annotations of each level/);
  });

  it('is understood by the runner as it was meant, whatever the texts', () => {
    const bad = texts.filter((text) => {
      const lines = githubReport(resultWith(text), options).split('\n');
      const commands = lines.slice(0, 5).map(decoded);
      const [, , , , { name, properties, message } = { name: '', properties: {}, message: '' }] = commands;
      const safe = displaySafe(text);
      return (
        lines.length !== 7 || name !== 'error' || properties.title !== safe || properties.file !== safe || !message.startsWith(`${safe}:1:1: ${safe}: ${safe}`)
      );
    });
    expect(bad).toEqual([]);
  });
});

/** A command as the runner reads it (actions/runner, ActionCommand.cs: the first `::` behind the name ends the properties). */
function decoded(line: string): { name: string; properties: Record<string, string>; message: string } {
  const [, name = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const plain = (text: string): string => text.replace(/%(3A|2C|0D|0A|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const pairs = properties.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), plain(pair.slice(pair.indexOf('=') + 1))]);
  return { name, properties: Object.fromEntries(pairs), message: plain(message) };
}
