import { defineRule } from '../../src/policy/index.js';
import { encodeBytes } from '../../src/text/bytes.js';
import { executableScripts, sampleLevel } from './shebang/scripts.js';

/** What fits besides the line's end: BINPRM_BUF_SIZE was 128 before Linux 5.1 and is 256 since (execve(2)). */
const oldLimit = 127;
const limit = 255;

export default defineRule({
  meta: {
    id: 'shebang-too-long',
    category: 'scripts',
    summary: 'The first line of a script is longer than the kernel reads',
    why: 'Linux reads 255 bytes of the line, before 5.1 only 127. What is beyond is cut off, so that another program is started, or none.',
    source: {
      document: 'Linux manual pages',
      heading: 'execve(2), Interpreter scripts',
      strength: 'SHOULD NOT',
      url: 'https://man7.org/linux/man-pages/man2/execve.2.html',
    },
    level: 'warning',
    needs: ['first-line'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'Too long for old kernels',
          packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: `#!/usr/lib/${'d'.repeat(116)}/x\n` }] }],
          findings: [{ file: '/usr/bin/demo', level: 'warning', message: '129 bytes' }],
        },
        {
          title: 'Too long for every kernel',
          packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: `#!/usr/lib/${'é'.repeat(122)}/x\n` }] }],
          findings: [{ level: 'error', message: '257 bytes' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/x\n' }] }] },
        { title: 'Just short enough', packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: `#!/usr/lib/${'d'.repeat(114)}/x\n` }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { file } of executableScripts(pkg)) {
        const length = encodeBytes(file.content?.firstLine ?? '').length;
        if (length <= oldLimit) continue;
        const level = length > limit ? ({ level: 'error' } as const) : {};
        const kernels = length > limit ? 'Linux reads' : 'Linux before 5.1 reads';
        const shown = length >= 1024 ? '1024 or more bytes' : `${length} bytes`;
        report({
          file: file.path,
          message: `The first line has ${shown}, of which ${kernels} ${length > limit ? limit : oldLimit}. Use a shorter path.`,
          ...level,
          ...sampleLevel(file),
        });
      }
    },
  },
});
