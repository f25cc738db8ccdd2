import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPbuild } from '../../../buildconfig/pbuild/read.js';
import { nearest } from '../../../config/suggest.js';
import { sourceText } from '../../../text/source-text.js';

/** Why a project has no such preset, with those that it has. Where its `_pbuild` cannot be read, pbuild itself has to say so. */
export function presetFault(project: string, preset: string): string | undefined {
  const file = join(project, '_pbuild');
  if (!existsSync(file))
    return `-r ${preset}: the project ${project} has no presets: it has no _pbuild file. A distribution of pbuild is named behind the others: -- --dist NAME`;
  const text = textOf(file);
  const { presets, problem } = readPbuild(sourceText(file, text ?? ''));
  const names = presets.flatMap(({ name }) => name ?? []);
  if (text === undefined || problem || names.includes(preset)) return undefined;
  const near = nearest(preset, names);
  const known = near === undefined ? names : [near, ...names.filter((name) => name !== near)];
  return `-r ${preset}: there is no such preset in ${file}; it has ${known.length === 0 ? 'none' : known.slice(0, 12).join(', ')}`;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
