import { type Branch, type Spec, textOf } from '../../../src/policy/index.js';
import type { Enclosing } from '../../../src/spec/syntax/walk.js';
import { distributionQuestions } from '../../data/names/distribution-questions.js';
import { oncePerSpec } from '../once-per-spec.js';
import { insideAny } from './enclosing.js';

/** Whether a line is written for another distribution or release: a branch around it asks which one builds, and this one does not take it. */
export function isForOtherDistribution(spec: Spec, inside: Enclosing | undefined): boolean {
  return elsewhere(spec)(inside);
}

const elsewhere = oncePerSpec((spec: Spec) => insideAny((branch) => spec.activity(branch) === 'dead' && asksForDistribution(spec, branch)));

const question = new RegExp(`\\b(?:${Object.values(distributionQuestions).flat().join('|')}|_vendor|debbuild)\\b`);

const asksForDistribution = ({ source }: Spec, { condition }: Branch): boolean => question.test(textOf({ source, ...condition }).slice(0, 1000));
