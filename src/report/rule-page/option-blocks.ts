import type { RuleMeta } from '../../policy/rule.js';
import { type Block, code, type Inline, paragraph, table } from './block.js';

interface OptionSchema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly items?: OptionSchema;
}

/** The options table; then, for profiles whose values differ from the defaults, those values. */
export function optionBlocks(
  { schema, defaults }: NonNullable<RuleMeta['options']>,
  byProfile: readonly { readonly name: string; readonly values: object }[],
): Block[] {
  const properties = Object.entries((schema as { properties?: Record<string, OptionSchema> }).properties ?? {});
  if (properties.length === 0) return [paragraph('None.')];
  const own = new Map(Object.entries(defaults));
  const rows = properties.map(([name, option]): Inline[][] => [[{ code: name }], [typeOf(option)], [defaultCell(own, name)], [option.description ?? '']]);
  const long = properties.filter(([name]) => isLong(own.get(name)));
  const different = byProfile.flatMap(({ name, values }) => {
    const changed = Object.entries(values).filter(([key, set]) => JSON.stringify(set) !== JSON.stringify(own.get(key)));
    return changed.length === 0 ? [] : [paragraph('In the profile ', { code: name }, ':'), json(Object.fromEntries(changed))];
  });
  return [
    table(['Option', 'Type', 'Default', 'Meaning'], rows),
    ...long.flatMap(([name]) => [paragraph('Default of ', { code: name }, ':'), json(own.get(name))]),
    ...different,
  ];
}

const longestInline = 60;

function isLong(value: unknown): boolean {
  return value !== undefined && JSON.stringify(value).length > longestInline;
}

function defaultCell(own: ReadonlyMap<string, unknown>, name: string): Inline {
  const value = own.get(name);
  if (value === undefined) return '';
  return isLong(value) ? 'see below' : { code: JSON.stringify(value) };
}

function json(value: unknown): Block {
  return code(JSON.stringify(value, null, 2), 'json');
}

function typeOf({ type, enum: values, items }: OptionSchema): string {
  if (values) return values.map((each) => JSON.stringify(each)).join(' or ');
  if (type === 'array' && items) return `list of ${typeOf(items)}`;
  return typeof type === 'string' ? type : (type ?? ['any']).join(' or ');
}
