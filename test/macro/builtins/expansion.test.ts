import { describe, expect, it } from '@jest/globals';
import { expanded } from '../support.js';

describe('expanding macros', () => {
  it('expand their argument again', () => {
    expect(expanded('%define aa 1\n%define cc %%aa\n', '%{cc}%{expand:%cc}%{expand:%%%%}')).toBe('%aa1%');
  });

  it('stand for sources and patches by number', () => {
    expect(expanded('%define SOURCE1 /s/a\n%define PATCH0 /s/p\n', '%{S:1} %{P:0} %{S:7}')).toBe('/s/a /s/p %SOURCE7');
  });

  it('are never verbose', () => {
    expect(expanded('%{verbose}%verbose x%{verbose:y}')).toBe('00 x');
  });

  it('pass a span on', () => {
    expect(expanded('%{span:\n a\n}')).toBe('\n a\n');
  });
});
