import { describe, expect, it } from '@jest/globals';
import { createMacros, Traced } from '../../src/macro/index.js';
import { expansionOf, expansionWith } from './support.js';

const levels = (count: number, leaf: string) =>
  Array.from({ length: count }, (_, i) => `%define a${i} ${i === 0 ? leaf : `%{a${i - 1}}`.repeat(10)}\n`).join('');

describe('limits', () => {
  it('stop text that grows with every level', () => {
    const { failed, messages } = expansionWith({ limits: { text: 10_000 } }, levels(20, 'xxxx'), '%{a19}');
    expect([failed, messages[0]?.message]).toEqual([true, 'Macro expansion stopped: it takes more than 10000 characters']);
  });

  it('stop steps that write nothing', () => {
    const { messages } = expansionWith({ limits: { steps: 10_000 } }, levels(20, '%{?zz}'), '%{a19}');
    expect(messages[0]?.message).toBe('Macro expansion stopped: it takes more than 10000 steps');
  });

  it('hold for all expansions of one context together, and afresh for a fork', () => {
    const macros = createMacros({ limits: { text: 60 } });
    const expand = (m = macros) => m.expand(Traced.bare('%{upper:abcdefghijklmnopqrstuvwxyz}')).failed;
    expect([expand(), expand(), expand(macros.fork())]).toEqual([false, true, false]);
  });

  it.each([
    ['open brackets', '%{'.repeat(200_000)],
    ['nested undefined macros', '%{a'.repeat(200_000) + '}'.repeat(200_000)],
    ['nested tests', '%{!?a:'.repeat(100_000) + '}'.repeat(100_000)],
    ['parentheses', `%[${'('.repeat(100_000)}]`],
    ['negations', `%[${'!'.repeat(100_000)}1]`],
    ['conditions', `%[${'1?'.repeat(100_000)}1]`],
    ['calls in expressions', '%[('.repeat(50_000) + ')]'.repeat(50_000)],
    ['repetition', '%{rep abc 999999999999}'],
    ['backtracking', `%{gsub ${'a'.repeat(40)} ${'a*'.repeat(30)}b x}`],
  ])('stay out of reach for no one: %s', (_, text) => {
    const started = performance.now();
    expansionOf(text);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('keep the messages few', () => {
    expect(expansionOf('%{warn:x}'.repeat(5000)).messages.length).toBeLessThan(1000);
  });
});
