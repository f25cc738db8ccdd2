import { describe, expect, it } from '@jest/globals';
import { countFault } from '../../src/cli/command.js';
import { commands } from '../../src/cli/commands.js';
import { type Option, options } from '../../src/cli/options.js';
import { quickParse } from '../../src/cli/quick-parse.js';
import { UsageError } from '../../src/cli/usage-error.js';
import { parseWithYargs } from '../../src/cli/yargs.js';
import { formatNames } from '../../src/report/index.js';
import { random as randomFrom } from '../support/random.js';

const check = commands[0];
if (check?.name !== 'check') throw new Error('check is the first command');

async function withYargs(args: readonly string[]): Promise<object> {
  const parsed = await parseWithYargs(['check', ...args], '1.2.3');
  return 'given' in parsed ? parsed.given : parsed;
}

describe('the two parsers of the command line', () => {
  it.each([
    [['a.spec', 'b.rpm']],
    [['--define', 'a b', 'x.spec', '-D', 'c d', '--define=e=f']],
    [['--profile', 'epel', '--profile=fedora', '-q', '--no-color']],
    [['--format', 'json', '--format', 'sarif=o.sarif', '-qv', '--', '--fix', '-x']],
    [['-', '--stdin-filename', 'a.spec']],
    [['1.10', '--jobs', '007', '--with', '1e3']],
    [[]],
  ])('agree on %j', async (args) => {
    expect(await withYargs(args)).toEqual(plain(quickParse(check, args)));
  });

  it('agree on any command line that the quick one takes', async () => {
    const random = randomFrom(20);
    const pieces = [...check.options.flatMap((name) => pieceOf(name)), 'a.spec', '-', 'dir/b.rpm', '007', '-q', '-v', '-qv'];
    for (let round = 0; round < 50; round++) {
      const args = Array.from({ length: random.below(6) }, () => pieces[random.below(pieces.length)] ?? '').flatMap((piece) => piece.split(' '));
      const quick = quickParse(check, args);
      expect(quick).toBeDefined();
      expect([args, await withYargs(args)]).toEqual([args, plain(quick)]);
    }
  });

  it('leaves what is not plain to yargs', () => {
    for (const args of [['--help'], ['--formt', 'x'], ['--format'], ['--fix=yes'], ['--profile='], ['--version']])
      expect(quickParse(check, args)).toBeUndefined();
  });
});

describe('countFault', () => {
  it('wants as many positional arguments as the command takes', () => {
    const fault = (name: string, ...positionals: string[]) => countFault(commands.find((one) => one.name === name) ?? check, positionals);
    expect([fault('check'), fault('check', 'a', 'b'), fault('inspect', 'a', 'b'), fault('config'), fault('rules'), fault('explain', 'a')]).toEqual(
      Array(6).fill(undefined),
    );
    expect(fault('explain')).toBe('an argument is missing: speclint explain RULE');
    expect(fault('inspect')).toBe('an argument is missing: speclint inspect FILE...');
    expect(fault('config', 'a', 'b')).toBe('unexpected argument "b": speclint config [PATH]');
    expect(fault('rules', 'x')).toBe('unexpected argument "x": speclint rules');
  });
});

describe('parseWithYargs', () => {
  it.each([
    [['chek'], 'unknown command "chek" (did you mean "check"?)'],
    [['a.spec'], 'did you mean "speclint check a.spec"?'],
    [['check', '--formt', 'x'], 'unknown option --formt (did you mean "--format"?)'],
    [['check', '--profile'], '--profile: the value is missing'],
    [[], 'which command?'],
  ])('says what is wrong with %j', async (args, message) => {
    await expect(parseWithYargs(args, '1.2.3')).rejects.toThrow(message);
    await expect(parseWithYargs(args, '1.2.3')).rejects.toBeInstanceOf(UsageError);
  });

  it('gives help and version as text', async () => {
    expect(await parseWithYargs(['--version'], '1.2.3')).toEqual({ text: '1.2.3\n' });
    const help = await parseWithYargs(['check', '--help'], '1.2.3');
    const text = 'text' in help ? help.text : '';
    for (const name of check.options) expect(text).toContain(`--${name} `);
    expect(text.replace(/\s+/g, ' ')).toContain(formatNames.join(', ').replace('text', 'text (default)'));
  });
});

function pieceOf(name: keyof typeof options): string[] {
  const { type }: Option = options[name];
  return type === 'flag' ? [`--${name}`] : [`--${name} value`, `--${name}=a=b`, `--${name}=-x`];
}

/** parseArgs gives objects without a prototype. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
