/** The words for a file's attribute bits, in the order of the bits (`rpm/rpmfiles.h`, RPMFILE_*). The same list object for the same bits. */
export function fileFlagWords(bits: number): readonly string[] {
  let words = known.get(bits);
  if (words === undefined) {
    words = flagBits.filter(([bit]) => (bits & bit) !== 0).map(([, word]) => word);
    if (known.size < maxKnown) known.set(bits, words);
  }
  return words;
}

const ghostBit = 64;

const flagBits: readonly (readonly [bit: number, word: string])[] = [
  [1, 'config'],
  [2, 'doc'],
  [4, 'icon'],
  [8, 'missingok'],
  [16, 'noreplace'],
  [32, 'specfile'],
  [ghostBit, 'ghost'],
  [128, 'license'],
  [256, 'readme'],
  [2048, 'pubkey'],
  [4096, 'artifact'],
];

/** Real packages use a dozen combinations; a hostile one must not fill memory with them. */
const maxKnown = 1024;
const known = new Map<number, readonly string[]>();
