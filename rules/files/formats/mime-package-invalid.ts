import { defineRule } from '../../../src/policy/index.js';
import { mimePackageProblems } from '../../reading/formats/mime-package.js';
import { textFormatCheck } from '../../reading/formats/text-format.js';

const path = '/usr/share/mime/packages/demo.xml';
const types = (inside: string) => ({
  path,
  content: `<?xml version="1.0"?>\n<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">\n${inside}\n</mime-info>\n`,
});

export default defineRule({
  meta: {
    id: 'mime-package-invalid',
    category: 'files',
    summary: "A file of media types can't be read",
    why: "update-mime-database leaves out what it can't read, so that files of these types have no name, no icon and no program.",
    source: {
      document: 'Shared MIME-info Specification',
      heading: 'The source XML files',
      strength: 'MUST',
      url: 'https://specifications.freedesktop.org/shared-mime-info-spec/latest/',
    },
    level: 'error',
    needs: ['text:/usr/share/mime/packages/*'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: ['xml'] },
    examples: {
      bad: [
        {
          packages: [{ files: [types('<mime-type type="demo"><glob/></mime-type>')] }],
          findings: [{ file: path, level: 'error', message: 'Line 3: The type "demo"' }, { message: 'no pattern' }],
        },
        { title: 'Not in the namespace', packages: [{ files: [{ path, content: '<mime-info/>' }] }], findings: [{ message: 'namespace' }] },
        { title: 'Something else', packages: [{ files: [{ path, content: '<types/>' }] }], findings: [{ message: '<mime-info>' }] },
        { title: 'Not XML', packages: [{ files: [{ path, content: 'text/x-demo demo\n' }] }], findings: [{ message: 'well-formed' }] },
      ],
      good: [
        { packages: [{ files: [types('<mime-type type="text/x-demo"><comment>Demo</comment><glob pattern="*.demo"/></mime-type>')] }] },
        { title: 'What the database consists of', packages: [{ files: [{ path: '/usr/share/mime/text/x-demo.xml', content: 'x' }] }] },
      ],
    },
  },
  check: {
    rpm: textFormatCheck({
      covers: (file) => /^\/usr\/share\/mime\/packages\/[^/]+\.xml$/.test(file),
      endings: ['.xml'],
      problems: mimePackageProblems,
      noText: "The file is no text, so update-mime-database can't read it.",
    }),
  },
});
