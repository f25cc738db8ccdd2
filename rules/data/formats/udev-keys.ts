/** What a key of a udev rule may do: only compare, or assign too, and whether it names an attribute in braces. */
export interface UdevKey {
  readonly match: boolean;
  readonly assign: readonly string[];
  readonly attribute: 'needed' | 'none' | 'optional';
}

const only = (attribute: UdevKey['attribute'] = 'none'): UdevKey => ({ match: true, assign: [], attribute });
const sets = (assign: readonly string[], attribute: UdevKey['attribute'] = 'none', match = false): UdevKey => ({ match, assign, attribute });
const set = ['=', '+=', ':='];

/**
 * The keys of udev rules and their operators. Sources: udev(7); `parse_token` in src/udev/udev-rules.c of systemd 245 to 258. Where versions
 * differ, the one that takes more.
 */
export const udevKeys: ReadonlyMap<string, UdevKey> = new Map([
  ['ACTION', only()],
  ['DEVPATH', only()],
  ['KERNEL', only()],
  ['SUBSYSTEM', only()],
  ['DRIVER', only()],
  ['KERNELS', only()],
  ['SUBSYSTEMS', only()],
  ['DRIVERS', only()],
  ['ATTRS', only('needed')],
  ['TAGS', only()],
  ['CONST', only('needed')],
  ['RESULT', only()],
  ['TEST', only('optional')],
  ['PROGRAM', sets(set, 'none', true)],
  ['IMPORT', sets(set, 'needed', true)],
  ['SYMLINK', sets([...set, '-='], 'none', true)],
  ['NAME', sets(set, 'none', true)],
  ['ENV', sets(set, 'needed', true)],
  ['TAG', sets([...set, '-='], 'none', true)],
  ['ATTR', sets(set, 'needed', true)],
  ['SYSCTL', sets(set, 'needed', true)],
  ['OPTIONS', sets(set)],
  ['OWNER', sets(set)],
  ['GROUP', sets(set)],
  ['MODE', sets(set)],
  ['SECLABEL', sets(set, 'needed')],
  ['RUN', sets(set, 'optional')],
  ['GOTO', sets(['='])],
  ['LABEL', sets(['='])],
]);

/** Keys of the time before udev 180, and what took their place (NEWS of udev). */
export const formerUdevKeys: ReadonlyMap<string, string> = new Map([
  ['BUS', 'SUBSYSTEMS'],
  ['ID', 'KERNELS'],
  ['SYSFS', 'ATTRS'],
  ['PLACE', 'KERNELS'],
  ['WAIT_FOR', 'nothing'],
  ['WAIT_FOR_SYSFS', 'nothing'],
]);

export const udevImports = ['file', 'program', 'builtin', 'db', 'cmdline', 'parent'];

/** Options that udev no longer has. Source: NEWS of systemd and udev. */
export const formerUdevOptions = ['last_rule', 'ignore_device', 'ignore_remove', 'all_partitions'];
