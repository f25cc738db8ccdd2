import type { Example, ExpectedFinding } from '../../policy/example.js';
import { displaySafe, visibleText } from '../display-safe.js';
import { type Block, code, heading, type Inline, joined, list, paragraph } from './block.js';
import { packageListing } from './package-listing.js';

/** One example: its circumstances, the spec or packages, what is found there, and the spec after fixing. */
export function exampleBlocks(kind: 'Bad' | 'Good', example: Example): Block[] {
  const { title, spec, packages = [], findings = [], fixed } = example;
  return [
    heading(3, title === undefined ? kind : `${kind}: ${title}`),
    ...circumstances(example),
    ...(spec === undefined ? [] : [code(visibleText(spec), 'spec')]),
    ...(packages.length > 0 ? [code(packages.map(packageListing).join('\n'), 'text')] : []),
    ...(findings.length > 0 ? [paragraph(findings.length === 1 ? 'Finding:' : 'Findings:'), list(findings.map(expected))] : []),
    ...afterFixing(fixed),
  ];
}

function afterFixing(fixed: string | undefined): Block[] {
  if (fixed === undefined) return [];
  return fixed.trim() === '' ? [paragraph('After fixing, nothing of it is left.')] : [paragraph('After fixing:'), code(visibleText(fixed), 'spec')];
}

function circumstances({ profile, options, wholeBuild, packages = [] }: Example): Block[] {
  const parts: Inline[][] = [
    ...(profile === undefined ? [] : [['the profile ', { code: profile }]]),
    ...(options === undefined ? [] : [['the options ', { code: JSON.stringify(options) }]]),
    ...(wholeBuild === false && packages.length > 1 ? [['only a part of the build at hand']] : []),
    ...(wholeBuild === true && packages.length === 1 ? [['the whole build at hand']] : []),
  ];
  if (parts.length === 0) return [];
  return [paragraph('With ', ...joined(parts, ' and '), ':')];
}

function expected({ line, column, text, file, level, message }: ExpectedFinding): Inline[] {
  const where: Inline[][] = [
    ...(line === undefined ? [] : [[`line ${line}${column === undefined ? '' : `, column ${column}`}`]]),
    ...(file === undefined ? [] : [[{ code: displaySafe(file) }]]),
    ...(text === undefined ? [] : [[{ code: displaySafe(text) }]]),
  ];
  const what: Inline[][] = [...(level === undefined ? [] : [[level]]), ...(message === undefined ? [] : [[`"… ${displaySafe(message)} …"`]])];
  const sides = [where, what].filter((parts) => parts.length > 0).map((parts) => joined(parts, ' '));
  return sides.length > 0 ? joined(sides, ': ') : ['one, anywhere'];
}
