import type { Traced } from '../macro/traced.js';
import { type Location, positionAt } from '../text/source-text.js';
import { isDecided, isReadable } from './known.js';
import type { Dependency, FilesEntry, Scriptlet, Section, SourceEntry, Spec, SpecPackage, Trigger } from './model.js';
import { dependencyKinds } from './model.js';

/**
 * The spec as `speclint inspect` prints it: plain JSON values, camelCase, what is not known left out. Parts that stand in branches
 * whose condition is not known are left out too.
 */
export function specDocument(spec: Spec): object {
  return {
    kind: 'spec',
    path: spec.path,
    ok: spec.ok,
    packages: spec.packages.filter((pkg) => !pkg.uncertain && isDecided(pkg.name)).map(packageDocument),
    buildRequires: dependencies(spec.buildRequires),
    buildConflicts: dependencies(spec.buildConflicts),
    sources: sources(spec.sources),
    patches: sources(spec.patches),
    excludeArch: spec.excludeArch,
    exclusiveArch: spec.exclusiveArch,
    excludeOs: spec.excludeOs,
    exclusiveOs: spec.exclusiveOs,
    buildArch: spec.buildArch,
    ...(spec.buildSystem && text({ buildSystem: spec.buildSystem.name })),
    sections: spec.sections.filter((section) => !section.uncertain && isDecided(section.args)).map(sectionDocument),
    changelog: spec.changelog.map(({ time, author, text }) => ({ time, author, text })),
    unknown: spec.unknown.map(({ reason, text, location }) => ({ reason, text, ...position(location) })),
    diagnostics: spec.diagnostics.map(({ level, message, location }) => ({ level, message, ...position(location) })),
  };
}

/** The expanded spec as `rpmspec -P` prints it. */
export function expandedText(spec: Spec): string {
  return spec.expanded.text;
}

/** The body with the `%end` line that closes it, as the expanded spec has it. */
function sectionDocument({ name, args, startLine, endLine, body, end }: Section): object {
  return { name, args: args.text, startLine, endLine, ...(isReadable(body) && { body: body.text + (end ? end.text : '') }) };
}

function packageDocument(pkg: SpecPackage): object {
  const { name, epoch, version, release, arch, summary, license, url, group, description } = pkg;
  return {
    name: name.text,
    ...text({ epoch: undefined, version, release }),
    ...(epoch && isDecided(epoch) && { epoch: Number(epoch.text) }),
    ...(arch && { arch }),
    ...text({ summary, license, url, group, description }),
    ...Object.fromEntries(dependencyKinds.map((kind) => [kind, dependencies(pkg.dependencies[kind])])),
    scriptlets: certain(pkg.scriptlets).map(scriptlet),
    triggers: certain(pkg.triggers).map(trigger),
    ...(pkg.files && {
      files: certain(pkg.files)
        .filter((entry) => isLineDecided(entry.line))
        .map(filesEntry),
    }),
    fileLists: pkg.fileLists.filter(isDecided).map((list) => list.text),
  };
}

function text(values: Readonly<Record<string, Traced | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value && isDecided(value) ? [[key, value.text]] : [])));
}

function certain<T extends { readonly uncertain: boolean }>(list: readonly T[]): readonly T[] {
  return list.filter((item) => !item.uncertain);
}

function dependencies(list: readonly Dependency[]): object[] {
  return list
    .filter((dependency) => !dependency.tag.uncertain && isDecided(dependency.text))
    .map(({ name, op, evr, qualifiers, text: own }) => ({
      name,
      ...(op && { op }),
      ...(evr !== undefined && { evr }),
      ...(qualifiers.length > 0 && { qualifiers }),
      ...line(own),
    }));
}

function sources(list: readonly SourceEntry[]): object[] {
  return list.filter(({ tag }) => !tag?.uncertain).map(({ number, value }) => ({ number, ...text({ value }), ...line(value) }));
}

function scriptlet({ type, interpreter, body, heading }: Scriptlet): object {
  return { type, interpreter, ...(isDecided(body) && { body: body.text.trimEnd() }), ...line(heading) };
}

function trigger(value: Trigger): object {
  return { ...scriptlet(value), conditions: value.conditions.text };
}

function filesEntry({ path, directives, attr, line: whole }: FilesEntry): object {
  return { path, directives, ...(attr && { attr }), ...lineNumber(whole) };
}

/** Thousands of paths may stand in one line, and share its text: what is asked of that is found once. */
const isLineDecided = oncePerText(isDecided);
const lineNumber = oncePerText(line);

function oncePerText<T>(find: (text: Traced) => T): (text: Traced) => T {
  const known = new WeakMap<Traced, { readonly value: T }>();
  return (text) => {
    const found = known.get(text) ?? { value: find(text) };
    known.set(text, found);
    return found.value;
  };
}

function line(value: Traced): { line?: number } {
  const { location } = value.origin();
  return location ? { line: positionAt(location.source, location.start).line } : {};
}

function position(location: Location | undefined): { line?: number; column?: number } {
  return location ? positionAt(location.source, location.start) : {};
}
