import { describe, expect, it } from '@jest/globals';
import type { Draft } from '../../../src/engine/findings/draft.js';
import { yielded } from '../../../src/engine/placement/yielded.js';
import { rule } from '../sample.js';

const rules = [rule('better', {}), { ...rule('log', {}), yieldsTo: ['better'] }];
const at = (line: number, path = 'demo.spec') => ({ path, region: { path, line, column: 1, endLine: line, endColumn: 2 } });
const found = (ruleId: string, line: number, more: Partial<Draft> = {}): Draft => ({ ruleId, level: 'error', message: ruleId, ...at(line), ...more });
const inLog = { path: 'build.log', message: 'the log says so here' };
const names = (drafts: readonly Draft[]) => yielded(drafts, rules).map(({ ruleId }) => ruleId);

describe('a rule that yields to a better one', () => {
  it('leaves its place in the log to the finding of that one', () => {
    const only = yielded([found('better', 3), found('log', 3, { related: [inLog] })], rules);
    expect(only).toEqual([found('better', 3, { related: [inLog] })]);
  });

  it('does so in either order, and for each of its findings', () => {
    expect(names([found('log', 3), found('better', 3), found('log', 3)])).toEqual(['better']);
  });

  it('speaks for itself on another line, in another spec and of another file', () => {
    expect(names([found('better', 3), found('log', 4)])).toEqual(['better', 'log']);
    expect(names([found('better', 3), found('log', 3, at(3, 'other.spec'))])).toEqual(['better', 'log']);
    expect(names([found('better', 3, { file: '/usr/bin/a' }), found('log', 3, { file: '/usr/bin/b' })])).toEqual(['better', 'log']);
  });

  it('speaks for itself where the better finding is suppressed or weighs less', () => {
    expect(names([found('better', 3, { suppressed: { kind: 'inSource' } }), found('log', 3)])).toEqual(['better', 'log']);
    expect(names([found('better', 3, { level: 'note' }), found('log', 3)])).toEqual(['better', 'log']);
  });

  it('never yields to rules that it does not name', () => {
    expect(names([found('other', 3), found('log', 3)])).toEqual(['other', 'log']);
  });
});
