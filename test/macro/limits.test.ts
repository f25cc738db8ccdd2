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

  it('are those of both where a fork shares them', () => {
    const macros = createMacros({ limits: { text: 60 } });
    const expand = (m = macros) => m.expand(Traced.bare('%{upper:abcdefghijklmnopqrstuvwxyz}')).failed;
    expect([expand(macros.fork({ limits: 'shared' })), expand(), expand(macros.fork({ limits: 'shared' }))]).toEqual([false, true, true]);
  });

  it('stop a replacement before it is made', () => {
    const pattern = `%{gsub ${'a'.repeat(5000)} a ${'b'.repeat(5000)}}`;
    const { value, messages } = expansionWith({ limits: { text: 1_000_000 } }, '', pattern);
    expect([value.length, messages.map(({ message }) => message)]).toEqual([0, ['Macro expansion stopped: it takes more than 1000000 characters']]);
    const whole = `%{gsub ${'a'.repeat(5000)} a* ${'%%0'.repeat(5000)}}`;
    expect(expansionWith({ limits: { text: 1_000_000 } }, '', whole).failed).toBe(true);
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
    const { value, messages } = expansionOf(text);
    expect(value.length).toBeLessThanOrEqual(text.length);
    expect(messages.length).toBeLessThanOrEqual(1);
  });

  it('keep the messages few', () => {
    expect(expansionOf('%{warn:x}'.repeat(5000)).messages.length).toBeLessThan(1000);
  });
});
