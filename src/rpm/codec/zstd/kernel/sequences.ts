import { type Code, give, i32, i64, type Local, loopWhile, type Operand, repeatWhile, set, v128, when } from '../../wasm/instructions.js';
import { wasmFunction } from '../../wasm/module.js';
import { layout } from './layout.js';

/** What the loop found wrong; everything else it gives is the place after the last literal used. */
export const sequenceFaults: ReadonlyMap<number, string> = new Map([
  [-1, 'a sequences section is used up before its last sequence'],
  [-2, 'a sequence takes more literals than there are'],
  [-3, 'a block is larger than the format allows'],
  [-4, 'a match reaches back before the first byte'],
  [-5, 'a sequences section is not used up'],
]);

/** So many bits are there in a read of 64, whatever the place in its first byte. */
const readableBits = 57;

/** No window is larger: longer distances are wrong whatever they are. */
const mostDistanceBits = 30;

const variables = [
  ...(['lengthAt', 'offsetAt', 'matchAt', 'lengthStep', 'offsetStep', 'matchStep', 'lengthBits', 'offsetBits', 'matchBits'] as const),
  ...(['fields', 'literals', 'match', 'distance', 'index', 'rep1', 'rep2', 'rep3', 'from', 'read', 'matchStart', 'matchEnd', 'spread'] as const),
];

/**
 * Decodes and carries out the sequences of a block (RFC 8878, 3.1.1.3.2.1 and 3.1.1.4): some literals, then a match, each. `bit` and `start`
 * are places in bits; all else are addresses, but for `left` (how many sequences, at least one), `window`, and the tables' accuracies.
 */
export const sequences = wasmFunction(
  'sequences',
  {
    parameters: ['bit', 'start', 'left', 'literal', 'literalEnd', 'pos', 'base', 'outEnd', 'window', 'lengthLog', 'offsetLog', 'matchLog'],
    i32: variables,
    i64: ['word'],
  },
  (v) => {
    const { bit, word, fields, distance, pos, from } = v;
    const nextState = (at: Local, table: number, step: Local, low: Operand) =>
      set(at, i32.add(table, i32.shiftLeft(i32.add(i32.shiftRight(step, 16), lowBits(i32.shiftRight(fields, low), bitsToRead(step))), 3)));
    const takeBits = (count: Operand): readonly Code[] => [
      set(bit, i32.sub(bit, count)),
      set(word, i64.shiftRight(i64.load(i32.shiftRight(bit, 3)), i64.of(i32.and(bit, 7)))),
    ];
    const firstState = (at: Local, table: number, log: Local): readonly Code[] => [
      ...takeBits(log),
      set(at, i32.add(table, i32.shiftLeft(lowBits(i32.low(word), log), 3))),
    ];
    return [
      ...firstState(v.lengthAt, layout.literalLength, v.lengthLog),
      ...firstState(v.offsetAt, layout.offset, v.offsetLog),
      ...firstState(v.matchAt, layout.matchLength, v.matchLog),
      set(v.rep1, i32.load(layout.offsets)),
      set(v.rep2, i32.load(layout.offsets, 4)),
      set(v.rep3, i32.load(layout.offsets, 8)),
      repeatWhile(
        v.left,
        when(i32.signedLess(bit, v.start), [give(-1)]),
        set(v.lengthStep, i32.load(v.lengthAt)),
        set(v.offsetStep, i32.load(v.offsetAt)),
        set(v.matchStep, i32.load(v.matchAt)),
        set(v.lengthBits, i32.and(v.lengthStep, 0xff)),
        set(v.offsetBits, i32.and(v.offsetStep, 0xff)),
        set(v.matchBits, i32.and(v.matchStep, 0xff)),
        when(i32.moreThan(v.offsetBits, mostDistanceBits), [give(-4)]),
        set(fields, i32.add(v.lengthBits, v.matchBits)),
        when(
          i32.moreThan(i32.add(fields, v.offsetBits), readableBits),
          [...takeBits(v.offsetBits), set(distance, lowBits(i32.low(word), v.offsetBits)), ...takeBits(fields)],
          [...takeBits(i32.add(fields, v.offsetBits)), set(distance, lowBits(i32.low(i64.shiftRight(word, i64.of(fields))), v.offsetBits))],
        ),
        set(distance, i32.add(i32.load(v.offsetAt, 4), distance)),
        set(v.literals, i32.add(i32.load(v.lengthAt, 4), lowBits(i32.low(word), v.lengthBits))),
        set(v.match, i32.add(i32.load(v.matchAt, 4), lowBits(i32.low(i64.shiftRight(word, i64.of(v.lengthBits))), v.matchBits))),
        set(v.left, i32.sub(v.left, 1)),
        when(v.left, [
          ...takeBits(i32.add(i32.add(bitsToRead(v.lengthStep), bitsToRead(v.matchStep)), bitsToRead(v.offsetStep))),
          set(fields, i32.low(word)),
          nextState(v.lengthAt, layout.literalLength, v.lengthStep, i32.add(bitsToRead(v.matchStep), bitsToRead(v.offsetStep))),
          nextState(v.matchAt, layout.matchLength, v.matchStep, bitsToRead(v.offsetStep)),
          nextState(v.offsetAt, layout.offset, v.offsetStep, 0),
        ]),
        ...resolveDistance(v),
        when(i32.moreThan(v.literals, i32.sub(v.literalEnd, v.literal)), [give(-2)]),
        set(v.matchStart, i32.add(pos, v.literals)),
        set(v.matchEnd, i32.add(v.matchStart, v.match)),
        when(i32.moreThan(v.matchEnd, v.outEnd), [give(-3)]),
        // a distance of 0 is one of 2^32 here
        when(i32.atLeast(i32.sub(distance, 1), v.window), [give(-4)]),
        when(i32.atLeast(i32.sub(distance, 1), i32.sub(v.matchStart, v.base)), [give(-4)]),
        set(v.read, v.literal),
        set(v.literal, i32.add(v.literal, v.literals)),
        copy(v128, 16, pos, v.read, v.matchStart),
        set(pos, v.matchStart),
        set(from, i32.sub(pos, distance)),
        when(
          i32.atLeast(distance, 16),
          [copy(v128, 16, pos, from, v.matchEnd)],
          [
            when(i32.lessThan(distance, 8), [
              // Once it stands there a few times, a short pattern is one of at least eight bytes too.
              set(v.spread, i32.sub(i32.mul(i32.divide(i32.add(distance, 7), distance), distance), distance)),
              set(v.spread, i32.add(pos, v.spread)),
              loopWhile(i32.lessThan(pos, v.spread), i32.store8(pos, i32.load8(from)), set(pos, i32.add(pos, 1)), set(from, i32.add(from, 1))),
              set(from, i32.sub(v.matchStart, distance)),
            ]),
            copy(i64, 8, pos, from, v.matchEnd),
          ],
        ),
        set(pos, v.matchEnd),
      ),
      when(i32.notEqual(bit, v.start), [give(-5)]),
      i32.store(layout.offsets, v.rep1),
      i32.store(layout.offsets, v.rep2, 4),
      i32.store(layout.offsets, v.rep3, 8),
      i32.store(layout.offsets, pos, 12),
      give(v.literal),
    ];
  },
);

