import { defineRule, type PackageFacts, type Report } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';

/** Bytes that are no UTF-8, as the reading of a package keeps them: U+DC80 to U+DCFF stand for 0x80 to 0xFF. */
const strayByte = /[\udc80-\udcff]/u;
/** The same characters, halves of pairs among them: for most names, of one byte per character, V8 answers without a look at them. */
const candidate = /[\udc80-\udcff]/;

export default defineRule({
  meta: {
    id: 'non-utf8-filename',
    category: 'files',
    summary: 'The name of a file is not UTF-8',
    why: 'Names are bytes, and all programs of today take them for UTF-8. Another encoding shows as garbage, and some programs refuse to open or back up the file.',
    source: fedoraGuidelines('Non-ASCII Filenames', 'MUST'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['filename-not-utf8'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/share/foo/caf\udce9.txt' }] }],
          findings: [{ level: 'error', message: '\\xe9' }],
        },
        {
          title: 'In a source package',
          packages: [{ arch: 'src', files: [{ path: 'caf\udce9.patch' }] }],
          findings: [{ message: '\\xe9' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/share/foo/café.txt' }, { path: '/usr/share/foo/日本語' }] }] },
        { title: 'Outside of the first plane', packages: [{ files: [{ path: '/usr/share/foo/\u{1F600}.png' }] }] },
      ],
    },
  },
  check: { rpm: check, srpm: check },
});

function check({ files }: PackageFacts, { report }: { readonly report: (finding: Report) => void }): void {
  for (const { path } of files) {
    if (!candidate.test(path)) continue;
    const [byte] = strayByte.exec(path) ?? [];
    if (byte === undefined) continue;
    const hex = (byte.charCodeAt(0) & 0xff).toString(16);
    report({ file: path, message: `The name has the byte \\x${hex}, which is no UTF-8. Rename the file in %install: convmv finds its encoding.` });
  }
}
