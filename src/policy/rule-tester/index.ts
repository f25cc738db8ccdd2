import { applyEdits } from '../edits.js';
import type { Example } from '../example.js';
import type { Judged } from '../judge.js';
import type { Profile } from '../profile.js';
import { type AnyRule, targetsOf } from '../rule.js';
import { compareFindings } from './compare.js';
import { exampleSpecName } from './example-directory.js';
import { runExample } from './run.js';

export { examplePackage } from './example-package.js';

/**
 * Tests a rule by its own examples and checks its meta. Works with any test framework: an empty list means that all holds.
 *
 * `profiles`: the profiles that examples may name; `generic` must be among them where spec examples use macros.
 */
export function testRule(rule: AnyRule, profiles: readonly Profile[] = []): string[] {
  const { bad, good } = rule.meta.examples;
  return [
    ...metaProblems(rule),
    ...bad.flatMap((example, i) => badProblems(rule, example, profiles).map((p) => `${rule.meta.id}: bad example ${i + 1}${titled(example)}: ${p}`)),
    ...good.flatMap((example, i) => goodProblems(rule, example, profiles).map((p) => `${rule.meta.id}: good example ${i + 1}${titled(example)}: ${p}`)),
  ];
}

const titled = ({ title }: Example): string => (title ? ` (${title})` : '');

function metaProblems({ meta, ...rule }: AnyRule): string[] {
  const { id, summary, examples } = meta;
  const duplicates = [...examples.bad, ...examples.good].map((e) => JSON.stringify({ ...e, findings: undefined, fixed: undefined, title: undefined }));
  const checks: [boolean, string][] = [
    [/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id), 'the id is not in kebab case'],
    [summary.length <= 100, `the summary has ${summary.length} characters; at most 100`],
    [!summary.endsWith('.'), 'the summary ends with a full stop'],
    [examples.bad.length > 0, 'no bad example'],
    [examples.good.length > 0, 'no good example'],
    [new Set(duplicates).size === duplicates.length, 'an example stands there twice'],
    [targetsOf({ meta, ...rule }).length > 0, 'no target'],
    [
      (meta.fix === 'none') === ![...examples.bad].some((e) => e.fixed !== undefined),
      meta.fix === 'none' ? 'an example is fixed but meta.fix is none' : `meta.fix is ${meta.fix} but no bad example says what is fixed`,
    ],
  ];
  return checks.filter(([holds]) => !holds).map(([, problem]) => `${id}: ${problem}`);
}

function badProblems(rule: AnyRule, example: Example, profiles: readonly Profile[]): string[] {
  if (!example.findings?.length) return ['says no expected findings'];
  const found = runExample(rule, example, profiles);
  return [...compareFindings(example.findings, found), ...fixProblems(rule, example, found, profiles)];
}

function goodProblems(rule: AnyRule, example: Example, profiles: readonly Profile[]): string[] {
  return runExample(rule, example, profiles).map((found) => `unexpected finding: ${found.message}`);
}

function fixProblems(rule: AnyRule, example: Example, found: readonly Judged[], profiles: readonly Profile[]): string[] {
  const fixes = specFixes(found);
  if (example.spec === undefined || (fixes.length === 0 && example.fixed === undefined)) return [];
  if (example.fixed === undefined) return [`fixes something ("${fixes[0]?.title}") but the example does not say what comes out`];
  const fixed = applyEdits(example.spec, fixes).text;
  if (fixed !== example.fixed) return [`fixed text differs: expected ${JSON.stringify(example.fixed)}, got ${JSON.stringify(fixed)}`];
  const again = specFixes(runExample(rule, { ...example, spec: fixed }, profiles));
  return applyEdits(fixed, again).text === fixed ? [] : ['a second run of the fix changes more'];
}

/** Fixes change the spec only; those of files beside it are nobody's yet. */
const specFixes = (found: readonly Judged[]) =>
  found.flatMap(({ fix }) => (fix?.edits.every(({ location }) => location.source.path === exampleSpecName) ? [fix] : []));
