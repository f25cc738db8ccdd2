import { defineRule, type Spec } from '../../src/policy/index.js';
import { isReadable } from '../../src/spec/known.js';
import { baseName } from '../../src/text/paths.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';

/** A call in the evaluated text, whether the macro was expanded or stayed. */
const calls = /(?:find-lang\.sh[ \t]+\S+|%\{?find_lang\}?)[ \t]+([^\n]{1,500})/g;

export default defineRule({
  meta: {
    id: 'find-lang-name-mismatch',
    category: 'i18n',
    summary: '%files -f names a list that %find_lang does not make',
    why: '%find_lang NAME writes NAME.lang. With another name in %files -f the build fails, or reads a list that something else left there.',
    source: fedoraGuidelines('Handling Locale Files', 'SHOULD'),
    level: 'note',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\n%install\n%find_lang foo\n%files -f bar.lang\n',
          findings: [{ line: 4, column: 11, text: 'bar.lang', level: 'note', message: 'foo.lang' }],
        },
        {
          title: 'With macros; in a subpackage',
          profile: 'fedora',
          spec: 'Name: demo\n%package x\n%install\n%find_lang %{name} --with-gnome\n%files\n%files x -f %{name}-x.lang\n',
          findings: [{ line: 6, text: '%{name}-x.lang' }],
        },
      ],
      good: [
        { spec: 'Name: demo\n%install\n%find_lang foo\n%files -f foo.lang\n' },
        {
          title: 'Other spellings, a list with a name of its own',
          profile: 'fedora',
          spec: 'Name: demo\n%install\n%find_lang %{name}\n%find_lang x all.lang --with-man\n%files -f demo.lang -f all.lang\n',
        },
        { title: 'A list that something else writes', spec: 'Name: demo\n%install\n%find_lang foo\ncat foo.lang x > bar.lang\n%files -f bar.lang\n' },
        { title: 'Another kind of list; no call at all', spec: 'Name: demo\n%install\n%find_lang foo\n%files -f files.txt -f foo.lang\n' },
        { spec: 'Name: demo\n%files -f bar.lang\n' },
        { title: 'A name that cannot be known', spec: 'Name: demo\n%install\n%find_lang $x\n%files -f bar.lang\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const used = spec.packages.flatMap(({ fileLists }) => fileLists).filter((list) => list.known && list.text.endsWith('.lang'));
      const made = used.length > 0 ? listsOf(spec) : [];
      const known = made.length > 0 ? namedLists(spec) : undefined;
      if (!known) return;
      for (const list of made) known.add(list);
      for (const list of used) {
        const name = baseName(list.text);
        if (known.has(name) || /^mingw\d/.test(name)) continue;
        report({ message: `%find_lang makes ${made[0]} here, nothing makes ${name}. Write the same name in both places.`, at: list.origin() });
      }
    },
  },
});

/** The lists that the calls of a spec make; none where one of them cannot be read. */
function listsOf({ sections }: Spec): string[] {
  const found: string[] = [];
  for (const { body } of sections.filter(({ name }) => name === '%install' || name === '%build' || name === '%check')) {
    for (const [, words = ''] of body.text.matchAll(calls)) {
      const [name, list] = words.split(/[ \t]+/).filter((word) => word !== '' && !word.startsWith('-') && !/^(?:\|\||&&|;|\\)/.test(word));
      if (name === undefined || /[$`%*]/.test(`${name}${list ?? ''}`)) return [];
      found.push(list?.includes('.') ? list : `${name}.lang`, `${name}.lang`);
    }
  }
  return found;
}

/** The lists that the text of a build section names, so that something else may write them; undefined where a section cannot be read. */
function namedLists({ sections }: Spec): Set<string> | undefined {
  const bodies = sections.filter(({ name }) => ['%prep', '%conf', '%build', '%install', '%check'].includes(name)).map(({ body }) => body);
  if (!bodies.every(isReadable)) return undefined;
  return new Set(bodies.flatMap(({ text }) => text.match(/[^\s/"'<>|;&()=]{1,200}\.lang\b/g) ?? []));
}
