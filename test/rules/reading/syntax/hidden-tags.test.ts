import { describe, expect, it } from '@jest/globals';
import { mayHideTags } from '../../../../rules/reading/syntax/hidden-tags.js';
import { specFor } from '../../given.js';

describe('mayHideTags', () => {
  it.each(['%fontmeta_x\nName: demo\n', 'Name: demo\n%(cat tags.inc)\n', '%include tags.inc\n', '%package x\n%some_tags\n'])('holds for %j', (text) => {
    expect(mayHideTags(specFor(text))).toBe(true);
  });

  it.each(['Name: demo\n', 'Version: %{unknown}\n', '%global x 1\n%{?nothing}\n', '%build\n%some_build\n', '%description\n%some_text\n'])(
    'does not hold for %j',
    (text) => {
      expect(mayHideTags(specFor(text))).toBe(false);
    },
  );
});
