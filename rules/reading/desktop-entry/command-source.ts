import type { PackageFacts, PackageSet } from '../../../src/policy/index.js';
import { baseName, directoryOf, mergedUsr } from '../../data/paths/install-path.js';
import { oncePer } from '../once-per.js';
import { commandOf } from './exec.js';
import { keyValue, mainGroup } from './model.js';
import { parseDesktopEntry } from './parse.js';

/** Where commands without a path are looked for; Debian's games are in a directory of their own. */
const commandDirectories = new Set(['/usr/bin', '/usr/sbin', '/usr/local/bin', '/usr/games']);
/** What every system has (coreutils, the shell) or a menu needs (xdg-utils). */
const everywhere = new Set(['sh', 'bash', 'env', 'true', 'false', 'xdg-open', 'xdg-terminal-exec', 'gio', 'dbus-send', 'gdbus', 'systemctl']);
/** Dependencies that bring no commands: rpm's own, libraries, the shell. */
const bringsNone = /^(?:rpmlib\(|config\(|lib[^/]*\.so|ld-linux|rtld\(|\/bin\/(?:ba)?sh$|\/usr\/bin\/(?:ba|env|sh)|font\(|pkgconfig\()/;

/**
 * The command that a desktop entry starts, where it surely comes with no package that is there: not in the set, and the package asks for
 * nothing outside of the set that could bring it, and no scriptlet speaks of it (alternatives make the links of theirs). Undefined where it
 * comes, or may.
 */
export function missingCommand(text: string, pkg: PackageFacts, set: PackageSet): string | undefined {
  const group = mainGroup(parseDesktopEntry(text));
  if (keyValue(group, 'Type') !== 'Application' || keyValue(group, 'TryExec') !== undefined) return undefined;
  if (['Hidden', 'NoDisplay'].some((key) => keyValue(group, key) === 'true')) return undefined;
  const command = commandOf(keyValue(group, 'Exec') ?? '');
  if (command === undefined || !/^[\w./+-]+$/.test(command) || everywhere.has(baseName(command))) return undefined;
  if (command.includes('/') && !command.startsWith('/')) return undefined;
  const { paths, commands, names } = commandsOf(set);
  if (command.startsWith('/') ? paths.has(mergedUsr(command)) : commands.has(command)) return undefined;
  if (set.packages.some(({ scriptlets }) => scriptlets.some(({ body }) => body.includes(command)))) return undefined;
  const { requires, recommends, supplements } = pkg.dependencies;
  return [...requires, ...recommends, ...supplements].some(({ name }) => !bringsNone.test(name) && !names.has(name)) ? undefined : command;
}

const commandsOf = oncePer((set: PackageSet) => {
  const paths = new Set<string>();
  const commands = new Set<string>();
  const names = new Set<string>();
  for (const { name, files, dependencies } of set.packages) {
    names.add(name);
    for (const provided of dependencies.provides) names.add(provided.name);
    for (const { path } of files) {
      const merged = mergedUsr(path);
      paths.add(merged);
      if (commandDirectories.has(directoryOf(merged))) commands.add(baseName(merged));
    }
  }
  return { paths, commands, names };
});
