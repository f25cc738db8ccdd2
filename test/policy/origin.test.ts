import { describe, expect, it } from '@jest/globals';
import { targetSet } from '../../src/macro/sets/index.js';
import { defineRule, positionAt, textOf } from '../../src/policy/index.js';
import { judgeSpec } from '../../src/policy/judge.js';
import { evaluate, head, tail } from '../spec/given.js';

/** The example of CONTRIBUTING: it points at a word of a value, wherever that came from. */
const betaRelease = defineRule({
  meta: {
    id: 'beta-release',
    category: 'versioning',
    summary: 'Release says beta',
    why: 'It sorts behind the final release.',
    source: { document: 'None', heading: 'None', strength: 'SHOULD NOT' },
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: { bad: [], good: [] },
  },
  check: {
    spec(spec, { report }) {
      for (const { value } of spec.tags.filter(({ name }) => name === 'URL')) {
        const from = value.text.indexOf('beta');
        if (from >= 0) report({ message: 'Write ~beta in the Version.', at: value.origin(from, from + 4) });
      }
    },
  },
});

const bundled = [{ path: targetSet('x86_64').path, text: '%bundled beta\n' }];

function findings(lines: string, files = [{ path: 'own.macros', text: '%own beta\n' }]) {
  const spec = evaluate(lines + head + tail, { macroFiles: files });
  const around = { weight: { level: 'warning', configured: false }, options: {}, profiles: ['generic'] } as const;
  return judgeSpec(betaRelease, spec, around).map(({ location, related }) => ({
    at: location && [positionAt(location.source, location.start).line, textOf(location)],
    related: related.map((one) => [one.message, one.location.source.path, positionAt(one.location.source, one.location.start).line]),
  }));
}

describe('origin(from, to)', () => {
  it('is the very characters where they stand in the spec', () => {
    expect(findings('URL: 1.beta2\n')).toEqual([{ at: [1, 'beta'], related: [] }]);
  });

  it('is the call where a macro brought them, with the definition beside it', () => {
    expect(findings('%global stage beta\nURL: 1.%{stage}2\n')).toEqual([{ at: [2, '%{stage}'], related: [['%stage is defined here', 'demo.spec', 1]] }]);
  });

  it('comes with every definition on the way, outermost first', () => {
    expect(findings('%define inner beta\n%define outer 1.%{inner}\nURL: %{outer}2\n')).toEqual([
      {
        at: [3, '%{outer}'],
        related: [
          ['%outer is defined here', 'demo.spec', 2],
          ['%inner is defined here', 'demo.spec', 1],
        ],
      },
    ]);
  });

  it('names the line of a macro file that the user gave', () => {
    expect(findings('URL: %{own}\n')).toEqual([{ at: [1, '%{own}'], related: [['%own is defined here', 'own.macros', 1]] }]);
  });

  it('stays with the call where a bundled macro brought them', () => {
    expect(findings('URL: %{bundled}\n', bundled)).toEqual([{ at: [1, '%{bundled}'], related: [] }]);
  });

  it('stays with the call where Lua printed them', () => {
    expect(findings('URL: 1.%{lua:print("be" .. "ta")}2\n')).toEqual([{ at: [1, '%{lua:print("be" .. "ta")}'], related: [] }]);
  });
});
