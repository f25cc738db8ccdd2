import { defineRule, type PackageFile } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { baseName } from '../data/paths/install-path.js';
import { isDocumentation, isSample } from '../data/paths/samples.js';

const readme = '/usr/share/doc/demo/README';
const latin = { encoding: 'other' } as const;

/** Formats that say themselves how they are encoded, or are read by a program that knows. */
const declaresEncoding = /\.(?:x?html?|xml|svg|xsl|tex|ltx|bib|sty|cls|ps|eps|rtf|po|pot|css|js|map|inv|sgml?|docbook|1|2|3|4|5|6|7|8|9|n)$/i;
/** Formats whose lines end with CR LF, also where nobody runs Windows: mail, calendars, scripts and projects of Windows, data that tests compare. */
const keepsCarriageReturns =
  /\.(?:bat|cmd|ps1|vbs|reg|inf|ini|sln|dsp|dsw|vcproj|vcxproj\w*|csproj|rc|eml|mbox|ics|vcf|csv|ps|eps|rtf|pdf|dia|diff|patch|url|x?html?|svg|map|js|css)$/i;

export default defineRule({
  meta: {
    id: 'text-file-encoding',
    category: 'docs',
    summary: 'A text for people is not UTF-8, or its lines end as on Windows',
    why: 'Readers show letters of another encoding as question marks, and a carriage return at the end of each line as ^M.',
    source: rpmlintMessages('FilesCheck: file-not-utf8, wrong-file-end-of-line-encoding', 'SHOULD'),
    level: 'note',
    needs: ['text-form'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['file-not-utf8', 'wrong-file-end-of-line-encoding'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [
            {
              files: [
                { path: readme, content: 'Gr\u00fc\u00dfe\n', form: latin },
                { path: '/usr/share/doc/demo/NEWS', content: 'a\r\nb\r\n' },
              ],
            },
          ],
          findings: [
            { file: readme, level: 'note', message: 'not UTF-8' },
            { file: '/usr/share/doc/demo/NEWS', level: 'note', message: 'carriage return' },
          ],
        },
        {
          title: 'Marked as documentation, elsewhere',
          packages: [{ files: [{ path: '/opt/demo/LICENSE', flags: ['license'], content: 'a\r\n' }] }],
          findings: [{ file: '/opt/demo/LICENSE' }],
        },
      ],
      good: [
        {
          packages: [
            {
              files: [
                { path: readme, content: 'Gr\u00fc\u00dfe\n' },
                { path: '/usr/share/doc/demo/old', content: '' },
              ],
            },
          ],
        },
        {
          title: 'Formats that say how they are encoded, or that Windows wants so',
          packages: [
            {
              files: [
                { path: '/usr/share/doc/demo/index.html', content: '<meta charset="latin1">\r\n', form: latin },
                { path: '/usr/share/doc/demo/run.bat', content: 'rem\r\n' },
              ],
            },
          ],
        },
        {
          title: 'Examples and data of tests',
          packages: [
            {
              files: [
                { path: '/usr/share/doc/demo/examples/latin1.txt', content: 'x', form: latin },
                { path: '/usr/share/doc/demo/tests/crlf.txt', content: 'x\r\n' },
              ],
            },
          ],
        },
        {
          title: 'What may show how a terminal draws Latin-1',
          packages: [{ files: [{ path: '/usr/share/doc/demo/terminfo/8bits', content: 'x', form: latin }] }],
        },
        { title: 'What no reader opens', packages: [{ files: [{ path: '/usr/share/demo/table.txt', content: 'x\r\n' }] }] },
      ],
    },
  },
  check: {
    rpm({ files }, { report }) {
      for (const file of files) {
        const form = file.content?.form;
        if (!form || (form.encoding !== 'other' && !form.lineEnds.includes('crlf')) || !isRead(file)) continue;
        const { path } = file;
        if (form.encoding === 'other' && !declaresEncoding.test(path))
          report({ message: `${baseName(path)} is not UTF-8. Convert it with iconv in %prep.`, file: path, rpmlint: 'file-not-utf8' });
        if (form.lineEnds.includes('crlf') && !keepsCarriageReturns.test(path))
          report({
            message: `Lines of ${baseName(path)} end with a carriage return. Convert the file with dos2unix or sed -i 's/\\r$//' in %prep.`,
            file: path,
            rpmlint: 'wrong-file-end-of-line-encoding',
          });
      }
    },
  },
});

/** A file that no name calls a text (`8bits`), in a directory of its own within the documentation: what it is for, nobody can tell. */
const nameless = /^\/usr\/share\/doc\/(?:packages\/)?[^/]+\/.+\/[^/.A-Z]+$/;

/** A text for people: documentation, but no example and no data of a test (which {@link isSample} takes all documentation for, too). */
function isRead(file: PackageFile): boolean {
  if (!isDocumentation(file) || file.path.startsWith('/usr/share/man/') || nameless.test(file.path)) return false;
  return !isSample({ ...file, path: `/${file.path.replace(/^\/usr\/share\/(?:doc|licenses|gtk-doc|help|info)\//, '')}`, flags: [] });
}
