/** Types of values (Desktop Entry Specification 1.5, "Possible value types"). */
export type ValueType = 'string' | 'localestring' | 'iconstring' | 'boolean' | 'numeric' | 'strings' | 'localestrings';

export interface DesktopKey {
  readonly type: ValueType;
  /** The only type of entry that may have it. */
  readonly only?: 'Application' | 'Link';
}

const application = (type: ValueType): DesktopKey => ({ type, only: 'Application' });

/**
 * Keys of the group `Desktop Entry`: those of the specification 1.5 ("Recognized desktop entry keys"), those that it reserves for KDE
 * ("Reserved keys"), and the deprecated ones, which are still keys ("Deprecated items").
 */
export const desktopKeys: ReadonlyMap<string, DesktopKey> = new Map<string, DesktopKey>([
  ['Type', { type: 'string' }],
  ['Version', { type: 'string' }],
  ['Name', { type: 'localestring' }],
  ['GenericName', { type: 'localestring' }],
  ['NoDisplay', { type: 'boolean' }],
  ['Comment', { type: 'localestring' }],
  ['Icon', { type: 'iconstring' }],
  ['Hidden', { type: 'boolean' }],
  ['OnlyShowIn', { type: 'strings' }],
  ['NotShowIn', { type: 'strings' }],
  ['DBusActivatable', { type: 'boolean' }],
  ['TryExec', application('string')],
  ['Exec', application('string')],
  ['Path', application('string')],
  ['Terminal', application('boolean')],
  ['Actions', application('strings')],
  ['MimeType', application('strings')],
  ['Categories', application('strings')],
  ['Implements', { type: 'strings' }],
  ['Keywords', { type: 'localestrings' }],
  ['StartupNotify', application('boolean')],
  ['StartupWMClass', application('string')],
  ['URL', { type: 'string', only: 'Link' }],
  ['PrefersNonDefaultGPU', application('boolean')],
  ['SingleMainWindow', application('boolean')],
  ...strings('DocPath', 'FSType', 'Dev', 'MountPoint', 'ServiceTypes', 'UnmountIcon', 'InitialPreference', 'ReadOnly'),
  ...strings('Encoding', 'MiniIcon', 'TerminalOptions', 'Protocols', 'Extensions', 'BinaryPattern', 'MapNotify', 'Patterns', 'DefaultApp'),
  ...strings('SwallowTitle', 'SwallowExec', 'SortOrder', 'FilePattern'),
]);

/** Keys of the groups `Desktop Action …` ("Additional applications actions"); `OnlyShowIn` and `NotShowIn` are from before 1.1. */
export const actionKeys: ReadonlyMap<string, DesktopKey> = new Map<string, DesktopKey>([
  ['Name', { type: 'localestring' }],
  ['Icon', { type: 'iconstring' }],
  ['Exec', { type: 'string' }],
  ['OnlyShowIn', { type: 'strings' }],
  ['NotShowIn', { type: 'strings' }],
]);

/** The three of the specification, and KDE's own, which it reserves. */
export const entryTypes: ReadonlySet<string> = new Set(['Application', 'Link', 'Directory', 'Service', 'ServiceType', 'FSDevice']);

/** Values of Version: those of the specification that there have been. */
export const specificationVersions: ReadonlySet<string> = new Set([
  '0.9.2',
  '0.9.3',
  '0.9.4',
  '0.9.5',
  '0.9.6',
  '0.9.7',
  '0.9.8',
  '1.0',
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '1.5',
]);

function strings(...names: readonly string[]): [string, DesktopKey][] {
  return names.map((name) => [name, { type: 'strings' }]);
}
