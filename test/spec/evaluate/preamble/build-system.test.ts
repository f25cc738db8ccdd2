import { describe, expect, it } from '@jest/globals';
import { evaluate, head, tail } from '../../given.js';

const steps = ['conf', 'build', 'install', 'check'];
const macroFiles = [{ path: 'm', text: `${steps.map((step) => `%buildsystem_own_${step}() echo %*\n`).join('')}%buildsystem_default_prep() true\n` }];
const read = (lines: string) => evaluate(`${head}BuildSystem: own\n${tail}${lines}`, { macroFiles });

describe('BuildSystem', () => {
  it('fills the sections that the spec has not', () => expect(read('%build\nmake\n').buildSystem?.sections).toEqual(['%prep', '%conf', '%install', '%check']));

  it('fills those too that the spec only adds to', () => expect(read('%build -a\nmake\n').buildSystem?.sections).toContain('%build'));

  it('is refused, with doubt, where no macros make it', () => {
    const spec = evaluate(`${head}BuildSystem: own\n${tail}`);
    expect(spec.diagnostics.map(({ message, doubtful }) => [message, doubtful])).toEqual([['Unknown buildsystem: own', true]]);
  });

  it('is known where the macros are known by name only', () => {
    const names = steps.map((step) => `buildsystem_own_${step}`).join(' ');
    expect(evaluate(`${head}BuildSystem: own\n${tail}`, { macroFiles: [{ path: 'm', text: `#opaque ${names}\n` }] }).diagnostics).toEqual([]);
  });

  it('is absent in a spec without the tag', () => expect(evaluate(head + tail).buildSystem).toBeUndefined());
});
