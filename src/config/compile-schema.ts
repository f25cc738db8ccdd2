import { Ajv, type ValidateFunction } from 'ajv';

const ajv = new Ajv({ allErrors: true });

/** A validator for the options of a rule. Apart from its callers, so that the compiler is loaded only where options are given. */
export function compileSchema(schema: object): ValidateFunction {
  return ajv.compile(schema);
}
