import { describe, expect, it } from '@jest/globals';
import { evaluateSpec, expandedText, parseSyntax, specDocument } from '../../../src/spec/index.js';
import { sourceText } from '../../../src/text/source-text.js';
import { random } from '../../support/random.js';
import { evaluate, head, tail } from '../given.js';
import { ownSpecs } from '../own-specs.js';

const target = { arch: 'x86_64', defines: [], undefines: [], with: [], without: [], macroFiles: [] };

/** Everything a reader of the spec can ask for, as text. */
function everything(text: string): string {
  const spec = evaluateSpec(sourceText('x.spec', text), target);
  return JSON.stringify(specDocument(spec)) + expandedText(spec) + parseSyntax(spec.source).nodes.length;
}

describe('evaluating a spec', () => {
  it('takes options as rpmbuild does', () => {
    const text = `${head}URL: %{a}%{?b}%{_with_x}%{_without_y}\n${tail}`;
    expect(evaluate(text, { defines: ['a 1', 'b 2'], undefines: ['b'], with: ['x'], without: ['y'] }).packages[0]?.url?.text).toBe('1--with-x--without-y');
  });

  it('starts every spec with the same macros', () => {
    const macroFiles = [{ path: 'm', text: '%one 1\n' }];
    evaluate(`${head}%global one 2\n${tail}`, { macroFiles });
    expect(evaluate(`${head}URL: %{one}\n${tail}`, { macroFiles }).packages[0]?.url?.text).toBe('1');
  });

  it.each([
    ['nothing', ''],
    ['one line', 'x'],
    ['bytes', '\u0000\udcff\udcfe%\u0001%{\n%('],
    ['a mark and carriage returns', '\ufeffName: x\r\n'],
  ])('takes %s', (_, text) => expect(evaluate(text).ok).toBe(false));

  it('reads lines that end in CR LF', () => expect(evaluate((head + tail).replaceAll('\n', '\r\n')).ok).toBe(true));

  it('prints what rpmspec -P prints', () => {
    const spec = evaluate(
      `# c\n%global a 1\n${head}  # d\n%if 0\nURL: x\n%endif\n%description\n  a  \n%build\n%dnl gone\n%if 1\nmake\n%endif\n%files\n# c\n/x\n`,
    );
    expect(expandedText(spec)).toBe(`\n\n${head}  \n\n\n\n%description\n  a\n%build\nmake\n%files\n/x\n`);
  });

  it('gives the same answer twice, also for damaged texts, and never throws', () => {
    const { below, pick } = random(11);
    for (let run = 0; run < 150; run++) {
      let text = pick(ownSpecs)[1];
      for (let cut = 0; cut < 3; cut++) {
        const at = below(text.length);
        text =
          text.slice(0, at) +
          pick(['', '%if %(x)\n', '%endif\n', '%{', '}', '\\\n', '%package a\n', '(', '"', '\udc80', '%files\n']) +
          text.slice(at + below(30));
      }
      expect(everything(text)).toBe(everything(text));
    }
  });

  it('keeps every place inside its text', () => {
    for (const [, text] of ownSpecs) {
      const spec = evaluate(text);
      const places = [...spec.diagnostics, ...spec.unknown].flatMap((part) => part.location ?? []);
      expect(places.filter(({ start, end, source }) => start < 0 || end < start || end > source.text.length)).toEqual([]);
    }
  });
});