/** Bits to read for the next state. */
const bitsToRead = (step: Local): Code => i32.and(i32.shiftRight(step, 8), 0xff);

const lowBits = (value: Operand, count: Operand): Code => i32.and(value, i32.sub(i32.shiftLeft(1, count), 1));

/** By so many bytes at a time, at least once, until `to` has come to `end`. */
const copy = (kind: Pick<typeof v128, 'load' | 'store'>, step: number, to: Local, from: Local, end: Local): Code =>
  repeatWhile(i32.lessThan(to, end), kind.store(to, kind.load(from)), set(to, i32.add(to, step)), set(from, i32.add(from, step)));

/** RFC 8878, 3.1.1.5: the first three values stand for the last three distances. */
function resolveDistance({
  distance,
  literals,
  index,
  rep1,
  rep2,
  rep3,
}: Readonly<Record<'distance' | 'literals' | 'index' | 'rep1' | 'rep2' | 'rep3', Local>>): Code[] {
  return [
    when(
      i32.moreThan(distance, 3),
      [set(distance, i32.sub(distance, 3)), set(rep3, rep2), set(rep2, rep1), set(rep1, distance)],
      [
        set(index, i32.add(i32.sub(distance, 1), i32.isZero(literals))),
        when(
          index,
          [
            when(
              i32.equal(index, 1),
              [set(distance, rep2)],
              [when(i32.equal(index, 2), [set(distance, rep3)], [set(distance, i32.sub(rep1, 1))]), set(rep3, rep2)],
            ),
            set(rep2, rep1),
            set(rep1, distance),
          ],
          [set(distance, rep1)],
        ),
      ],
    ),
  ];
}
