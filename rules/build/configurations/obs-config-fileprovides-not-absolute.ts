import { defineRule } from '../../../src/policy/index.js';
import { pbuildManual } from '../../data/documents/pbuild-manual.js';
import { entriesNamed, isOpen, isRemoval, wordsOf } from '../../reading/builds/obs-config.js';

export default defineRule({
  meta: {
    id: 'obs-config-fileprovides-not-absolute',
    category: 'build',
    summary: 'A FileProvides line names no absolute path, or no package',
    why: 'The keyword says which packages have a file that others depend on by its path.',
    source: pbuildManual('FileProvides', 'MUST'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { config: { name: '_config', text: 'FileProvides: bin/sh bash\n' }, findings: [{ line: 1, text: 'bin/sh', level: 'error' }] },
        { title: 'No package', config: { name: '_config', text: 'FileProvides: /bin/sh\n' }, findings: [{ text: '/bin/sh', message: 'package' }] },
      ],
      good: [
        { config: { name: '_config', text: 'FileProvides: /bin/sh bash\n' } },
        { title: 'Taken back', config: { name: '_config', text: 'FileProvides: !/bin/sh\nFileProvides: !*\n' } },
        { title: 'What a macro brings', config: { name: '_config', text: 'FileProvides: %{x} bash\n' } },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'obs') return;
      for (const entry of entriesNamed(config, 'FileProvides')) {
        const [path, ...packages] = wordsOf(entry);
        if (!path || isOpen(path.text) || isRemoval(path.text)) continue;
        if (!path.text.startsWith('/'))
          report({ message: `${path.text} is no absolute path. Write the path and then the packages that have it.`, at: path.at });
        else if (packages.length === 0) report({ message: `${path.text} has no package behind it. Name the packages that have it.`, at: path.at });
      }
    },
  },
});
