import { describe, expect, it } from '@jest/globals';
import { isDevelopmentTool } from '../../../../rules/data/commands/development-tools.js';
import { isWordSizeNeutral } from '../../../../rules/data/paths/word-size-neutral.js';

describe('isDevelopmentTool', () => {
  it.each(['gcc', 'gcc-c++', 'llvm17', 'clang18-libs', 'm4', 'extra-cmake-modules'])('takes %s for one', (name) => {
    expect(isDevelopmentTool(name)).toBe(true);
  });

  it.each(['demo', 'libgccjit', 'gccdemo', 'extra-demo'])('does not take %s for one', (name) => {
    expect(isDevelopmentTool(name)).toBe(false);
  });
});

describe('isWordSizeNeutral', () => {
  it.each([
    ['/usr/lib/systemd/system', true],
    ['/usr/lib/python3.13/site-packages', true],
    ['/usr/lib/libfoo.so', false],
    ['/usr/lib64/systemd', false],
  ])('%s: %s', (path, neutral) => {
    expect(isWordSizeNeutral(path.split('/').slice(1))).toBe(neutral);
  });
});
