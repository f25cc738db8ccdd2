import type { Need } from '../../../src/policy/index.js';
import { baseName, directoryOf, mergedUsr } from '../../data/paths/install-path.js';

/** Types of units that packages bring as files; devices, scopes and snapshots are made by systemd itself (systemd.unit(5)). */
const suffixes = ['service', 'socket', 'target', 'mount', 'automount', 'swap', 'timer', 'path', 'slice'];

/** What a rule asks for that reads units. */
export const unitTexts: readonly Need[] = suffixes.map((suffix): Need => `text:*.${suffix}`);

/** Where units lie, of the system and of its users' managers (systemd.unit(5), "Unit File Load Path"). */
const unitDirectories = new Set([
  '/usr/lib/systemd/system',
  '/etc/systemd/system',
  '/usr/lib/systemd/user',
  '/etc/systemd/user',
  '/usr/share/systemd/user',
  '/usr/local/lib/systemd/system',
]);

/** A path directly in a directory of units, with a unit's suffix. */
export function isSystemUnit(path: string): boolean {
  if (!path.includes('/systemd/')) return false;
  const name = baseName(path);
  return suffixes.includes(name.slice(name.lastIndexOf('.') + 1)) && unitDirectories.has(mergedUsr(directoryOf(path)));
}
