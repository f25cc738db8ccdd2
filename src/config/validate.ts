import type { ErrorObject } from 'ajv';
import { shortened } from '../text/shortened.js';
import { globFault } from './glob.js';
import { ConfigProblem } from './problem.js';
import { didYouMean } from './suggest.js';
import type { ConfigFile, ConfigLayer, TargetEntry } from './types.js';

/** Checks data against the configuration schema. @throws ConfigProblem with one line per fault, each naming `file` and the keys. */
export async function checkConfig(value: unknown, file: string): Promise<ConfigFile> {
  const { validateConfig } = await import('./validate.generated.js');
  if (!validateConfig(value)) throw new ConfigProblem(describeErrors(validateConfig.errors ?? [], value, { file, base: [], known: knownKeys }));
  const config = value as ConfigFile;
  const globs = [
    config.exclude ?? [],
    ...(config.overrides ?? []).map(({ files }) => files),
    ...[config, ...(config.overrides ?? [])].map(({ rules }) => Object.keys(rules ?? {})),
  ].flat();
  const faults = globs.flatMap((glob) => globFault(glob)?.concat(`: ${shown(glob)}`) ?? []);
  if (faults.length > 0) throw new ConfigProblem(faults.map((fault) => `${file}: ${fault}`));
  return config;
}

/** Where a value that was checked stands: the file, the keys that lead to it, and the keys that it may have itself. */
export interface Whereabouts {
  readonly file: string;
  readonly base: readonly string[];
  readonly known: (keys: readonly string[]) => readonly string[];
}

/** One line per fault: where it stands, what was found, what was expected. */
export function describeErrors(errors: readonly ErrorObject[], value: unknown, { file, base, known }: Whereabouts): string[] {
  const lines = errors
    .filter((error) => error.keyword !== 'if' && error.keyword !== 'propertyNames')
    .map((error) => {
      const keys = error.instancePath.split('/').slice(1).map(unescapePointer);
      const { at, says } = describe(error, keys, valueAt(value, keys), known(keys));
      const place = keyPath([...base, ...at]);
      return `${file}: ${place === '' ? '' : `${place}: `}${says}`;
    });
  return [...new Set(lines)];
}

/** `overrides[0].rules.forbidden-tag`. */
function keyPath(keys: readonly string[]): string {
  return keys.reduce((path, key) => (/^\d+$/.test(key) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`), '');
}

interface Description {
  readonly at: readonly string[];
  readonly says: string;
}

function describe(error: ErrorObject, keys: readonly string[], found: unknown, known: readonly string[]): Description {
  const params = error.params as Readonly<Record<string, unknown>>;
  const expected = (text: string): Description => ({ at: keys, says: `found ${shown(found)}, expected ${text}` });
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      return { at: [...keys, key], says: `unknown key${didYouMean(key, known)}` };
    }
    case 'required':
      return { at: keys, says: `the key "${String(params.missingProperty)}" is missing` };
    case 'type':
      return expected(withArticle(String(params.type)));
    case 'enum': {
      const allowed = params.allowedValues as readonly unknown[];
      const near =
        typeof found === 'string'
          ? didYouMean(
              found,
              allowed.filter((one) => typeof one === 'string'),
            )
          : '';
      return expected(`one of ${allowed.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(', ')}${near}`);
    }
    case 'pattern':
      return error.propertyName === undefined
        ? expected(`text of the form ${String(params.pattern)}`)
        : { at: keys, says: `the key ${shown(error.propertyName)} is not of the form ${String(params.pattern)}` };
    case 'minLength':
      return expected('some text');
    default:
      return { at: keys, says: `found ${shown(found)}: ${error.message ?? error.keyword}` };
  }
}

const layerKeys = [
  'profile',
  'target',
  'targets',
  'define',
  'undefine',
  'with',
  'without',
  'macros',
  'rules',
] as const satisfies readonly (keyof ConfigLayer)[];
const fileKeys = [...layerKeys, '$schema', 'extends', 'exclude', 'failOn', 'maxWarnings', 'overrides'] as const satisfies readonly (keyof ConfigFile)[];

const targetKeys = ['profile', 'arch', 'define', 'with', 'without'] as const satisfies readonly (keyof TargetEntry)[];

function knownKeys(keys: readonly string[]): readonly string[] {
  if (keys.length === 0) return fileKeys;
  if (keys[0] === 'overrides' && keys.length === 2) return ['files', ...layerKeys];
  if (keys.at(-2) === 'targets') return targetKeys;
  return keys.at(-2) === 'rules' ? ['level', 'options'] : [];
}

function valueAt(root: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined), root);
}

const unescapePointer = (key: string): string => key.replace(/~1/g, '/').replace(/~0/g, '~');

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return shortened(JSON.stringify(value));
}

function withArticle(type: string): string {
  const names: Readonly<Record<string, string>> = {
    object: 'a mapping',
    array: 'a list',
    integer: 'a whole number',
    boolean: 'true or false',
    number: 'a number',
    string: 'text',
  };
  return names[type] ?? type;
}
