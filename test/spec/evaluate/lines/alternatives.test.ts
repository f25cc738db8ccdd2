import { describe, expect, it } from '@jest/globals';
import { evaluate, head, tail } from '../../given.js';

describe('a macro that undecided branches define differently', () => {
  const spec = evaluate(`${head}%if %(hostname)\n%global flag yes\n%else\n%global flag no\n%endif\nURL: %{flag}\n${tail}`);
  const url = spec.packages[0]?.url;

  it('is unknown behind them', () => {
    expect(url?.pieces.map(({ unknown }) => unknown)).toEqual(['condition']);
  });

  it('has a place, and none where its text would stand', () => {
    expect(url?.origin().via.map(({ macro }) => macro)).toEqual(['flag']);
    expect(url?.pieces[0]?.place.exact).toBe(false);
  });
});
