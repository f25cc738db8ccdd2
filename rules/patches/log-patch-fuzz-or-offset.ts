import { defineRule } from '../../src/policy/index.js';
import { messagesOf } from '../reading/builds/log-messages.js';

export default defineRule({
  meta: {
    id: 'log-patch-fuzz-or-offset',
    category: 'patches',
    summary: 'A patch no longer fits its source exactly',
    why: 'With fuzz, patch ignores lines of the context and may change the wrong place. An offset is harmless, but says that the patch is older than its source.',
    source: { document: 'AlmaLinux mock guide', heading: 'Building packages from SRPMS', strength: 'SHOULD NOT' },
    level: 'note',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: ['patches'] },
    examples: {
      bad: [
        {
          log: 'Executing(%prep): /bin/sh -e /x\npatching file a.c\nHunk #1 succeeded at 10 with fuzz 2.\nHunk #2 succeeded at 20 (offset 3 lines).\n',
          findings: [
            { line: 3, level: 'warning', message: 'a hunk for a.c with fuzz 2' },
            { line: 4, level: 'note', message: '3 lines away' },
          ],
        },
        {
          title: 'Applied already',
          log: 'patching file a.c\nReversed (or previously applied) patch detected!  Skipping patch.\n',
          findings: [{ level: 'error', message: 'applied already' }],
        },
      ],
      good: [{ log: 'patching file a.c\nHunk #1 succeeded at 10.\n' }],
    },
  },
  check: {
    buildlog(log, { report }) {
      for (const { what, amount, file, at } of messagesOf(log, 'patch')) {
        const of = file === undefined ? '' : ` for ${file}`;
        const cause = { section: '%prep' };
        if (what === 'fuzz')
          report({
            message: `patch applied a hunk${of} with fuzz ${amount}: it did not find its place exactly. Make the patch again.`,
            at,
            level: 'warning',
            cause,
          });
        else if (what === 'offset')
          report({ message: `patch applied a hunk${of} ${linesOf(amount)} away from where it was made. Make the patch again.`, at, cause });
        else report({ message: `The source${of} has this patch applied already, or reversed. Delete the patch.`, at, level: 'error', cause });
      }
    },
  },
});

function linesOf(offset: number): string {
  const count = Math.abs(offset);
  return count === 1 ? '1 line' : `${count} lines`;
}
