import { allowedInEvr, type CharacterFault, checkCharacters } from './characters.js';

export type Operator = '<' | '<=' | '=' | '>=' | '>';

/** rpm's spellings of the comparison operators (rpm's rpmParseDSFlags). */
export const operators: ReadonlyMap<string, Operator> = new Map([
  ['<', '<'],
  ['<=', '<='],
  ['=<', '<='],
  ['=', '='],
  ['==', '='],
  ['>=', '>='],
  ['=>', '>='],
  ['>', '>'],
]);

/** What rpm says about `[epoch:]version[-release]` in a dependency. */
export function checkEvr(evr: string, line: string): CharacterFault | undefined {
  const characters = checkCharacters(evr, allowedInEvr, line);
  if (characters?.level === 'error') return characters;
  for (const separator of '-:') {
    if (evr.indexOf(separator) !== evr.lastIndexOf(separator)) {
      return { level: 'error', message: `Invalid version (double separator '${separator}'): ${evr}: ${line}` };
    }
  }
  const colon = evr.indexOf(':');
  const epoch = evr.slice(0, Math.max(colon, 0));
  if (colon > 0 && !isUnsigned32(epoch) && !/[%{}]/.test(epoch)) {
    return { level: 'error', message: `Invalid version (epoch must be unsigned integer): ${evr}: ${line}` };
  }
  return characters;
}

/** Decimal digits with a value below 2^32. */
export function isUnsigned32(text: string): boolean {
  return /^[0-9]{1,32}$/.test(text) && Number(text) <= 0xffffffff;
}
