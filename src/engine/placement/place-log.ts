import type { Origin } from '../../macro/traced.js';
import type { Cause } from '../../policy/finding.js';
import type { Spec, SpecPackage } from '../../spec/model.js';
import { baseName } from '../../text/paths.js';
import { type Location, lineText } from '../../text/source-text.js';
import type { SpecCheck } from '../check-spec.js';
import { type Draft, regionOf } from '../findings/draft.js';
import { dependencyOrigin } from './dependency.js';
import { entryOf } from './files.js';
import { packageHeading } from './headings.js';
import { sectionLine, textLine } from './section-line.js';
import { sourceOrigin } from './source.js';
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
  if ('text' in cause) return textLine(spec, cause.text, cause.section) ?? headingOf(spec, cause.section ?? '');
  if ('section' in cause) return listName(spec, cause) ?? sectionLine(spec, cause.section, cause.command);
  if ('source' in cause) return sourceOrigin(spec, cause.source)?.location;
  if ('tag' in cause) return tagLocation(spec, cause.tag, cause.of);
  if ('dependency' in cause) return dependencyOrigin(cause.name, spec.buildRequires)?.location ?? headingOf(spec, '%generate_buildrequires');
  return undefined;
}

function tagLocation(spec: Spec, tag: string, of: string | undefined): Location | undefined {
  const pkg = packageOf(spec, of);
  if (!pkg) return undefined;
  const found = tagOrigin(spec, pkg, tag)?.location;
  if (found || tag !== '%files') return found ?? packageHeading(pkg)?.location;
  return headingOf(spec, '%files') ?? headingOf(spec, '%install');
}

/** The package that a log means: by its name, or as `NAME-VERSION-RELEASE.ARCH`; the main one where it names none. */
function packageOf({ packages }: Spec, of: string | undefined): SpecPackage | undefined {
  const name = of?.replace(/-[^-]+-[^-]+$/, '');
  return (
    packages.find((pkg) => of !== undefined && pkg.name.text === of) ?? packages.find((pkg) => name !== undefined && pkg.name.text === name) ?? packages[0]
  );
}

/** The word of a `%files -f` that names a list. */
function listName({ packages }: Spec, { section, command }: { readonly section: string; readonly command?: string }): Location | undefined {
  if (section !== '%files' || command === undefined) return undefined;
  return packages.flatMap(({ fileLists }) => fileLists.filter(({ text }) => baseName(text) === command))[0]?.origin().location;
}

function fileLocation(spec: Spec, file: string): Location | undefined {
  const names = spec.packages.flatMap(({ name, version }) => [name.text, ...(version ? [`${name.text}-${version.text}`] : [])]);
  return firstOf(spec.packages.map((pkg) => entryOf(pkg, file, names)));
}

function lineLocation({ source }: Spec, line: number): Location | undefined {
  const start = source.lineStarts[line - 1];
  const text = lineText(source, line);
  if (start === undefined || text.trim() === '') return undefined;
  const indent = text.length - text.trimStart().length;
  return { source, start: start + indent, end: start + text.trimEnd().length };
}

function headingOf({ sections }: Spec, name: string): Location | undefined {
  return sections
    .find((section) => section.name === name)
    ?.heading.trim()
    .origin().location;
}

function firstOf(origins: readonly (Origin | undefined)[]): Location | undefined {
  return origins.find((origin) => origin?.location)?.location;
}
