/** The options of a rule that has one: a list of words. `usual` holds where nobody sets it. */
export function wordListOption<Name extends string>(name: Name, description: string, usual: readonly string[] = []) {
  return {
    schema: { type: 'object', properties: { [name]: { type: 'array', items: { type: 'string' }, description } }, additionalProperties: false },
    defaults: { [name]: usual } as Record<Name, readonly string[]>,
  };
}
