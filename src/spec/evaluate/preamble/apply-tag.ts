import { Traced } from '../../../macro/traced.js';
import { allowedInName, allowedInVersion, checkCharacters, isAlphanumeric } from '../../dependency/characters.js';
import { isUnsigned32 } from '../../dependency/evr.js';
import { parseDependencies } from '../../dependency/parse.js';
import { parseQualifiers } from '../../dependency/qualifiers.js';
import { isDecided } from '../../known.js';
import type { Tag } from '../../model.js';
import { buildSections, type TagKind, type TagRole } from '../../tag-table.js';
import { expand } from '../expand.js';
import { occupy } from '../room.js';
import { type PackageState, quoted, report, type State } from '../state.js';
import { checkBuildSystem } from './build-system.js';
import { addSource, checkUnpackaged, sourceBasename } from './sources.js';

/** Does what rpm's handlePreambleTag does with a tag: checks the value, stores it, defines its macros. */
export function applyTag(state: State, pkg: PackageState, kind: TagKind, tag: Tag, number: Traced | undefined): void {
  const line = quoted(tag.line);
  const { use } = kind;
  if (kind.deprecated) report(state, 'warning', `${kind.name.toLowerCase()} is deprecated: ${line}`, tag.line);
  switch (use.role) {
    case 'dependency':
      return applyDependency(state, pkg, use, kind, tag);
    case 'source':
    case 'patch':
      return addSource(state, use.role, tag.value, tag, number);
    case 'nosource':
    case 'nopatch':
      return checkUnpackaged(state, use.role, tag);
    case 'icon':
      return checkIcon(state, tag);
    case 'refused':
      return report(state, 'error', `${kind.name} is not accepted: ${line}`, tag.line);
    case 'words':
      if (isDecided(tag.value) && !tag.uncertain) for (const word of words(tag.value)) state.words[use.list].push(word);
      return;
    case 'buildarch':
      return applyBuildArch(state, pkg, tag);
    case 'buildoption':
      if (tag.qualifier && !buildSections.has(tag.qualifier)) report(state, 'error', `Unknown section in BuildOption: ${line}`, tag.line);
      return;
  }
  checkValue(state, use, tag, line);
  checkSecond(state, pkg, kind, tag);
  const previous = pkg.values.get(kind.name);
  const translation = kind.qualifier === 'locale' && tag.qualifier !== undefined && tag.qualifier !== '' && tag.qualifier !== 'C';
  if (!translation && (!previous || previous.uncertain || !tag.uncertain)) pkg.values.set(kind.name, tag);
  if (kind.macro && !translation) defineTagMacros(state, pkg, kind.name, tag.value);
}

function checkValue(state: State, use: TagRole, tag: Tag, line: string): void {
  const { value } = tag;
  if (!isDecided(value)) return;
  const error = (message: string): void => report(state, 'error', `${message}: ${line}`, tag.line);
  const single = use.role === 'name' || use.role === 'version' || use.role === 'epoch' || use.role === 'token';
  if (single && /\s/.test(value.text)) return error('Tag takes single token only');
  if (use.role === 'name') checkName(state, value, line);
  else if (use.role === 'version') reportCharacters(state, value, allowedInVersion, line);
  else if (use.role === 'epoch' && !isUnsigned32(value.text)) error('Epoch field must be an unsigned number');
  else if (use.role === 'docdir' && !value.text.startsWith('/')) error("Docdir must begin with '/'");
  else if (use.role === 'prefixes' && words(value).some((prefix) => prefix.length > 1 && prefix.endsWith('/'))) error('Prefixes must not end with "/"');
  else if (use.role === 'buildsystem') checkBuildSystem(state, value);
}

