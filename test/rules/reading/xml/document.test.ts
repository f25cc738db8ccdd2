import { describe, expect, it } from '@jest/globals';
import { xmlDocument } from '../../../../rules/reading/xml/document.js';

const problemOf = (text: string): string | undefined => {
  const reading = xmlDocument(text);
  return 'problem' in reading ? reading.problem : undefined;
};

const mebibyte = 1 << 20;
/** A text of 1 MiB that repeats a piece. */
const filled = (piece: string): string => piece.repeat(Math.floor(mebibyte / piece.length));

describe('xmlDocument', () => {
  it('gives elements with their attributes, text, children and lines', () => {
    const reading = xmlDocument('<?xml version="1.0"?>\n<!-- <x> -->\n<a b="1">\r\n  one<c/>\n two\n <d>&lt;<![CDATA[&]]></d>\n</a>\n');
    expect(reading).toEqual({
      root: {
        name: 'a',
        attributes: { b: '1' },
        text: 'one\n two',
        line: 3,
        children: [
          { name: 'c', attributes: {}, text: '', line: 4, children: [] },
          { name: 'd', attributes: {}, text: '<&', line: 6, children: [] },
        ],
      },
    });
  });

  it.each([
    ['<a><b></a>', 'Missing end tag for element b'],
    ['<a>', 'Missing end tag for element a'],
    ['', 'Root element is missing or invalid'],
    ['text', 'Root element is missing or invalid'],
    ['<a></a><b></b>', 'Extra content at the end of the document'],
    ['<a b="1" b="2"/>', 'Duplicate attribute: b'],
    ['<a>&nobody;</a>', "Named entity isn't defined: &nobody;"],
    ['<a>\0</a>', 'Invalid character'],
    ['<a>\udce4</a>', 'Invalid character'],
    ['<!DOCTYPE a [<!ENTITY b "c">', 'Root element is missing or invalid'],
  ])('says why %j is not well-formed', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  it('says in which line', () => {
    expect(xmlDocument('<a>\r\n<b>\r\n</a>')).toMatchObject({ line: 3 });
  });

  it('takes bytes for letters where another encoding is declared', () => {
    expect(xmlDocument('<?xml version="1.0" encoding="ISO-8859-1"?><a>\udce4</a>')).toMatchObject({ root: { text: 'ä' } });
  });

  it('leaves entities of a document type alone', () => {
    const bomb = `<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">\n<!ENTITY c "${'&b;'.repeat(100)}"><!ENTITY d "${'&c;'.repeat(100)}">]>\n<a>&d;${'&c;'.repeat(1000)}</a>`;
    expect(xmlDocument(bomb)).toMatchObject({ root: { text: '', line: 3 } });
    expect(problemOf('<!-- x --><?x y?><!DOCTYPE a PUBLIC "[" \'>\' [ <!-- ]> --> <!ENTITY x "]>"> ]><a/>')).toBeUndefined();
  });

  it.each([
    ['nested elements', '<a>'.repeat(100_000)],
    ['nested elements that end', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`],
    ['nesting behind a quoted end', '<a b="/>">'.repeat(100_000)],
    ['nesting behind a comment in a document type', `<!DOCTYPE a [<!-- ]>${'<a>'.repeat(100_000)}<!-- -->`],
    ['nesting with what looks like comments', '<a b="<!--">'.repeat(80_000)],
    ['nesting with end tags in the document type', `<!DOCTYPE a [${'</a>'.repeat(100_000)}]>${'<a>'.repeat(100_000)}`],
  ])('refuses %s in time', (_, text) => {
    expect(problemOf(text)).toBeDefined();
  });

  it.each([
    ['carriage returns', `<a>${filled('\r')}</a>`],
    ['references', `<a>${filled('&amp;')}</a>`],
    ['attributes', `<a ${Array.from({ length: 80_000 }, (_, index) => `a${index}=""`).join(' ')}/>`],
    ['siblings', `<a>${filled('<b/>')}</a>`],
    ['comments', `<a>${filled('<!---->')}</a>`],
    ['instructions before the root', `${filled('<?a b?>')}<a/>`],
    ['letters beyond the first plane', `<a b="${filled('&lt;\u{1f600}')}"/>`],
    ['brackets', `<!DOCTYPE a [${filled('[] ')}]><a/>`],
  ])('reads 1 MiB of %s in time', (_, text) => {
    const start = performance.now();
    expect(problemOf(text)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it.each(['\0', '<', '<!--', '<![CDATA[', '<?', '<!DOCTYPE [', '&', '</a>', '<a b="', "<a b='>", ']]>', '\udc80'])('finds fault with 1 MiB of %j', (piece) => {
    expect(problemOf(filled(piece))).toBeDefined();
  });
});
