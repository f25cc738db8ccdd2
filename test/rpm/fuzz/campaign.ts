import { random } from '../../support/random.js';
import { archiveMap } from './archive-map.js';
import { layoutOf } from './layout.js';
import { type Mutant, mutant, type Seed } from './mutants.js';
import { type Reading, reading } from './reading.js';

export interface Campaign {
  readonly truncations: number;
  readonly mutations: number;
  readonly seed: number;
  /** Milliseconds that a reading may take beyond four times what the package itself takes. */
  readonly slow: number;
  /** Milliseconds: a package that takes longer to read gets fewer trials in proportion. */
  readonly tolerable: number;
}

/** What a campaign met in one package. */
export interface Tally {
  ran: number;
  refused: number;
  /** Readings without complaint, by what had been changed: where nothing covers the change, or every digest was made to fit. */
  readonly clean: Map<string, number>;
  /** Faults, each with all that is needed to see it again. */
  readonly faults: Fault[];
}

export interface Fault {
  readonly kind: 'crashed' | 'slow' | 'memory' | 'false clean' | 'not reached';
  readonly what: string;
  readonly detail: string;
  readonly bytes: Buffer;
}

/** What decoders take whatever the file: buffers, tables, the smallest windows. */
const spare = 8 << 20;

/** Cuts a package off at so many places and reads so many mutants of it. `step` is told before each reading. */
export async function runCampaign(bytes: Buffer, campaign: Campaign, step: () => void = () => undefined): Promise<Tally> {
  const layout = layoutOf(bytes);
  const first = await reading(bytes);
  const sound = first.outcome.verdict === 'clean';
  const costly = Math.max(1, first.took / campaign.tolerable);
  const bounds = { took: campaign.slow + 4 * first.took, largest: spare + 4 * Math.max(bytes.length, first.largest) };
  const seed: Seed = { bytes, layout, archive: sound && layout ? await archiveMap(bytes.subarray(layout.payload), layout.main) : undefined };
  const tally: Tally = { ran: 0, refused: 0, clean: new Map(), faults: [] };
  const trial = async (tried: Mutant): Promise<void> => {
    step();
    if (!tried.bytes.equals(bytes)) note(tally, sound ? tried : { ...tried, expected: 'any' }, await reading(tried.bytes), bounds);
  };
  for (const length of cuts(bytes.length, Math.ceil(campaign.truncations / costly)))
    await trial({ what: `cut off at ${length}`, bytes: bytes.subarray(0, length), expected: 'refused' });
  const dice = random(campaign.seed);
  for (let round = 0; round < campaign.mutations / costly; round++) await trial(mutant(seed, dice));
  return tally;
}

/** Places spread evenly over the file, each once. */
function cuts(size: number, count: number): number[] {
  return [...new Set(Array.from({ length: count }, (_, index) => Math.floor((index * size) / count)))];
}

function note(tally: Tally, { what, bytes, expected }: Mutant, { outcome, took, largest }: Reading, bounds: Pick<Reading, 'took' | 'largest'>): void {
  tally.ran++;
  const fault = (kind: Fault['kind'], detail: string): void => void tally.faults.push({ kind, what, detail, bytes: Buffer.from(bytes) });
  if (outcome.verdict === 'crashed') fault('crashed', outcome.error instanceof Error ? (outcome.error.stack ?? '') : String(outcome.error));
  if (took > bounds.took) fault('slow', `${Math.round(took)} ms`);
  if (largest > bounds.largest) fault('memory', `${largest} bytes at once`);
  if (outcome.verdict === 'refused') tally.refused++;
  if (outcome.verdict === 'clean') tally.clean.set(what, (tally.clean.get(what) ?? 0) + 1);
  if (outcome.verdict === 'clean' && expected === 'refused') fault('false clean', 'a reading without complaint');
  if (outcome.verdict === 'refused' && expected === 'clean') fault('not reached', 'refused before the ELF file was read');
}
