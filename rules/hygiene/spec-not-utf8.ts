import { defineRule, type Fix, type Location, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';

/** A byte that is not UTF-8, as it stands in text that was read (src/text/bytes.ts); in pairs these units are ordinary characters. */
const stray = /(?<![\ud800-\udbff])[\udc80-\udcff]/g;

export default defineRule({
  meta: {
    id: 'spec-not-utf8',
    category: 'hygiene',
    summary: 'The spec is not valid UTF-8',
    why: 'rpm takes all text as UTF-8 and refuses to build a package whose header holds anything else. Names in the changelog and descriptions in an old encoding show as garbage, and tools that read specs stop at them.',
    source: fedoraGuidelines('Spec File Encoding', 'MUST'),
    level: 'error',
    needs: ['text:*.spec'],
    fix: 'unsafe',
    precision: 'very-high',
    equivalents: { rpmlint: ['non-utf8-spec-file'], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'The byte E9, é in Latin-1',
          spec: 'Name: demo\nSummary: Caf\udce9\n',
          findings: [{ line: 2, column: 13, text: '\udce9', level: 'error', message: '0xE9' }],
          fixed: 'Name: demo\nSummary: Café\n',
        },
        {
          title: 'Several bytes, one finding',
          spec: '# \udce4 \udcf6\n%changelog\n* Mon Jan 05 2026 J\udcfcrgen <j@example.org> - 1-1\n- x\n',
          findings: [{ line: 1, message: '3 such bytes' }],
          fixed: '# ä ö\n%changelog\n* Mon Jan 05 2026 Jürgen <j@example.org> - 1-1\n- x\n',
        },
        { title: 'A byte that Latin-1 has no letter for: no fix', spec: '# \udc80\n', findings: [{ line: 1 }] },
        {
          title: 'In a source package',
          packages: [{ arch: 'src', files: [{ path: 'demo.spec', flags: ['specfile'], content: 'Name: demo\nSummary: Caf\udce9\n' }] }],
          findings: [{ file: 'demo.spec', message: 'line 2' }],
        },
      ],
      good: [
        { spec: 'Name: demo\nSummary: Café 😀\n' },
        { title: 'In a source package', packages: [{ arch: 'src', files: [{ path: 'demo.spec', flags: ['specfile'], content: 'Summary: Café\n' }] }] },
        { title: 'Other files of a source package', packages: [{ arch: 'src', files: [{ path: 'old.txt', content: 'Caf\udce9\n' }] }] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const { source } = spec;
      const places = [...source.text.matchAll(stray)].map(({ index }) => ({ source, start: index, end: index + 1 }));
      const [first] = places;
      if (!first) return;
      const count = places.length > 1 ? ` (${places.length} such bytes in the spec)` : '';
      const fix = recoded(spec, places);
      report({ message: `The byte ${byteAt(source.text, first.start)} is not UTF-8${count}. Save the spec as UTF-8.`, at: first, ...(fix && { fix }) });
    },
    srpm({ files }, { report }) {
      for (const { path, content } of files) {
        const at = path.endsWith('.spec') && content?.text ? content.text.search(stray) : -1;
        if (at < 0 || !content?.text) continue;
        const line = content.text.slice(0, at).split('\n').length;
        report({ message: `${path} is not UTF-8: the first such byte is ${byteAt(content.text, at)} in line ${line}. Save the spec as UTF-8.`, file: path });
      }
    },
  },
});

const byteAt = (text: string, at: number): string => `0x${(text.charCodeAt(at) & 0xff).toString(16).toUpperCase()}`;

/** More edits than this are no fix to look through. */
const mostEdits = 2000;

/** Every byte as the character that ISO 8859-1 has for it; the text may be in another old encoding, so it needs a look. */
function recoded({ source }: Spec, places: readonly Location[]): Fix | undefined {
  const edits = places.map((location) => ({ location, text: String.fromCharCode(source.text.charCodeAt(location.start) & 0xff) }));
  if (edits.length > mostEdits || edits.some(({ text }) => text < '\u00a0')) return undefined;
  return { safety: 'unsafe', title: 'Recode from Latin-1', edits };
}
