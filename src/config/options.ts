import type { AnyRule } from '../policy/rule.js';
import { isPattern } from './glob.js';
import type { Layer } from './layers.js';
import { ConfigProblem } from './problem.js';
import { describeErrors } from './validate.js';

/**
 * Checks every `options` of the layers against the schema of its rule. The schema compiler is loaded only when there are options.
 * @throws ConfigProblem with one line per fault.
 */
export async function checkRuleOptions(layers: readonly Layer[], rules: readonly AnyRule[]): Promise<void> {
  const given = layers.flatMap(({ origin, settings }) =>
    Object.entries(settings.rules ?? {}).flatMap(([key, entry]) =>
      typeof entry === 'string' || entry.options === undefined ? [] : [{ origin, key, options: entry.options }],
    ),
  );
  if (given.length === 0) return;
  const { compileSchema } = await import('./compile-schema.js');
  const faults = given.flatMap(({ origin, key, options }) => {
    if (isPattern(key)) return [`${origin}: rules.${key}.options: options need the id of one rule, not a pattern`];
    const rule = rules.find(({ meta }) => meta.id === key);
    if (!rule) return [];
    if (!rule.meta.options) return [`${origin}: rules.${key}.options: this rule has no options`];
    const { schema } = rule.meta.options;
    const validate = compileSchema(schema);
    const names = Object.keys((schema as { properties?: object }).properties ?? {});
    if (validate(options)) return [];
    return describeErrors(validate.errors ?? [], options, { file: origin, base: ['rules', key, 'options'], known: (keys) => (keys.length === 0 ? names : []) });
  });
  if (faults.length > 0) throw new ConfigProblem(faults);
}
