/** Thrown inside a block, where the offset in the input is not at hand; the frame turns it into a CodecError that has it. */
export class Corruption extends Error {
  override readonly name = 'Corruption';
}
