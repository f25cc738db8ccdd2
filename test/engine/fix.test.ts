import { describe, expect, it } from '@jest/globals';
import { check } from '../../src/engine/check.js';
import { fixText } from '../../src/engine/fix.js';
import type { Fix } from '../../src/policy/finding.js';
import { reader, rule, settings, specInput } from './sample.js';

/** Replaces every `from` by `to`. */
const replacer = (id: string, from: string, to: string, safety: Fix['safety'] = 'safe') =>
  rule(id, {
    spec: ({ source }, { report }) => {
      for (let at = source.text.indexOf(from); at >= 0; at = source.text.indexOf(from, at + 1)) {
        const location = { source, start: at, end: at + from.length };
        report({ message: id, at: location, fix: { safety, title: id, edits: [{ location, text: to }] } });
      }
    },
  });

async function fixed(text: string, rules: ReturnType<typeof rule>[], unsafe = false) {
  const checkText = (current: string) =>
    check([specInput('a.spec')], { rules, settingsFor: () => [settings(rules)], reader: reader({ 'a.spec': current }), jobs: 1 });
  return fixText(text, 'a.spec', await checkText(text), unsafe, checkText);
}

describe('fixText', () => {
  it('applies all fixes and counts them', async () => {
    expect(await fixed('a b a\n', [replacer('x', 'a', 'c')])).toEqual({ text: 'c b c\n', count: 2 });
  });

  it('leaves unsafe ones alone unless asked', async () => {
    const rules = [replacer('x', 'a', 'c', 'unsafe')];
    expect(await fixed('a\n', rules)).toEqual({ text: 'a\n', count: 0 });
    expect(await fixed('a\n', rules, true)).toEqual({ text: 'c\n', count: 1 });
  });

  it('applies what overlaps, or what a fix brings about, in the next round', async () => {
    expect(await fixed('abc\n', [replacer('x', 'ab', 'z'), replacer('y', 'bc', 'q'), replacer('w', 'zc', 'end')])).toEqual({ text: 'end\n', count: 2 });
  });

  it('gives up on fixes that never end', async () => {
    expect((await fixed('a', [replacer('x', 'a', 'aa')])).count).toBeLessThan(2000);
  });
});
