import { Traced } from '../../macro/traced.js';
import { isDecided } from '../known.js';
import type { Section, Spec, SpecPackage } from '../model.js';
import { syntaxOf } from '../syntax/shared.js';
import { joinTexts } from '../traced-text.js';
import { checkEncoding } from './lines/encoding.js';
import { buildSystemOf } from './preamble/build-system.js';
import { mainName, packageName } from './preamble/packages.js';
import { type PackageState, reportAbsence, type SectionState, type State } from './state.js';

/** Ends the last section, makes rpm's last checks and gives the finished spec. `since`: definitions before that one belong to an earlier reading. */
export function finishSpec(state: State, since: number): Spec {
  const { text, lineStarts } = state.source;
  const lastLine = Math.max(1, text.endsWith('\n') ? lineStarts.length - 1 : lineStarts.length);
  state.current.endLine = Math.max(state.current.startLine, lastLine);
  state.uncertain = false;
  const sections = state.sections.map(sectionOf);
  state.sections.forEach((section, i) => {
    if (section.finish) section.finish((sections[i] as Section).body);
  });
  checkMain(state);
  for (const pkg of state.packages) checkPackage(state, pkg);
  const arch = state.macros.expand(Traced.bare('%{_target_cpu}')).value.text;
  const definitions = [...state.macros.history.slice(since), ...state.definitions];
  const expanded = onDemand(() => joinTexts(state.expanded));
  const buildSystem = buildSystemOf(state);
  const syntax = onDemand(() => syntaxOf(state.source));
  return {
    path: state.source.path,
    source: state.source,
    get syntax() {
      return syntax();
    },
    ok: !state.refused,
    tags: state.tags,
    packages: state.packages.map((pkg) => packageOf(state, pkg, arch)),
    buildRequires: state.buildRequires,
    buildConflicts: state.buildConflicts,
    sources: state.sources,
    patches: state.patches,
    ...state.words,
    buildArch: state.buildArch ?? [],
    sections,
    ...(state.target.rpm !== undefined && { rpm: state.target.rpm }),
    ...(buildSystem && { buildSystem }),
    changelog: state.changelog,
    get expanded() {
      return expanded();
    },
    definitions,
    isDefined: (name) => state.macros.isDefined(name),
    activity: (branch) => state.activity.get(branch.head.start) ?? 'dead',
    unknown: state.unknown,
    diagnostics: state.diagnostics,
  };
}

function sectionOf({ kind, args, heading, end, startLine, endLine, uncertain, body: lines }: SectionState): Section {
  const body = onDemand(() => joinTexts(lines));
  return {
    name: kind.name,
    args,
    heading,
    get body() {
      return body();
    },
    ...(end && { end }),
    startLine,
    endLine,
    uncertain,
  };
}

/** A value made when it is first asked for: not every reader of a spec wants all of it. */
function onDemand<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Tags that a subpackage takes from the main package where it has none of its own (rpm's copyTagsDuringParse and friends). */
const inherited = new Set(['Epoch', 'Version', 'Release', 'License', 'Group', 'URL']);

function packageOf(state: State, pkg: PackageState, arch: string): SpecPackage {
  const own = pkg === state.main;
  const value = (name: string): Traced | undefined => {
    const tag = pkg.values.get(name) ?? (inherited.has(name) ? state.main.values.get(name) : undefined);
    return tag?.value;
  };
  const fields = { epoch: 'Epoch', version: 'Version', release: 'Release', summary: 'Summary', license: 'License', url: 'URL', group: 'Group' } as const;
  const set = Object.entries(fields).flatMap(([key, name]) => {
    const found = value(name);
    return found ? [[key, found] as const] : [];
  });
  return {
    name: pkg.values.get('Name')?.value ?? (own ? mainName(state) : pkg.name),
    ...Object.fromEntries(set),
    arch: pkg.arch ?? arch,
    ...(pkg.description && { description: pkg.description }),
    ...(pkg.heading && { heading: pkg.heading }),
    uncertain: pkg.uncertain,
    tags: pkg.tags,
    dependencies: pkg.dependencies,
    scriptlets: pkg.scriptlets,
    triggers: pkg.triggers,
    ...(pkg.files && { files: pkg.files }),
    fileLists: pkg.fileLists,
  };
}

function checkMain(state: State): void {
  const name = mainName(state).text || '(none)';
  for (const tag of ['Name', 'Version', 'Release']) {
    if (!state.main.values.has(tag)) reportAbsence(state, `${tag} field must be present before build in package: ${name}`);
  }
  for (const tag of ['Summary', 'License']) {
    if (!state.main.values.has(tag)) reportAbsence(state, `${tag} field must be present in package: ${name}`);
  }
}

/** What rpm says about a package when all is read. It prints these and goes on until something is built. */
function checkPackage(state: State, pkg: PackageState): void {
  if (pkg.uncertain || !isDecided(pkg.name)) return;
  const name = packageName(state, pkg);
  if (pkg !== state.main && !pkg.values.has('Summary')) reportAbsence(state, `Summary field must be present in package: ${name}`, pkg.heading, false);
  checkEncoding(state, pkg, name);
  if (!pkg.described) reportAbsence(state, `Package has no %description: ${name}`, pkg.heading, false);
}
