import { describe, expect, it } from '@jest/globals';
import { profiles } from '../../rules/profiles/index.generated.js';
import { rules } from '../../rules/spec.generated.js';
import { readSpecInput } from '../../src/engine/io/reader.js';
import { Traced } from '../../src/macro/traced.js';
import { judgeSpec } from '../../src/policy/judge.js';
import { optionsOf, profileChain } from '../../src/policy/profile.js';
import { macrosFor } from '../../src/spec/evaluate/context.js';
import { wholeRoom } from '../../src/spec/evaluate/room.js';
import { evaluateSpec, type Spec, type SpecTarget } from '../../src/spec/index.js';
import { sourceText } from '../../src/text/source-text.js';
import { filesOf } from '../macro/sets/loaded.js';
import { bombSpec, type SpecBomb, specBombs } from './spec-bombs.js';

const chain = profileChain('fedora', profiles);
const macroFiles = filesOf('fedora');
const target: SpecTarget = { arch: 'x86_64', defines: [], undefines: [], with: [], without: [], macroFiles };

/** As limits.ts has them: text of all expansions, and what becomes a piece of it at least costs a step. */
const most = { text: 16 * 1024 * 1024, steps: 1_500_000, diagnostics: 1000, unknown: 10_000 };

/** Small sizes keep the test short; bench/spec-bombs.mjs has the full ones, and looks at time and memory. */
describe.each(specBombs.map((bomb) => [bomb.name, bomb] as const))('%s', (_, bomb) => {
  const text = bombSpec(bomb, bomb.small);

  it('is refused at a place, or read within the limits', async () => {
    const read = await readSpecInput({ path: 'bomb.spec', kind: 'spec', source: { bytes: Buffer.from(text) } });
    if (!read.ok) {
      expect(read.error.message).toMatch(bomb.saysWhenSmall ?? /nothing/);
      return;
    }
    const spec = evaluateSpec(read.value.source, target, { readFile: (path) => (path === 'bomb.spec' ? text : undefined) });
    saysWhatItShould(bomb, spec);
    expect(spec.diagnostics.length).toBeLessThanOrEqual(most.diagnostics);
    expect(spec.unknown.length).toBeLessThanOrEqual(most.unknown);
    expect(spec.expanded.length).toBeLessThanOrEqual(most.text + 2 * text.length);
    expect(spec.expanded.pieces.length).toBeLessThanOrEqual(most.steps + 2 * text.length);
    expect(spec.tags.length + spec.packages.length + spec.sections.length + spec.buildRequires.length).toBeLessThanOrEqual(wholeRoom);
    for (const rule of rules) judgeSpec(rule, spec, { weight: { level: 'warning', configured: true }, options: optionsOf(rule, chain), profiles: ['fedora'] });
  });

  it('is expanded within the limits', () => {
    const { value, messages } = macrosFor(target, {}).expand(Traced.literal(sourceText('bomb.spec', text)));
    expect(value.length).toBeLessThanOrEqual(most.text + 2 * text.length);
    expect(messages.length).toBeLessThanOrEqual(201);
  });
});

function saysWhatItShould({ saysWhenSmall }: SpecBomb, { diagnostics, source }: Spec): void {
  if (!saysWhenSmall) return;
  const said = diagnostics.filter(({ message }) => saysWhenSmall.test(message));
  expect(said.length === 0 ? diagnostics.map(({ message }) => message) : said[0]?.message).toMatch(saysWhenSmall);
  for (const { location } of said) {
    expect(location?.source.text).toBe(source.text);
    expect(location?.end).toBeGreaterThanOrEqual(location?.start ?? Number.POSITIVE_INFINITY);
  }
}
