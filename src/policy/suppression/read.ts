import type { SyntaxTree } from '../../spec/syntax/tree.js';
import type { Range } from '../../text/source-text.js';
import { type SpeclintComment, speclintComments } from './comments.js';
import type { Suppression, SuppressionFault, Suppressions } from './model.js';
import { type Directive, parseDirective } from './parse.js';

/** Comments that are read in one spec; people write a handful. */
const mostComments = 1000;

/** The suppressions of a spec and what is wrong with others, in the order of the text. */
export function readSuppressions(tree: SyntaxTree): Suppressions {
  const faults: SuppressionFault[] = [];
  const sites: Site[] = [];
  const open = new Map<string, Site[]>();
  for (const [count, comment] of speclintComments(tree, mostComments + 1).entries()) {
    const { location, words } = comment;
    const directive = parseDirective(tree.source.text, words.start, words.end);
    if (count === mostComments) faults.push({ message: `Write fewer: only the first ${mostComments} comments to speclint are read.`, location });
    else if (typeof directive === 'string') faults.push({ message: directive, location });
    else if (directive.word !== 'ignore-end') begin({ comment, directive, ends: new Map() }, sites, open);
    else if (!endRanges(open, directive, location.start)) faults.push({ message: 'Delete this, or write ignore-start[RULE] where it is to begin.', location });
  }
  for (const { comment, directive, ends } of sites) {
    if (directive.word === 'ignore-start' && directive.ids.some(({ id }) => !ends.has(id)))
      faults.push({ message: 'Write ignore-end where this is to end, or ignore-file for the whole file.', location: comment.location });
  }
  return { all: sites.map((site) => suppressionOf(site, tree.source.text.length)), faults: faults.sort((a, b) => a.location.start - b.location.start) };
}

interface Site {
  readonly comment: SpeclintComment;
  readonly directive: Directive;
  /** Where a range ends, by rule. */
  readonly ends: Map<string, number>;
}

function begin(site: Site, sites: Site[], open: Map<string, Site[]>): void {
  sites.push(site);
  if (site.directive.word !== 'ignore-start') return;
  for (const { id } of site.directive.ids) {
    const ofRule = open.get(id) ?? [];
    open.set(id, ofRule);
    ofRule.push(site);
  }
}

/** Ends the open ranges of the named rules, or all that are open; false where there are none. */
function endRanges(open: Map<string, Site[]>, { ids }: Directive, at: number): boolean {
  const ended = (ids.length > 0 ? ids.map(({ id }) => id) : [...open.keys()]).filter((id) => open.has(id));
  for (const id of ended) {
    for (const { ends } of open.get(id) ?? []) ends.set(id, at);
    open.delete(id);
  }
  return ended.length > 0;
}

function suppressionOf({ comment: { location, statement, alone }, directive: { word, ids, reason }, ends }: Site, length: number): Suppression {
  const scope = word === 'ignore-file' ? 'file' : word === 'ignore-start' ? 'range' : alone ? 'statement' : 'command';
  const covers = (id: string): Range => {
    if (scope === 'file') return { start: 0, end: length };
    if (scope === 'range') return { start: location.end, end: ends.get(id) ?? length };
    return { start: statement.start, end: statement.end };
  };
  return {
    scope,
    rules: ids.map(({ id, start, end }) => ({ id, location: { source: location.source, start, end }, covers: covers(id) })),
    ...(reason !== undefined && { reason }),
    location,
    alone,
  };
}
