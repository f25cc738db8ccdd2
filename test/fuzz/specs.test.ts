import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rules } from '../../rules/spec.generated.js';
import { decodeBytes } from '../../src/text/bytes.js';
import { random } from '../support/random.js';
import { repository } from '../support/repository.js';
import { examine } from './specs/examine.js';
import { type Corpus, mutant } from './specs/mutate.js';

const rounds = 40;
const mutantsPerRound = 75;

const corpus = ownCorpus();

describe('mutated specs', () => {
  it('come from all the specs that this repository has', () => {
    expect(corpus.length).toBeGreaterThan(50);
  });

  it.each(corpus.map((text, i) => [i, text] as const))('begin with sound ones (%#)', (_, text) => {
    expect(examine(decode(text))).toEqual([]);
  });

  it.each(Array.from({ length: rounds }, (_, round) => round))('are read without a fault of ours (round %d)', (round) => {
    for (let i = 0; i < mutantsPerRound; i++) {
      const seed = round * mutantsPerRound + i;
      const text = decode(mutant(corpus, random(seed)));
      expect({ seed, faults: examine(text) }).toEqual({ seed, faults: [] });
    }
  });

  it('are the same for the same seed and differ from one seed to the next', () => {
    const some = (from: number) => Array.from({ length: 50 }, (_, i) => mutant(corpus, random(from + i)));
    expect(some(1)).toEqual(some(1));
    expect(new Set(some(1)).size).toBeGreaterThan(40);
  });
});

function decode(text: string): string {
  return decodeBytes(Buffer.from(text, 'latin1'));
}

/** The specs of the fixtures and those that the rules have as examples, a character for every byte. */
function ownCorpus(): Corpus {
  const folder = join(repository, 'fixtures/specs');
  const fixtures = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'latin1'));
  const examples = rules.flatMap(({ meta }) => [...meta.examples.bad, ...meta.examples.good].flatMap(({ spec }) => spec ?? []));
  return [...fixtures, ...examples.map((text) => Buffer.from(text, 'utf8').toString('latin1'))] as unknown as Corpus;
}
