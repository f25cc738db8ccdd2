import type { Example, ExpectedFinding } from '../../policy/example.js';
import { displaySafe, visibleText } from '../display-safe.js';
import { type Block, code, heading, type Inline, joined, list, paragraph } from './block.js';
import { packageListing } from './package-listing.js';

/** One example: its circumstances, the spec or packages, what is found there, and the spec after fixing. */
export function exampleBlocks(kind: 'Bad' | 'Good', example: Example): Block[] {
  const { title, spec, directory, log, config, packages = [], findings = [], fixed } = example;
  return [
    heading(3, title === undefined ? kind : `${kind}: ${title}`),
    ...circumstances(example),
    ...(spec === undefined ? [] : [code(visibleText(spec), 'spec')]),
    ...(directory === undefined ? [] : beside(directory)),
    ...(packages.length > 0 ? [code(packages.map(packageListing).join('\n'), 'text')] : []),
    ...(config === undefined ? [] : [paragraph('The file ', { code: config.name }, ':'), code(visibleText(config.text), 'text')]),
    ...(log === undefined ? [] : [paragraph('The log:'), code(visibleText(log), 'text')]),
    ...(findings.length > 0 ? [paragraph(findings.length === 1 ? 'Finding:' : 'Findings:'), list(findings.map(expected))] : []),
    ...afterFixing(fixed),
  ];
}

/** What stands beside the spec; texts are indented below their names. */
function beside(directory: NonNullable<Example['directory']>): Block[] {
  const names = Object.keys(directory);
  if (names.length === 0) return [paragraph('Nothing stands beside the spec.')];
  const lines = names.flatMap((name) => [displaySafe(name), ...textLines(directory[name] ?? '')]);
  return [paragraph('Beside the spec:'), code(`${lines.join('\n')}\n`, 'text')];
}

function textLines(text: string): string[] {
  if (text === '') return [];
  return visibleText(text)
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `  | ${line}`.trimEnd());
}

function afterFixing(fixed: string | undefined): Block[] {
  if (fixed === undefined) return [];
  return fixed.trim() === '' ? [paragraph('After fixing, nothing of it is left.')] : [paragraph('After fixing:'), code(visibleText(fixed), 'spec')];
}

function circumstances({ profile, options, wholeBuild, packages = [], found = {} }: Example): Block[] {
  const parts: Inline[][] = [
    ...(profile === undefined ? [] : [['the profile ', { code: profile }]]),
    ...(options === undefined ? [] : [['the options ', { code: JSON.stringify(options) }]]),
    ...Object.entries(found).map(([id, lines]): Inline[] => [`${findingsIn(lines)} of `, { code: displaySafe(id) }]),
    ...(wholeBuild === false && packages.length > 1 ? [['only a part of the build at hand']] : []),
    ...(wholeBuild === true && packages.length === 1 ? [['the whole build at hand']] : []),
  ];
  if (parts.length === 0) return [];
  return [paragraph('With ', ...joined(parts, ' and '), ':')];
}

function findingsIn(lines: readonly number[]): string {
  if (lines.length === 0) return 'no finding';
  const places = lines.map((line) => (line === 0 ? 'about the whole spec' : `in line ${line}`));
  return `${lines.length === 1 ? 'a finding' : 'findings'} ${places.join(', ')}`;
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
