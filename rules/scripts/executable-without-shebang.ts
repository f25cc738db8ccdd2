import { defineRule, type FileContent, type PackageFile } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isGhost } from '../data/paths/file-type.js';
import { baseName, isBelow } from '../data/paths/install-path.js';
import { isDocumentation } from '../data/paths/samples.js';
import { executables } from '../reading/package/files.js';
import { sampleLevel } from './shebang/scripts.js';

/** Started by a handler of binfmt_misc, or by a host program that asks for the execute bit. */
const handledSuffixes = ['.jar', '.class', '.exe', '.dll', '.wasm', '.pyc'];

/** Read by a shell that is already running. */
const sourcedDirectories = ['/etc/profile.d', '/etc/bash_completion.d', '/usr/share/bash-completion', '/usr/share/zsh', '/usr/share/fish'];

export default defineRule({
  meta: {
    id: 'executable-without-shebang',
    category: 'scripts',
    summary: 'A text file is executable but does not say what runs it',
    why: 'Without "#!" as its first two bytes the kernel cannot start the file. Either the line is missing, or the execute bit is wrong.',
    source: fedoraGuidelines('Shebang Lines; File Permissions', 'SHOULD'),
    level: 'warning',
    needs: ['first-line'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['script-without-shebang', 'spurious-executable-perm', 'zero-length', 'executable-sourced-script'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/share/demo/data.txt', mode: 0o755, content: 'a b c\n' }] }],
          findings: [{ file: '/usr/share/demo/data.txt', level: 'warning', message: 'does not begin with "#!"' }],
        },
        {
          title: 'A byte order mark or a blank line comes first, or the file is empty',
          packages: [
            {
              files: [
                { path: '/usr/bin/a', mode: 0o755, content: '\uFEFF#!/bin/sh\n' },
                { path: '/usr/bin/b', mode: 0o755, content: '\n#!/bin/sh\n' },
                { path: '/usr/bin/c', mode: 0o711, content: '' },
              ],
            },
          ],
          findings: [{ message: 'byte order mark' }, { message: 'blank line' }, { message: 'empty' }],
        },
        {
          title: 'Files that shells read',
          packages: [
            {
              files: [
                { path: '/etc/profile.d/demo.sh', mode: 0o755, content: 'export DEMO=1\n' },
                { path: '/usr/share/zsh/site-functions/_demo', mode: 0o755, content: '#compdef demo\n' },
              ],
            },
          ],
          findings: [{ message: 'Remove the execute bit' }, { message: 'Remove the execute bit' }],
        },
        {
          title: 'A template',
          packages: [{ files: [{ path: '/usr/share/demo/run.in', mode: 0o755, content: '@SHEBANG@\n' }] }],
          findings: [{ level: 'note' }],
        },
      ],
      good: [
        {
          packages: [
            {
              files: [
                { path: '/usr/share/demo/data.txt', content: 'a b c\n' },
                { path: '/usr/bin/demo', mode: 0o755, content: '#!/bin/sh\n' },
              ],
            },
          ],
        },
        {
          title: 'Programs, archives, images, and what a handler of the kernel starts',
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', elf: {} },
                { path: '/usr/share/demo/logo.png', mode: 0o755, content: '\x89PNG\0' },
                { path: '/usr/share/java/demo.jar', mode: 0o755, content: 'PK\n' },
              ],
            },
          ],
        },
        {
          title: 'Executable documentation has a rule of its own',
          packages: [
            {
              files: [
                { path: '/usr/share/doc/demo/README', mode: 0o755, content: 'Read me\n' },
                { path: '/opt/demo/NEWS', mode: 0o755, flags: ['doc'], content: 'News\n' },
              ],
            },
          ],
        },
        {
          title: 'Links and directories',
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', linkTo: 'other' },
                { path: '/usr/share/demo', type: 'directory' },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const file of executables(pkg)) {
        if (isGhost(file) || isDocumentation(file)) continue;
        if (handledSuffixes.some((suffix) => file.path.endsWith(suffix))) continue;
        const what = fault(file.content);
        if (what !== undefined) report({ file: file.path, message: `The file is executable but ${what}. ${advice(file)}`, ...sampleLevel(file) });
      }
    },
  },
});

/** What makes a text file unfit to be started. */
function fault(content: FileContent | undefined): string | undefined {
  if (content?.kind === 'empty') return 'empty';
  if (content?.kind !== 'text' || content.firstLine === undefined) return undefined;
  if (content.bom) return 'begins with a byte order mark, which hides a first line from the kernel';
  if (content.firstLine.startsWith('#!')) return undefined;
  return content.firstLine.trim() === '' ? 'begins with a blank line, not with "#!"' : 'does not begin with "#!"';
}

function advice({ path }: PackageFile): string {
  const isSourced = sourcedDirectories.some((directory) => isBelow(path, directory));
  return isSourced || baseName(path).endsWith('.desktop')
    ? 'Remove the execute bit in %install.'
    : 'Remove the execute bit in %install, or make "#!" with the interpreter its first bytes.';
}