/** Checks a package name; also used for the names in section headings. Returns whether rpm takes it. */
export function checkName(state: State, name: Traced, line: string): boolean {
  const first = name.text[0] ?? '';
  if (!isAlphanumeric(first) && first !== '_' && first !== '%') {
    report(state, 'error', `Illegal char '${first}' (0x${(first.codePointAt(0) ?? 0).toString(16)}) in: ${line}`, name);
    return false;
  }
  return reportCharacters(state, name, allowedInName, line);
}

function reportCharacters(state: State, value: Traced, allowed: string, line: string): boolean {
  const fault = checkCharacters(value.text, allowed, line);
  if (fault) report(state, fault.level, fault.message, value);
  return fault?.level !== 'error';
}

/** What rpm says where a package sets a tag for the second time. */
function checkSecond(state: State, pkg: PackageState, kind: TagKind, tag: Tag): void {
  const { role } = kind.use;
  if (tag.uncertain || role === 'ignored' || role === 'prefixes' || role === 'docdir') return;
  const key = tag.qualifier && tag.qualifier !== 'C' ? `${kind.name}(${tag.qualifier})` : kind.name;
  if (!pkg.seen.has(key)) pkg.seen.add(key);
  else if (role === 'translated') report(state, 'warning', `second ${kind.name}`, tag.line);
  else report(state, 'error', `Duplicate ${kind.name} entries in package: ${(pkg.values.get('Name')?.value ?? pkg.name).text}`, tag.line, false);
}

function applyDependency(state: State, pkg: PackageState, use: Extract<TagRole, { role: 'dependency' }>, kind: TagKind, tag: Tag): void {
  const line = quoted(tag.line);
  const own = parseQualifiers(tag.qualifier ?? '');
  if (!own) report(state, 'error', `Bad ${kind.name}: qualifiers: ${line}`, tag.line);
  const qualifiers = kind.name === 'PreReq' ? ['pre', 'preun'] : (own ?? []);
  const { rich, namesOnly } = use;
  const { dependencies, faults } = parseDependencies(tag.value, tag, qualifiers, { line, ...(rich && { rich }), ...(namesOnly && { namesOnly }) });
  for (const fault of faults) report(state, fault.level, fault.message, fault.at);
  const list = use.kind === 'buildRequires' || use.kind === 'buildConflicts' ? state[use.kind] : pkg.dependencies[use.kind];
  for (const dependency of dependencies) {
    occupy(state, 'dependency', dependency.operands.length);
    list.push(dependency);
  }
}

function applyBuildArch(state: State, pkg: PackageState, tag: Tag): void {
  const line = quoted(tag.line);
  const archs = words(tag.value);
  if (!isDecided(tag.value)) return;
  if (pkg === state.main) {
    if (tag.uncertain) return;
    if (state.buildArch) report(state, 'error', `Duplicate BuildArch entry: ${line}`, tag.line);
    else state.restart = !state.restarted;
    state.buildArch ??= archs;
  } else if (archs.length !== 1 || archs[0] !== 'noarch') report(state, 'error', `Only noarch subpackages are supported: ${line}`, tag.line);
  else if (!tag.uncertain) pkg.arch = 'noarch';
}

/** rpm reads the file at once; whether it is there is only known where somebody may look. */
function checkIcon(state: State, tag: Tag): void {
  const path = expand(state, Traced.join([Traced.bare('%{_sourcedir}/'), tag.value.slice(tag.value.length - sourceBasename(tag.value.text).length)]));
  if (isDecided(path) && state.host.exists?.(path.text) === false)
    report(state, 'error', `Unable to open icon ${path.text}: No such file or directory`, tag.line);
}

function defineTagMacros(state: State, pkg: PackageState, name: string, value: Traced): void {
  const place = value.pieces[0]?.place;
  const how = { keyword: 'tag', ...(place && { place }) } as const;
  state.macros.define(name.toLowerCase(), value, how);
  if (pkg === state.main) state.macros.define(name.toUpperCase(), value, how);
}

function words(value: Traced): string[] {
  return value.text
    .trim()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
}
