import type { Location, Spec } from '../../../src/policy/index.js';
import { directoryMacros } from '../../data/paths/directory-macros.js';
import { shellLines } from '../commands/shell-lines.js';
import { oncePerSpec } from '../once-per-spec.js';
import { leavesOf } from '../syntax/leaves.js';
import { definitionSites } from './definitions.js';
import { type MacroReference, referencesTo } from './macro-references.js';

/** Where %install or %files also writes the macro of a directory, if they do: then the two forms are mixed. */
export function alsoAsMacro(spec: Spec, macro: string): MacroReference | undefined {
  return referencesTo(spec, [macro]).find(({ leaf }) => leaf && (leaf.section === '%install' || leaf.section === '%files'));
}

/** A directory that is written out although a macro stands for it. */
export interface WrittenDirectory {
  readonly directory: string;
  readonly macro: string;
  readonly at: Location;
  /** In a command of %install, below the buildroot; else an entry of %files. */
  readonly inInstall: boolean;
}

/**
 * Where %files entries, and %install below the buildroot, write out a directory that has a macro. Nothing where the spec gives the macros
 * other values.
 */
export const writtenDirectories: (spec: Spec) => readonly WrittenDirectory[] = oncePerSpec((spec) => {
  const changed = new Set(definitionSites(spec, [...directoryMacros.map(([, macro]) => macro), ...prefixes]).map(({ name }) => name));
  if (prefixes.some((name) => changed.has(name))) return [];
  return [...inInstall(spec), ...inFiles(spec)].filter(({ macro }) => !changed.has(macro));
});

const prefixes = ['_prefix', '_exec_prefix', '_datarootdir'];
const named = new Map(directoryMacros);
const directories = directoryMacros.map(([directory]) => directory.replace(/\./g, '\\.')).join('|');
const ends = String.raw`(?![A-Za-z0-9._+%{$*?\[-])`;
const buildroot = String.raw`(?:%\{\??buildroot\}|%buildroot|\$\{?RPM_BUILD_ROOT\}?)["']?\/?`;
const belowBuildroot = new RegExp(`${buildroot}(?=\\/)(${directories})${ends}`, 'g');
const entry = new RegExp(`(?:^|[ \\t])(${directories})${ends}`, 'g');

function* inInstall(spec: Spec): Generator<WrittenDirectory> {
  for (const { text, start, hereDocument } of shellLines(spec, ['%install'])) {
    if (hereDocument === 0 && /buildroot|BUILD_ROOT/.test(text)) yield* found(spec, text, start, belowBuildroot, true);
  }
}

function* inFiles(spec: Spec): Generator<WrittenDirectory> {
  for (const { leaf } of leavesOf(spec)) {
    if (leaf.kind === 'body' && leaf.section === '%files') yield* found(spec, spec.source.text.slice(leaf.start, leaf.end), leaf.start, entry, false);
  }
}

function* found({ source }: Spec, text: string, offset: number, pattern: RegExp, isInstall: boolean): Generator<WrittenDirectory> {
  for (const { 0: all, 1: directory = '', index } of text.matchAll(pattern)) {
    const start = offset + index + all.length - directory.length;
    yield { directory, macro: named.get(directory) ?? '', at: { source, start, end: start + directory.length }, inInstall: isInstall };
  }
}
