import { lastSet } from '../../config/layers.js';
import type { ResolvedSettings } from '../../config/resolve.js';
import type { PerTarget } from '../../config/types.js';
import { displaySafe } from '../../report/display-safe.js';
import { exitStatus } from '../exit-status.js';
import type { Arguments } from '../options.js';
import { absolute, nameOf } from '../paths.js';
import { settle } from '../settle.js';
import { columns } from '../show/columns.js';
import { safeJson } from '../show/safe-json.js';
import { print } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { openWorkspace } from '../workspace.js';

export async function run({ positionals, options: given }: Arguments): Promise<number> {
  const format = given.format?.at(-1) ?? 'text';
  if (format !== 'text' && format !== 'json') throw new UsageError(`--format ${format}: expected text or json`);
  const path = inputPath(positionals[0]);
  const workspace = await openWorkspace(given);
  const files = await workspace.configurationFor(path);
  const { settingsFor } = await settle(workspace, [path], ['spec', 'package', 'planned'], given.only);
  const targets = settingsFor(path);
  const shown = {
    files: files.map((file) => file.path),
    failOn: lastSet(files, 'failOn') ?? 'error',
    maxWarnings: lastSet(files, 'maxWarnings'),
  };
  print(format === 'json' ? `${safeJson({ ...shown, ...allData(targets) }, 2)}\n` : allText(shown, targets));
  return exitStatus.clean;
}

/** A directory stands for the specs in it. */
function inputPath(given: string | undefined): string {
  const path = given ?? '.';
  return /\.(?:spec|rpm)$/.test(path) ? nameOf(path) : `${nameOf(absolute(path))}/any.spec`;
}

/** The settings themselves where there is one target, else a list of them. */
function allData(targets: PerTarget<ResolvedSettings>): object {
  const [first, ...others] = targets;
  return others.length === 0 ? asData(first) : { targets: targets.map((settings) => ({ name: settings.name, ...asData(settings) })) };
}

function asData({ name: _, macroFiles, rpmlint, rules, origins, ...rest }: ResolvedSettings): object {
  return {
    ...rest,
    macroFiles: macroFiles.map(({ path }) => path),
    rpmlintrc: rpmlint.map(({ path }) => path),
    rules: Object.fromEntries([...rules].map(([id, { level, options }]) => [id, { level, options, origin: originOf(origins, id, rest.profile) }])),
    origins: Object.fromEntries(origins),
  };
}

interface Shown {
  readonly files: readonly string[];
  readonly failOn: string;
  readonly maxWarnings: number | undefined;
}

function allText(shown: Shown, targets: PerTarget<ResolvedSettings>): string {
  if (targets.length === 1) return asText(shown, targets[0]);
  return targets.map((settings, i) => `target ${i + 1} of ${targets.length}: ${displaySafe(settings.name)}\n\n${asText(shown, settings)}`).join('\n');
}

function asText(shown: Shown, settings: ResolvedSettings): string {
  const { origins, profile, profiles, rules } = settings;
  const from = (key: string): string => origins.get(key) ?? 'default';
  const values = [
    ['files', shown.files.join(', ') || 'none', ''],
    ['profile', profiles.join(' < '), from('profile')],
    ['target', settings.target, from('target')],
    ...settings.define.map((one) => ['define', one, from(`define.${/^\w+/.exec(one)?.[0] ?? ''}`)]),
    ...(['undefine', 'with', 'without'] as const).flatMap((key) => settings[key].map((name) => [key, name, from(`${key}.${name}`)])),
    ['macros', settings.macroFiles.map(({ path }) => path).join(', ') || 'none', ''],
    ...(settings.rpmlint.length > 0 ? [['rpmlintrc', settings.rpmlint.map(({ path }) => path).join(', '), '']] : []),
    ['failOn', shown.failOn, ''],
    ...(shown.maxWarnings === undefined ? [] : [['maxWarnings', String(shown.maxWarnings), '']]),
  ];
  const levels = [...rules].map(([id, { level, options }]) => [
    id,
    level,
    originOf(origins, id, profile),
    Object.keys(options).length > 0 ? displaySafe(JSON.stringify(options)) : '',
  ]);
  const safe = values.map((row) => row.map(displaySafe));
  return `${columns([['SETTING', 'VALUE', 'FROM'], ...safe])}\n${columns([['RULE', 'LEVEL', 'FROM', 'OPTIONS'], ...levels])}`;
}

/** Who set a rule's level, and who its options where that is somebody else. */
function originOf(origins: ReadonlyMap<string, string>, id: string, profile: string): string {
  const level = origins.get(`rules.${id}.level`) ?? `profile ${profile}`;
  const options = origins.get(`rules.${id}.options`);
  return options === undefined || options === level ? level : `${level}, options ${options}`;
}
