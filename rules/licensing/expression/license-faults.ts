import { closest, distance } from 'fastest-levenshtein';
import type { FindingLevel } from '../../../src/policy/index.js';
import { shortened } from '../../../src/text/shortened.js';
import { legacyLicense } from '../../data/licenses/callaway.js';
import { allLicenses, isDeprecated, spdxException, spdxLicense, successor } from '../../data/licenses/spdx.js';
import { readTerms, type Term } from './terms.js';

/** A stretch of a license expression and what is wrong with it. */
export interface LicenseFault {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly level?: FindingLevel;
  readonly replacements?: readonly { readonly from: number; readonly to: number; readonly text: string }[];
  /** True where the replacement means the same. */
  readonly certain?: boolean;
}

/** What keeps a text from being an SPDX license expression. `accepts`: identifiers of a distribution beside the list. */
export function licenseFaults(text: string, accepts: (id: string) => boolean): LicenseFault[] {
  const { licenses, exceptions, lowerCase, broken } = readTerms(text, (word) => spdxException(word) !== undefined);
  const words = [...licenses.flatMap((term) => licenseFault(term, accepts) ?? []), ...exceptions.flatMap((term) => exceptionFault(term) ?? [])];
  const [operator] = lowerCase;
  if (operator) {
    words.push({
      ...placed(operator),
      message: `SPDX operators are in capitals. Write ${operator.text.toUpperCase()}.`,
      replacements: lowerCase.map(({ from, to, text: word }) => ({ from, to, text: word.toUpperCase() })),
      certain: true,
    });
  }
  if (words.length === 0 && broken)
    return [{ ...placed(broken), message: 'This is no license expression: an operator or parenthesis has no partner. Mend it.' }];
  return words.sort((a, b) => a.from - b.from);
}

function licenseFault(term: Term, accepts: (id: string) => boolean): LicenseFault | undefined {
  const { text } = term;
  if (isReference(text) || accepts(text)) return undefined;
  const listed = spdxLicense(text) ?? (text.endsWith('+') ? withPlus(text.slice(0, -1)) : undefined);
  const legacy = legacyLicense(text);
  if (listed === text) return isDeprecated(text.replace(/\+$/, '')) ? deprecated(term) : undefined;
  const shown = shortened(text.replace(/\s+/g, ' '));
  if (listed !== undefined)
    return { ...placed(term), message: `SPDX writes ${listed}, not ${shown}. Use that spelling.`, ...replaced(term, successorOr(listed), true) };
  if (legacy?.certain) return { ...placed(term), message: `${shown} is a name from before SPDX. Write ${legacy.spdx}.`, ...replaced(term, legacy.spdx, true) };
  if (legacy)
    return {
      ...placed(term),
      message: `${shown} is no SPDX identifier. Look at the license text; ${legacy.spdx} is likely.`,
      ...(!legacy.spdx.includes('…') && replaced(term, legacy.spdx, false)),
    };
  if (text.split(/\s+/).every((word) => spdxLicense(word) !== undefined))
    return { ...placed(term), message: `There is no AND or OR between the licenses in ${shown}. Write one.` };
  const near = text.length < 40 ? closest(text, allLicenses as string[]) : '';
  const hint =
    near !== '' && distance(text, near) <= Math.min(2, text.length / 3) && text.length > 3
      ? ` Do you mean ${near}?`
      : ' Use one of the list, or LicenseRef-NAME.';
  return { ...placed(term), message: `${shown} is no SPDX license identifier.${hint}` };
}

function exceptionFault(term: Term): LicenseFault | undefined {
  const listed = spdxException(term.text);
  if (listed === term.text || term.text.startsWith('AdditionRef-')) return undefined;
  if (listed !== undefined) return { ...placed(term), message: `SPDX writes ${listed}, not ${term.text}. Use that spelling.`, ...replaced(term, listed, true) };
  return { ...placed(term), message: `${shortened(term.text)} is no SPDX license exception. Use one of the list.` };
}

function deprecated(term: Term): LicenseFault {
  const next = successor(term.text);
  const message = next === undefined ? `SPDX has deprecated ${term.text}. Look up what it names today.` : `SPDX has deprecated ${term.text}. Write ${next}.`;
  return { ...placed(term), message, level: 'note', ...(next !== undefined && replaced(term, next, term.text !== 'BSD-2-Clause-FreeBSD')) };
}

/** `GPL-2.0+`, `Apache-1.1+`. */
function withPlus(id: string): string | undefined {
  const listed = spdxLicense(id);
  return listed && `${listed}+`;
}

const successorOr = (id: string): string => (isDeprecated(id.replace(/\+$/, '')) ? (successor(id) ?? id) : id);

/** Fedora wrote LicenseRef-Callaway-LGPLv2+ itself when it changed its specs, though a reference has no plus sign. */
const isReference = (text: string): boolean =>
  /^(?:DocumentRef-[A-Za-z0-9.-]{1,200}:)?LicenseRef-(?:[A-Za-z0-9.-]{1,200}|Callaway-[A-Za-z0-9.+-]{1,200})$/.test(text);

const placed = ({ from, to }: Term) => ({ from, to });

const replaced = ({ from, to }: Term, text: string, certain: boolean) => ({
  replacements: [{ from, to, text: text.includes(' OR ') ? `(${text})` : text }],
  certain,
});
