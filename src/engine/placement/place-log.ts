import type { Origin } from '../../macro/traced.js';
import type { Cause } from '../../policy/finding.js';
import type { Section, Spec } from '../../spec/model.js';
import { type Location, lineText } from '../../text/source-text.js';
import type { SpecCheck } from '../check-spec.js';
import { type Draft, regionOf } from '../findings/draft.js';
import { dependencyOrigin } from './dependency.js';
import { entryOf } from './files.js';
import { tagOrigin } from './tag.js';

/** Places what a log says on the spec that was built; the place in the log is told beside it. What no line brought stays in the log. */
export function placedFromLog(found: Draft, check: SpecCheck): Draft {
  const spec = check.specs[0] as Spec;
  const location = (found.cause && causeLocation(spec, found.cause)) ?? (found.file === undefined ? undefined : fileLocation(spec, found.file));
  if (!location) return check.mark(found);
  const related = [...(found.region ? [{ ...found.region, message: 'the log says so here' }] : []), ...(found.related ?? [])];
  return check.mark({ ...found, path: location.source.path, location, region: regionOf(location), related });
}

function causeLocation(spec: Spec, cause: Cause): Location | undefined {
  if ('specLine' in cause) return lineLocation(spec, cause.specLine);
  if ('section' in cause) return sectionLocation(spec, cause.section, cause.command);
  const [main] = spec.packages;
  if ('tag' in cause) return main && tagOrigin(spec, main, cause.tag)?.location;
  if ('dependency' in cause) return dependencyOrigin(cause.name, spec.buildRequires)?.location;
  return undefined;
}

function fileLocation(spec: Spec, file: string): Location | undefined {
  const names = spec.packages.map(({ name }) => name.text);
  return firstOf(spec.packages.map((pkg) => entryOf(pkg, file, names)));
}

function lineLocation({ source }: Spec, line: number): Location | undefined {
  const start = source.lineStarts[line - 1];
  const text = lineText(source, line);
  if (start === undefined || text.trim() === '') return undefined;
  const indent = text.length - text.trimStart().length;
  return { source, start: start + indent, end: start + text.trimEnd().length };
}

/** The line of a section that runs a command of the shell's trace, else the section's heading. */
function sectionLocation({ sections }: Spec, name: string, command: string | undefined): Location | undefined {
  const found = sections.filter((section) => section.name === name);
  const lines = command === undefined ? [] : found.map((section) => commandLine(section, command));
  return firstOf(lines) ?? firstOf(found.map(({ heading }) => heading.trim().origin()));
}

/** The line that begins as the command does: the shell's trace shows it with its variables replaced and its quotes changed. */
function commandLine({ body }: Section, command: string): Origin | undefined {
  const wanted = command.trim();
  const words = wanted.split(/\s+/);
  const lines = body.lines().map((line) => line.trim());
  const same = lines.filter(({ text }) => text === wanted);
  const alike = same.length > 0 ? same : lines.filter(({ text }) => text.split(/\s+/).slice(0, 2).join(' ') === words.slice(0, 2).join(' '));
  const first = alike.length > 0 ? alike : lines.filter(({ text }) => text.split(/\s+/)[0] === words[0]);
  return first.length === 1 || same.length > 0 ? first[0]?.origin() : undefined;
}

function firstOf(origins: readonly (Origin | undefined)[]): Location | undefined {
  return origins.find((origin) => origin?.location)?.location;
}
