import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';

const entry = (text: string): string => `%changelog\n* Mon Jan 05 2026 Jo <jo@example.org> - 1-1\n${text}\n`;

export default defineRule({
  meta: {
    id: 'changelog-bug-reference-form',
    category: 'changelog',
    summary: 'The newest changelog entry names a bug in a form that links to nothing',
    why: 'The update system finds bugs that are written as rhbz#123456, links to them, and closes them. Older entries are history and left alone, and so are bugs of other trackers.',
    source: fedoraGuidelines('Changelogs', 'SHOULD'),
    level: 'off',
    profiles: { fedora: 'note' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: entry('- fix bug 1000042'), findings: [{ line: 3, column: 7, text: 'bug 1000042', level: 'note', message: 'rhbz#1000042' }] },
        { title: 'Other words', spec: entry('- Resolves bz 1000042, RHBZ 1000043'), findings: [{ text: 'bz 1000042' }, { text: 'RHBZ 1000043' }] },
      ],
      good: [
        { spec: entry('- fix crash (rhbz#1000042)') },
        { title: 'Other forms that link', spec: entry('- Resolves: RHBZ#1000042, BZ#1000043\n- https://bugzilla.redhat.com/1000044') },
        { title: 'A bug of another tracker', spec: entry('- fix gnome bug 700042\n- upstream bug 1000042') },
        { title: 'An older entry', spec: `${entry('- x')}\n* Fri Jan 02 2026 Jo <jo@example.org> - 1-0\n- fix bug 1000042\n` },
        { title: "A small number is no bug of Red Hat's today", spec: entry('- fix bug 42') },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const newest = spec.changelog[0]?.heading.origin().location;
      if (newest?.source !== spec.source) return;
      const { source } = spec;
      const end = source.text.indexOf('\n*', newest.end);
      const text = source.text.slice(newest.end, end < 0 ? undefined : end);
      for (const { 0: words, 1: before = '', 2: name = '', 3: number = '', index } of text.matchAll(reference)) {
        if (otherTracker.test(before)) continue;
        const start = newest.end + index + words.length - name.length;
        report({ message: `Write rhbz#${number}, which is linked to the bug and closes it.`, at: { source, start, end: start + name.length } });
      }
    },
  },
});

/** Numbers of Red Hat's Bugzilla have seven digits since 2014. */
const reference = /(\S{0,40}[ \t]{1,3})((?:rhbz|bz|bug|bugzilla)[ \t]{1,3}#?(\d{7}))\b/gi;

/** A word in front of "bug" that names another tracker; verbs and articles name none. */
const otherTracker = /^(?!(?:fix(?:es|ed)?|for|resolves?|resolved|closes?|closed|red|hat|the|rh|redhat|and|see|ref|re|-|\(.*|.*[:,;.])\s*$)\S+\s+$/i;
