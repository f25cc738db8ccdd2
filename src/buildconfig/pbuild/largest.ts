/** Characters of a `_pbuild` that is read; real ones have a few hundred. The parsers are not made for hostile text of any size. */
export const largestPbuild = 65_536;
