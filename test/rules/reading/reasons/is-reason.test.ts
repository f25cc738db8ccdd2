import { expect, it } from '@jest/globals';
import { isReason } from '../../../../rules/reading/reasons/is-reason.js';

it.each(['# because', '#because', '## see bug 1', '# Note: it is broken', '# Upstream: gone'])('words are a reason: %s', (comment) => {
  expect(isReason(comment)).toBe(true);
});

it.each(['#', '# -----', '# 2026', '#%define x 1', '# Patch0: a', '# BuildRequires: a', '#!RemoteAsset', '# speclint: ignore[x] -- because'])(
  'decoration, a line taken out and words to a program are none: %s',
  (comment) => {
    expect(isReason(comment)).toBe(false);
  },
);
