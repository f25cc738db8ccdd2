import { defineRule } from '../../../src/policy/index.js';

import { libtoolArchiveProblems } from '../../reading/formats/libtool-archive.js';
import { textFormatCheck } from '../../reading/formats/text-format.js';

const path = '/usr/lib64/demo/plugin.la';
const archive = (dependencies: string, libdir = '/usr/lib64/demo') => ({
  packages: [
    {
      files: [
        { path, content: `# plugin.la - a libtool library file\ndlname='plugin.so'\ndependency_libs='${dependencies}'\ninstalled=yes\nlibdir='${libdir}'\n` },
      ],
    },
  ],
});

export default defineRule({
  meta: {
    id: 'libtool-archive-invalid',
    category: 'files',
    summary: 'A libtool archive names directories of the build, or another place than its own',
    why: 'libtool believes what a .la file says: programs that link with it look in directories of the machine that built it, and a plugin is not found where libdir sends its loader.',
    source: {
      document: 'GNU Libtool manual',
      heading: 'File name conventions; libtool library files',
      strength: 'MUST NOT',
      url: 'https://www.gnu.org/software/libtool/manual/',
    },
    level: 'warning',
    needs: ['text:*.la'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { ...archive(' -L/builddir/build/BUILD/demo-1/.libs -lfoo -lm'), findings: [{ file: path, level: 'warning', message: 'Line 3: -L/builddir' }] },
        { title: 'Configured for another directory', ...archive('', '/usr/local/lib'), findings: [{ message: 'libdir is /usr/local/lib' }] },
      ],
      good: [
        archive(' -L/usr/lib64 /usr/lib64/libfoo.la -lm'),
        { title: 'No archive of libtool', packages: [{ files: [{ path: '/usr/share/demo/words.la', content: 'libdir of the Romans\n' }] }] },
      ],
    },
  },
  check: {
    rpm: textFormatCheck({
      covers: (path) => path.endsWith('.la'),
      endings: ['.la'],
      problems: (text, { path: file }) => (text.slice(0, 200).includes('libtool library file') ? libtoolArchiveProblems(text, file) : []),
    }),
  },
});
