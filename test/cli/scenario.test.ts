import { describe, expect, it } from '@jest/globals';
import { parseScenario } from './scenario.js';

describe('parseScenario', () => {
  it('reads blocks verbatim', () => {
    const scenario = parseScenario(
      "A title.\n\n=== file a/b.spec\nName: x\n\n=== command\nspeclint check 'a b' c\n=== status\n1\n=== stdout\nout\n=== after a/b.spec\nName: y\n",
    );
    expect(scenario).toMatchObject({ title: 'A title.', command: ['check', 'a b', 'c'], status: 1, stdout: 'out\n', stderr: '' });
    expect([...scenario.files]).toEqual([['a/b.spec', 'Name: x\n\n']]);
    expect([...scenario.after]).toEqual([['a/b.spec', 'Name: y\n']]);
  });

  it('refuses unknown blocks and missing ones', () => {
    expect(() => parseScenario('T\n=== stdotu\nx\n')).toThrow('unknown block "stdotu"');
    expect(() => parseScenario('T\n=== command\nspeclint rules\n')).toThrow('the block "status" is missing');
    expect(() => parseScenario('T\n=== command\nrm x\n=== status\n0\n')).toThrow('has to begin with speclint');
  });
});
