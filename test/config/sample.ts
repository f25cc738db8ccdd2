import type { Layer } from '../../src/config/layers.js';
import type { Known } from '../../src/config/resolve.js';
import type { ConfigLayer } from '../../src/config/types.js';
import { defineProfile } from '../../src/policy/profile.js';
import { type AnyRule, defineRule, type RuleMeta } from '../../src/policy/rule.js';

/** A rule that says nothing, for tests of settings. */
export function sampleRule(meta: Partial<RuleMeta> & { readonly id: string }): AnyRule {
  return defineRule({
    meta: {
      category: 'tags',
      summary: 'A sample.',
      why: 'For tests.',
      source: { document: 'None', heading: 'None', strength: 'MUST' },
      level: 'warning',
      fix: 'none',
      precision: 'high',
      equivalents: { rpmlint: [], rpminspect: [] },
      examples: { bad: [], good: [] },
      ...meta,
    },
    check: { spec: () => undefined },
  });
}

export const lengthOptions = {
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: { max: { type: 'integer', minimum: 1 }, words: { type: 'array', items: { type: 'string' } } },
  },
  defaults: { max: 79, words: ['a'] },
};

export const known: Known = {
  rules: [
    sampleRule({ id: 'line-length', options: lengthOptions }),
    sampleRule({ id: 'rpath-found', profiles: { fedora: 'error', epel: 'note' } }),
    sampleRule({ id: 'rpath-relative', level: 'off' }),
  ],
  profiles: [
    defineProfile({ name: 'generic', title: 'G', summary: 'G', macroSets: ['generic'], options: { 'line-length': { max: 100 } } }),
    defineProfile({
      name: 'fedora',
      title: 'F',
      summary: 'F',
      extends: 'generic',
      macroSets: ['generic', 'fedora'],
      options: { 'line-length': { words: ['b'] } },
    }),
    defineProfile({ name: 'epel', title: 'E', summary: 'E', extends: 'fedora', macroSets: [] }),
    defineProfile({ name: 'broken', title: 'B', summary: 'B', extends: 'gone', macroSets: [] }),
    defineProfile({ name: 'circle', title: 'C', summary: 'C', extends: 'circle', macroSets: [] }),
    defineProfile({ name: 'bare', title: 'N', summary: 'N', macroSets: ['none'] }),
  ],
  macroSet: (name) => (name === 'none' ? undefined : { path: `${name}.macros`, text: `%${name}_set 1\n` }),
  targetSet: (arch) => ({ path: `${arch}.macros`, text: '' }),
};

export function layer(settings: ConfigLayer, origin = 'test.yaml'): Layer {
  return { origin, settings, macroFiles: [] };
}
