import type { Edit, FilesEntry, Fix, Spec } from '../../src/policy/index.js';
import type { SectionHeading } from '../../src/spec/syntax/tree.js';
import { baseName } from '../../src/text/paths.js';
import { shellLines } from '../reading/commands/shell-lines.js';
import { soleEntry } from '../reading/edits/sole-entry.js';
import { oncePerSpec } from '../reading/once-per-spec.js';
import { leavesOf } from '../reading/syntax/leaves.js';

/** The catalogue name and the list of one `%find_lang` call, as written. */
export interface FindLangCall {
  readonly name: string;
  readonly list: string;
}

/** `%find_lang NAME [LIST] [--options]`; rpm's own default for the list is `NAME.lang`. */
export function parseFindLang(command: string): FindLangCall | undefined {
  const words = /^%find_lang[ \t]+([^\n]*)/.exec(command)?.[1]?.split(/[ \t]+/) ?? [];
  const [name, list] = words.filter((word) => word !== '' && !word.startsWith('-'));
  return name === undefined || !isPlain(name) ? undefined : { name, list: list !== undefined && isPlain(list) ? list : `${name}.lang` };
}

/** Passes the list of a call to the only `%files` section of the main package. Undefined where there is none, or more than one. */
export function useList(spec: Spec, { list }: FindLangCall): Fix | undefined {
  const heading = mainFiles(spec);
  return heading && { safety: 'unsafe', title: `Pass ${list} to %files -f`, edits: [addList(spec, heading, list)] };
}

/**
 * Replaces a `%files` line that lists catalogues by a call of `%find_lang` at the end of `%install` and `-f` at the `%files` that the line
 * stands in. Undefined where the line says more than that, or where the end of `%install` is not plain.
 */
export function callFindLang(spec: Spec, entry: FilesEntry): Fix | undefined {
  const { source } = spec;
  const at = entry.pathText.origin().location;
  const leaf = soleEntry(spec, entry);
  const heading = leaf?.heading;
  if (!at || !leaf || !heading || heading.end - heading.start > longest) return undefined;
  const { lists, first, end } = install(spec);
  const name = catalogueOf(source.text.slice(at.start, at.end)) ?? first ?? '%{name}';
  const made = lists.get(name);
  const edits: Edit[] = [{ location: { source, start: leaf.start, end: leaf.end }, text: '' }];
  if (made === undefined) {
    if (end === undefined) return undefined;
    const open = end > 0 && source.text[end - 1] !== '\n';
    edits.push({ location: { source, start: end, end }, text: `${open ? '\n' : ''}%find_lang ${name}\n` });
  }
  const list = made ?? `${name}.lang`;
  const uses = source.text.slice(heading.args.start, heading.args.end).split(/[ \t]+/);
  if (!uses.includes(list)) edits.push(addList(spec, heading, list));
  return { safety: 'unsafe', title: `Use %find_lang ${name}`, edits };
}

/** Longer headings are nothing that a fix should touch. */
const longest = 500;

/** A word without wildcards, quotes and blanks; macros are fine. */
const isPlain = (word: string): boolean => /^[\w.+%{}?!:-]{1,200}$/.test(word);

/** `foo` of `…/LC_MESSAGES/foo.mo`. */
function catalogueOf(path: string): string | undefined {
  const base = baseName(path);
  const name = base.endsWith('.mo') ? base.slice(0, -'.mo'.length) : undefined;
  return name !== undefined && isPlain(name) ? name : undefined;
}

function addList({ source }: Spec, { args, start, name }: SectionHeading, list: string): Edit {
  const end = args.end > args.start ? args.end : start + name.length;
  return { location: { source, start: end, end }, text: ` -f ${list}` };
}

/** The only `%files` heading without a package. */
const mainFiles = oncePerSpec((spec): SectionHeading | undefined => {
  const headings = leavesOf(spec).flatMap(({ leaf }) => (leaf.kind === 'section' && leaf.name === '%files' && leaf.args.start === leaf.args.end ? [leaf] : []));
  return headings.length === 1 ? headings[0] : undefined;
});

/** The lists that `%install` makes, by catalogue name; the first name; and where another call can be added. */
const install = oncePerSpec((spec): { readonly lists: ReadonlyMap<string, string>; readonly first?: string; readonly end?: number } => {
  const calls = shellLines(spec, ['%install']).flatMap(({ text }) => parseFindLang(text) ?? []);
  const end = endOfInstall(spec);
  return { lists: new Map(calls.map(({ name, list }) => [name, list])), ...(calls[0] && { first: calls[0].name }), ...(end !== undefined && { end }) };
});

/** Behind the last line of `%install` that is neither blank nor a comment. */
function endOfInstall(spec: Spec): number | undefined {
  const { source } = spec;
  const leaves = leavesOf(spec);
  const first = leaves.findIndex(({ leaf }) => leaf.kind === 'section' && leaf.name === '%install');
  if (first < 0 || leaves[first]?.inside) return undefined;
  const behind = leaves.findIndex(({ leaf }, i) => i > first && leaf.kind === 'section');
  if (behind >= 0 && leaves[behind]?.inside) return undefined;
  let end = behind < 0 ? source.text.length : (leaves[behind]?.leaf.start ?? 0);
  for (let i = (behind < 0 ? leaves.length : behind) - 1; i > first; i--) {
    const { kind, start, end: own } = leaves[i]?.leaf ?? { kind: 'body', start: 0, end: 0 };
    if (own !== end || (kind !== 'blank' && kind !== 'comment')) break;
    end = start;
  }
  return end;
}
