import { describe, expect, it } from '@jest/globals';
import { readSuppressions } from '../../../src/policy/suppression/read.js';
import { parseSyntax } from '../../../src/spec/syntax/parse.js';
import { sourceText, textOf } from '../../../src/text/source-text.js';

const read = (text: string) => readSuppressions(parseSyntax(sourceText('demo.spec', text)));

/** Each rule of each suppression with the text that it covers. */
const covered = (text: string) =>
  read(text).all.flatMap(({ rules, location: { source } }) => rules.map(({ id, covers }) => [id, textOf({ source, ...covers })]));
const faults = (text: string) => read(text).faults.map(({ message }) => message);

describe('a suppression above a statement', () => {
  it('covers the next line that says something', () => {
    expect(covered('# speclint: ignore[a]\n# words\n%dnl more\n\nURL: x\nName: y\n')).toEqual([['a', 'URL: x\n']]);
    expect(covered('# speclint: ignore[a]\r\nURL: x\r\n')).toEqual([['a', 'URL: x\r\n']]);
  });

  it('covers continuation lines with it', () => {
    expect(covered('# speclint: ignore[a]\n%global x %{expand:\nb\n}\nURL: x\n')).toEqual([['a', '%global x %{expand:\nb\n}\n']]);
    expect(covered('%build\n# speclint: ignore[a]\nmake \\\n  -j\nmake\n')).toEqual([['a', 'make \\\n  -j\n']]);
  });

  it('covers one line of a conditional: its head', () => {
    expect(covered('# speclint: ignore[a]\n%if 1\nURL: x\n%endif\n')).toEqual([['a', '%if 1\n']]);
  });

  it('covers nothing at the end of the text', () => {
    expect(covered('Name: x\n# speclint: ignore[a]')).toEqual([['a', '']]);
  });

  it('may be what rpm takes out everywhere, and name several rules and a reason', () => {
    const [suppression] = read('%description\n%dnl speclint: ignore[a, b]  --  for a reason \nWords.\n').all;
    expect(suppression).toMatchObject({ scope: 'statement', alone: true, reason: 'for a reason' });
    expect(suppression?.rules.map(({ id, location }) => [id, textOf(location)])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ]);
  });
});

describe('a suppression behind a command', () => {
  it('covers the command with all its lines', () => {
    expect(covered('%install\nmake \\\n  install # speclint: ignore[a]\nrm x\n')).toEqual([['a', 'make \\\n  install # speclint: ignore[a]\n']]);
  });

  it('is read in shell sections only', () => {
    expect(read('URL: x # speclint: ignore[a]\n%files\n/a # speclint: ignore[a]\n%description\nx # speclint: ignore[a]\n')).toEqual({ all: [], faults: [] });
    expect(covered("%post\necho 'speclint: x' # speclint: ignore[a]\n")).toHaveLength(1);
  });
});

describe('a range', () => {
  const text = '# speclint: ignore-start[a, b]\nURL: x\n# speclint: ignore-end[b]\nName: y\n# speclint: ignore-end\nName: z\n';

  it('ends for the rules that its end names, or for all', () => {
    expect(covered(text)).toEqual([
      ['a', '\nURL: x\n# speclint: ignore-end[b]\nName: y\n'],
      ['b', '\nURL: x\n'],
    ]);
    expect(faults(text)).toEqual([]);
  });

  it('that does not end holds to the end of the text, and is a fault', () => {
    expect(covered('# speclint: ignore-start[a]\nURL: x\n')).toEqual([['a', '\nURL: x\n']]);
    expect(faults('# speclint: ignore-start[a]\nURL: x\n')).toEqual([expect.stringContaining('Write ignore-end')]);
  });

  it('has to begin', () => {
    expect(faults('# speclint: ignore-end\n')).toEqual([expect.stringContaining('ignore-start')]);
    expect(faults(`${text}# speclint: ignore-end[a]\n`)).toHaveLength(1);
  });
});

describe('what is not understood', () => {
  it.each([
    ['disable[a]', '"disable" is none of these'],
    ['', 'a word is missing'],
    ['ignore', 'Name the rules'],
    ['ignore[ , ]', 'Name the rules'],
    ['ignore[a', 'Close the list'],
    ['ignore[a] why', 'behind " -- "'],
    ['ignore[a] --why', 'behind " -- "'],
    [`ignore[${'a,'.repeat(101)}]`, 'at most 100'],
  ])('is a fault: %j', (words, message) => {
    expect(read(`# speclint: ${words}\nURL: x\n`)).toEqual({ all: [], faults: [expect.objectContaining({ message: expect.stringContaining(message) })] });
  });

  it('is not what only mentions speclint', () => {
    expect(read('# see speclint: ignore[a]\n%description\nspeclint: words\n')).toEqual({ all: [], faults: [] });
  });
});

describe('hostile texts', () => {
  it('are bounded in what is read of them', () => {
    const { all, faults: told } = read('# speclint: ignore[a]\n'.repeat(3000));
    expect([all.length, told.length]).toEqual([1000, 1]);
  });

  it.each([
    ['one endless line', `# ${'speclint: '.repeat(1_000_000)}`],
    ['comments without statements', `${'# speclint: ignore[a]\n'.repeat(1000)}${'#\n'.repeat(90_000)}`],
    ['ranges in ranges', `# speclint: ignore-start[${Array.from({ length: 100 }, (_, i) => `r${i}`)}]\n`.repeat(500) + '# speclint: ignore-end\n'.repeat(500)],
  ])('take no time: %s', (_, text) => {
    const start = performance.now();
    read(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
