import { defineRule, type ObsEntry } from '../../../src/policy/index.js';
import { pbuildManual } from '../../data/documents/pbuild-manual.js';
import { obsFlags, obsValues, repositoryTypes } from '../../data/formats/obs-config-keywords.js';
import { type ConfigWord, isOpen, isRemoval, wordsOf } from '../../reading/builds/obs-config.js';

export default defineRule({
  meta: {
    id: 'obs-config-bad-value',
    category: 'build',
    summary: 'A keyword of a project configuration has a value that it does not take',
    why: 'A value that is not known is not used, and the build takes another way than was meant.',
    source: pbuildManual('Available Keywords in Project Configuration', 'MUST'),
    level: 'error',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { config: { name: '_config', text: 'BuildFlags: vmfstype:zfs\n' }, findings: [{ line: 1, text: 'vmfstype:zfs', level: 'error', message: 'ext4' }] },
        { config: { name: '_config', text: 'BinaryType: rpms\n' }, findings: [{ text: 'rpms', message: 'rpm' }] },
        { config: { name: '_config', text: 'Repotype: rpm\n' }, findings: [{ text: 'rpm', message: 'rpm-md' }] },
      ],
      good: [
        {
          config: {
            name: '_config',
            text: 'BuildFlags: vmfstype:ext4\nBinaryType: rpm\nType: spec\nRepotype: rpm-md splitdebug:-debuginfo suse\nRepotype:\nPatterntype: ymp comps\n',
          },
        },
        { title: 'What a macro brings', config: { name: '_config', text: 'Type: %{x}\n' } },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'obs') return;
      for (const entry of config.entries) {
        for (const { text, at, allowed } of valued(entry)) {
          if (!isOpen(text) && !isRemoval(text) && !allowed.includes(text.slice(text.indexOf(':') + 1)))
            report({ message: `${entry.keyword} does not take ${text}. It takes ${allowed.join(', ')}.`, at });
        }
      }
    },
  },
});

/** The words of an entry that have to be of a list, with that list. */
function valued(entry: ObsEntry): (ConfigWord & { readonly allowed: readonly string[] })[] {
  const keyword = entry.keyword.toLowerCase();
  const words = wordsOf(entry);
  const values = Object.hasOwn(obsValues, keyword) ? obsValues[keyword] : undefined;
  if (values) return words.slice(0, keyword === 'patterntype' ? undefined : 1).map((word) => ({ ...word, allowed: values }));
  // options of a type stand behind it: splitdebug:-debuginfo
  if (keyword === 'repotype') return words.filter(({ text }) => !text.includes(':')).map((word) => ({ ...word, allowed: repositoryTypes }));
  const flags = Object.hasOwn(obsFlags, keyword) ? obsFlags[keyword] : undefined;
  return words.flatMap((word) => {
    const allowed = flags?.[word.text.replace(/:.*$/s, '')]?.value;
    return Array.isArray(allowed) && word.text.includes(':') ? [{ ...word, allowed }] : [];
  });
}
