import type { Section, Spec } from '../../../src/policy/index.js';
import { buildSections } from '../commands/shell-lines.js';
import { fileWords } from '../files-section/file-words.js';
import { oncePerSpec } from '../once-per-spec.js';
import { codeMatches, type RawMatch } from '../syntax/raw-matches.js';
import { type SourceSite, sourceSites } from './source-sites.js';

/**
 * The patches that nothing in the build sections applies or looks at: not in the branches of this target, nor by number or name in any other.
 * Undefined where that cannot be known, since what a section runs comes from somewhere else.
 */
export const unappliedPatches: (spec: Spec) => readonly SourceSite[] | undefined = oncePerSpec((spec) => {
  const patches = sourceSites(spec).filter(({ kind }) => kind === 'patch');
  if (patches.length === 0) return [];
  const sections = spec.sections.filter(({ name }) => buildSections.includes(name));
  if (!sections.some(({ name }) => name === '%prep') || spec.buildSystem) return undefined;
  const uses = codeMatches(spec, use).filter(({ leaf }) => buildSections.includes(leaf.section) || leaf.kind === 'definition' || leaf.kind === 'code');
  const named = uses.map(namedBy);
  if (named.some(({ all }) => all)) return [];
  if (sections.some(mayApplyMore)) return undefined;
  const words = fileWords(sections.map(({ body }) => body.text).join('\n'));
  const numbers = new Set(named.flatMap((each) => each.numbers ?? []));
  const ranges = named.flatMap(({ range }) => (range ? [range] : []));
  return patches.filter(
    ({ number, file, decided }) => decided && !words.has(file) && !numbers.has(number) && !ranges.some(([least, most]) => least <= number && number <= most),
  );
});

/** Text that only the builder's machine has may apply patches where it is a call of a macro that is named after such work. */
function mayApplyMore({ body, uncertain }: Section): boolean {
  return uncertain || body.pieces.some(({ text, unknown }) => unknown !== undefined && !text.startsWith('%__scm_') && mightPatch.test(text));
}

const mightPatch = /patch|prep|setup|git|apply|lua|quilt|include|load/i;

/** All that may speak of patches, in branches that this target takes or not. */
const use =
  /%\{?[!?]{0,3}(autosetup|autopatch|forgeautosetup|goprep|apply_patches|gitpatch|git_am|patches|PATCHES)\b([^\n}]{0,300})|%\{?patch(?:(\d{1,9})\b|\b([^\n}]{0,300}))|%\{?(?:PATCH|P:)(\d{1,9})\b|([*?\]]\.(?:patch|diff)\b|%\{(?:PATCH|P:)[^\d\n])/g;

interface Named {
  readonly all?: true;
  readonly numbers?: readonly number[];
  readonly range?: readonly [number, number];
}

/** What one of them names: all patches also where only a shell or another macro counts the numbers. */
function namedBy({ groups: [macro, options = '', attached, plain = '', path, any] }: RawMatch): Named {
  if (attached !== undefined || path !== undefined) return { numbers: [Number(attached ?? path)] };
  if (any !== undefined) return { all: true };
  if (macro === 'goprep') return /(?:^|\s)-p\d/.test(options) ? { all: true } : {};
  if (macro === 'autosetup' || macro === 'forgeautosetup') return /(?:^|\s)-[A-Za-z]{0,5}N/.test(options) ? {} : { all: true };
  if (macro !== undefined && macro !== 'autopatch') return { all: true };
  const words = macro === undefined ? plain : options;
  if (/[$%\\]/.test(words)) return { all: true };
  const numbers = numbersIn(words);
  if (macro === undefined) return { numbers: numbers.length > 0 ? numbers : [0] };
  return numbers.length > 0 ? { numbers } : { range: [bound(words, 'm') ?? 0, bound(words, 'M') ?? Number.MAX_SAFE_INTEGER] };
}

/** `7`, `-P 7` and `-P7`, but not what belongs to other options. */
const numbersIn = (words: string): number[] =>
  Array.from(words.replace(/(?:^|\s)-[pbzFdomM]\s*\S+/g, ' ').matchAll(/(?:^|\s)(?:-P\s*)?(\d{1,9})(?=\s|$)/g), ([, digits]) => Number(digits));

function bound(words: string, letter: 'm' | 'M'): number | undefined {
  const digits = new RegExp(`(?:^|\\s)-${letter}\\s*(\\d{1,9})`).exec(words)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
