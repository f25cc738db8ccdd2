import { Traced } from '../../../macro/traced.js';
import { positionAt } from '../../../text/source-text.js';
import { isDecided } from '../../known.js';
import { isKnownTo, refusalOf } from '../../rpm-versions.js';
import { type SectionKind, sectionAt } from '../../section-table.js';
import { findPackage, fullName, openPackage } from '../preamble/packages.js';
import { preambleLine } from '../preamble/preamble-line.js';
import { addSource } from '../preamble/sources.js';
import { closePrep, openPrep, prepLine } from '../prep/section.js';
import { mayBeTakenApart, occupy } from '../room.js';
import { type PackageState, quoted, report, reportAbsence, type SectionState, type State } from '../state.js';
import { closeMainPreamble } from './build-folder.js';
import { filesLine } from './files-section.js';
import { type HeadingOptions, readHeading } from './heading.js';
import { scriptOf } from './script-section.js';
import { finishChangelog, finishDescription } from './text-sections.js';

/** Gives a line to the section in force, or opens the section that it heads. */
export function takeLine(state: State, line: Traced): 'body' | 'heading' {
  const kind = knownSection(state, line);
  if ((kind || state.current.line) && !mayBeTakenApart(state, line)) return 'body';
  if (!kind) {
    state.current.line?.(line);
    return 'body';
  }
  occupy(state, 'section');
  if (state.current.kind === preambleKind && state.current.package === state.main) closeMainPreamble(state);
  const started = positionAt(state.source, state.offset).line;
  state.current.endLine = Math.max(state.current.startLine, started - 1);
  unmaskLicense(state);
  if (state.current.kind.name === '%prep') closePrep(state);
  const section = openSection(state, kind, line, started);
  if (kind.name === '%prep') openPrep(state);
  if (kind.role === 'files') state.macros.define('license', maskedLicense);
  if (kind.role === 'end') state.current.end = line;
  else state.sections.push(section);
  state.current = section;
  return 'heading';
}

/** The section that a line opens under the target's rpm; words of newer ones are text to it. */
function knownSection(state: State, line: Traced): SectionKind | undefined {
  const kind = sectionAt(line.text, 0, line.length);
  return kind && isKnownTo(state.target.rpm, kind.since) ? kind : undefined;
}

/** `%license` is a macro of the License tag everywhere but in `%files`, where rpm keeps it for the directive. */
const maskedLicense = '%%license';

function unmaskLicense({ macros }: State): void {
  if (macros.lookup('license')?.body.text === maskedLicense) macros.undefine('license');
}

/** The main preamble is read like `%package`, but has no heading. */
export const preambleKind: SectionKind = { name: 'preamble', role: 'package', stripEnds: true, stripComments: true };

function openSection(state: State, kind: SectionKind, heading: Traced, started: number): SectionState {
  const args = heading.slice(kind.name.length).trim();
  const location = heading.origin().location;
  const startLine = location && location.source === state.source ? positionAt(state.source, location.start).line : started;
  const base = { kind, heading, args, uncertain: state.uncertain, body: [], startLine, endLine: startLine };
  if (kind.role === 'package') {
    const pkg = openPackage(state, heading, args);
    return { ...base, package: pkg, line: (line) => preambleLine(state, pkg, line) };
  }
  const options = headingOptions(state, kind, args, quoted(heading));
  if (options.fault && isDecided(args)) report(state, 'error', options.fault, heading);
  const pkg = packageOf(state, kind, heading, options);
  return { ...base, package: pkg, ...behaviour(state, kind, heading, pkg, options) };
}

/** Before build sections had options, what stood behind their word was not read. */
function headingOptions(state: State, kind: SectionKind, args: Traced, line: string): HeadingOptions {
  const unread = kind.role === 'build' && refusalOf('wordsBehindBuildSection', state.target.rpm) !== 'error';
  return readHeading(kind, unread ? Traced.empty : args, line);
}

function behaviour(
  state: State,
  kind: SectionKind,
  heading: Traced,
  pkg: PackageState | undefined,
  options: HeadingOptions,
): Pick<SectionState, 'line' | 'rewrite' | 'finish'> {
  switch (kind.role) {
    case 'files':
      return filesLine(state, pkg, heading, options);
    case 'description':
      return finishDescription(state, pkg, heading, options);
    case 'changelog':
      return finishChangelog(state, kind, heading);
    case 'list':
      once(state, kind, heading, true);
      return { line: (line) => listLine(state, kind, line) };
    case 'build':
      once(state, kind, heading, options.options.size > 0);
      return kind.name === '%prep' ? { rewrite: (line) => prepLine(state, line) } : {};
    case 'end':
      return { line: (line) => endLine(state, line) };
    case 'scriptlet':
    case 'trigger':
    case 'filetrigger':
      return scriptOf(state, kind, heading, pkg, options);
    default:
      return {};
  }
}

function endLine(state: State, line: Traced): void {
  const text = line.text.trim();
  if (text !== '') report(state, 'error', `Only blank lines and comments may stand behind %end: ${text}`, line);
}

function listLine(state: State, kind: SectionKind, line: Traced): void {
  const value = line.trim();
  if (value.length > 0) addSource(state, kind.name === '%sourcelist' ? 'source' : 'patch', value);
}

/** A build section may come once, unless its options say that it adds to what is there. */
function once(state: State, kind: SectionKind, heading: Traced, mayRepeat: boolean): void {
  if (state.uncertain || mayRepeat) return;
  if (state.seen.has(kind.name)) report(state, 'error', `second ${kind.name.slice(1)}`, heading);
  state.seen.add(kind.name);
}

/** The package that a section names; the main package where it names none. */
function packageOf(state: State, kind: SectionKind, heading: Traced, options: HeadingOptions): PackageState | undefined {
  if (kind.role === 'build' || kind.role === 'changelog' || kind.role === 'list' || kind.role === 'end') return undefined;
  const word = options.names[0];
  if (!word) return options.fullName ? undefined : state.main;
  const name = fullName(state, word.traced, options.fullName);
  const pkg = findPackage(state, name.text);
  if (!pkg && isDecided(name)) reportAbsence(state, `${quoted(heading)}: package ${name.text} does not exist`, heading);
  return pkg;
}
