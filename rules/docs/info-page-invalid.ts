import { defineRule } from '../../src/policy/index.js';
import { baseName, directoryOf } from '../data/paths/install-path.js';

import { infoPageProblems } from '../reading/formats/info-page.js';
import { textFormatCheck } from '../reading/formats/text-format.js';

const path = '/usr/share/info/demo.info.gz';
const manual = (content: string, at = path) => ({ packages: [{ files: [{ path: at, content }] }] });
const entry = 'This is demo.info\n\nINFO-DIR-SECTION Tools\nSTART-INFO-DIR-ENTRY\n* Demo: (demo).  A demo.\nEND-INFO-DIR-ENTRY\n';

export default defineRule({
  meta: {
    id: 'info-page-invalid',
    category: 'docs',
    summary: 'An info manual has no entry for the menu of all manuals',
    why: 'install-info lists a manual in the directory that info shows first by what the manual says of itself. Without that, nobody finds it who does not know its name.',
    source: {
      document: 'GNU Texinfo manual',
      heading: 'Installing Dir Entries',
      strength: 'SHOULD',
      url: 'https://www.gnu.org/software/texinfo/manual/texinfo/',
    },
    level: 'note',
    needs: ['info-pages'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { ...manual('This is demo.info\n\nFile: demo.info,  Node: Top\n'), findings: [{ file: path, level: 'note', message: 'no START-INFO-DIR-ENTRY' }] },
        {
          title: 'An entry without end',
          ...manual('x\nSTART-INFO-DIR-ENTRY\n* Demo: (demo).\n'),
          findings: [{ message: 'Line 2: START-INFO-DIR-ENTRY has no END' }],
        },
      ],
      good: [
        manual(entry),
        {
          title: 'A part of a manual, and a picture',
          packages: [
            {
              files: [
                { path: '/usr/share/info/demo.info-1.gz', content: 'x' },
                { path: '/usr/share/info/demo.png', content: 'x' },
              ],
            },
          ],
        },
      ],
    },
  },
  check: { rpm: textFormatCheck({ covers: isManual, problems: infoPageProblems }) },
});

/** The first file of a manual: `demo.info.gz`, not `demo.info-1.gz`, which is a part of it. */
function isManual(path: string): boolean {
  return path.startsWith('/usr/share/info/') && directoryOf(path) === '/usr/share/info' && /\.info(?:\.\w+)?$/.test(baseName(path));
}
