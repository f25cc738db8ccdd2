import type { RuleSetting, Settings } from '../../src/config/types.js';
import type { CheckInput } from '../../src/engine/inputs/input.js';
import type { Reader } from '../../src/engine/inputs/reader.js';
import type { ExamplePackage } from '../../src/policy/example.js';
import type { AnyRule, Checks, RuleMeta } from '../../src/policy/rule.js';
import { examplePackage } from '../../src/policy/rule-tester/index.js';
import { sourceText } from '../../src/text/source-text.js';

/** A rule with as little meta as the engine looks at. */
export function rule(id: string, check: Checks<object>, meta: Partial<RuleMeta> = {}): AnyRule {
  return {
    meta: {
      id,
      category: 'tags',
      summary: id,
      why: '',
      source: { document: '', heading: '', strength: 'MUST' },
      level: 'error',
      fix: 'none',
      precision: 'high',
      equivalents: { rpmlint: [], rpminspect: [] },
      examples: { bad: [], good: [] },
      ...meta,
    },
    check,
  };
}

export function settings(rules: readonly AnyRule[], levels: Readonly<Record<string, RuleSetting['level']>> = {}): Settings {
  return {
    name: 'generic x86_64',
    profile: 'generic',
    profiles: ['generic'],
    target: 'x86_64',
    define: [],
    undefine: [],
    with: [],
    without: [],
    macroFiles: [],
    rpmlint: [],
    shell: 'bash',
    rules: new Map(rules.map(({ meta }) => [meta.id, { level: levels[meta.id] ?? meta.level, configured: meta.id in levels, options: {} }])),
  };
}

export const specInput = (path: string): CheckInput => ({ path, kind: 'spec', source: { file: path } });
export const packageInput = (path: string): CheckInput => ({ path, kind: 'package', source: { file: path } });

/** A reader over texts and packages by path; what is missing cannot be read. `asked` collects what was asked of packages. */
export function reader(
  specs: Readonly<Record<string, string>>,
  packages: Readonly<Record<string, ExamplePackage>> = {},
): Reader & { asked: [string, boolean][] } {
  const asked: [string, boolean][] = [];
  return {
    asked,
    directory: async () => undefined,
    log: async () => ({ ok: false, error: { message: 'no logs here' } }),
    text: async () => ({ ok: false, error: { message: 'no texts here' } }),
    spec: async ({ path }) => {
      const text = specs[path];
      return text === undefined ? { ok: false, error: { message: 'no such file' } } : { ok: true, value: { source: sourceText(path, text), host: {} } };
    },
    package: async ({ path }, request) => {
      asked.push([path, request.payload]);
      const found = packages[path];
      return found ? { ok: true, value: { ...examplePackage(found), path } } : { ok: false, error: { message: 'not an rpm package', offset: 0 } };
    },
  };
}
