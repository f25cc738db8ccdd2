import { defineRule, type FilesEntry } from '../../../src/policy/index.js';
import { filesSection } from '../../data/example-specs.js';

/** Arguments that rpm knows (rpm manual "Files section"; the tables configAttrs and verifyAttrs of rpm's files.c). */
const known: Readonly<Record<string, ReadonlySet<string>>> = {
  '%config': new Set(['missingok', 'noreplace']),
  '%verify': new Set('not md5 filedigest size link symlink user owner group mtime mode maj min major minor rdev caps'.split(' ')),
};

export default defineRule({
  meta: {
    id: 'files-directive-invalid',
    category: 'files',
    summary: 'A %files directive has an argument that rpm does not know',
    why: 'rpm refuses the package, or takes the directive for a path that is not there: the build fails at its very end.',
    source: {
      document: 'Terra packaging documentation',
      heading: 'File derivatives',
      strength: 'MUST NOT',
      url: 'https://rpm-software-management.github.io/rpm/manual/spec.html',
    },
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['specfile-error'], rpminspect: [] },
    examples: {
      bad: [
        { spec: filesSection('%config(noreplce) /etc/x'), findings: [{ line: 2, column: 1, text: '%config(noreplce)', level: 'error', message: 'noreplce' }] },
        { title: '%verify', spec: filesSection('%verify(not md5 sise mtime) /etc/x'), findings: [{ line: 2, message: 'sise' }] },
        {
          title: '%attr with too few values, and with a mode that is no number',
          spec: filesSection('%attr(755,root) /a', '%attr(rwx,root,root) /b', '%attr(0988,root,root) /c'),
          findings: [
            { line: 2, text: '%attr(755,root)' },
            { line: 3, message: 'rwx' },
            { line: 4, message: '0988' },
          ],
        },
        {
          title: 'Known directives, misspelt',
          spec: filesSection('%licence COPYING', '%docs README', '%confg(noreplace) /etc/x'),
          findings: [
            { line: 2, text: '%licence', message: '%license' },
            { line: 3, message: '%doc' },
            { line: 4, message: '%config' },
          ],
        },
      ],
      good: [
        { spec: filesSection('%config(noreplace) /etc/x', '%config(missingok noreplace) /etc/y', '%config(missingok, noreplace) /etc/z') },
        { title: '%verify, with blanks or commas', spec: filesSection('%verify(not md5 size mtime) /etc/x', '%verify(user,group) /etc/y') },
        {
          title: '%attr',
          spec: filesSection(
            '%attr(4755,root,root) /a',
            '%attr(-,foo,-) /b',
            '%attr( 0640 , root , foo ) /c',
            '%attr(755 root root) /e',
            '%attr(%{mode},root,root) /d',
          ),
        },
        { title: 'A macro that nobody here knows may make entries', spec: filesSection('%fontfiles', '%{?ghc_files}', '%ghc_files_all x') },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const seen = new Set<number>();
      for (const entry of spec.packages.flatMap(({ files: entries }) => entries ?? [])) {
        const { text } = entry.line;
        const start = entry.line.origin(0, 1).location?.start;
        if (!text.includes('%') || (start !== undefined && seen.has(start))) continue;
        if (start !== undefined) seen.add(start);
        for (const { at, length, message } of faults(entry)) report({ message, at: entry.line.origin(at, at + length) });
      }
    },
  },
});

interface Fault {
  readonly at: number;
  readonly length: number;
  readonly message: string;
}

const directive = /%([a-z]{2,20})(?:[ \t]*\(([^()]{0,300})\))?/g;

function* faults({ line, directives }: FilesEntry): Generator<Fault> {
  for (const { 0: found, 1: name = '', 2: values, index: at } of line.text.matchAll(directive)) {
    if (!isOwn(line, at, found.length)) continue;
    const right = misspelt.get(name);
    if (right !== undefined && (at === 0 || /\s/.test(line.text[at - 1] ?? '')))
      yield { at, length: name.length + 1, message: `rpm has no %${name}. Write ${right}.` };
    if (values === undefined || !directives.some((each) => each.startsWith(`%${name}(`))) continue;
    const problem = name === 'attr' ? badAttr(values) : badArgument(`%${name}`, values);
    if (problem) yield { at, length: found.length, message: problem };
  }
}

/** Close to a directive, and no macro's name. */
const misspelt: ReadonlyMap<string, string> = new Map([
  ['licence', '%license'],
  ['licenses', '%license'],
  ['lisence', '%license'],
  ['docs', '%doc'],
  ['confg', '%config'],
  ['conifg', '%config'],
  ['confi', '%config'],
  ['ghosts', '%ghost'],
  ['dirs', '%dir'],
  ['excludes', '%exclude'],
  ['exlude', '%exclude'],
  ['exlcude', '%exclude'],
  ['verfy', '%verify'],
]);

function badArgument(name: string, values: string): string | undefined {
  const wrong = known[name] && values.split(/[\s,]+/).find((value) => value !== '' && !known[name]?.has(value));
  return wrong === undefined ? undefined : `${name} does not know “${wrong}”. It takes ${[...(known[name] ?? [])].join(', ')}.`;
}

function badAttr(values: string): string | undefined {
  const [mode = '', ...rest] = values.split(/[\s,]+/).filter((value) => value !== '');
  if (rest.length !== 2) return '%attr takes three values: %attr(mode, user, group). Write - for what is to stay.';
  return mode === '-' || /^[0-7]{1,5}$/.test(mode) ? undefined : `“${mode}” is no mode. Write octal digits, %attr(0755, root, root), or - for what is to stay.`;
}

/** Whether a stretch rests on nothing unknown but a word that could be a call. */
function isOwn(line: FilesEntry['line'], at: number, length: number): boolean {
  return line.slice(at, at + length).pieces.every(({ unknown, text }) => unknown === undefined || (unknown === 'undefined' && !text.includes('{')));
}
