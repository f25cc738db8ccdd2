import type { FindingFix } from '../../engine/result.js';
import { artifactLocation, regionOf } from './locations.js';
import { message } from './message.js';

const loneSurrogate = /\p{Cs}/u;

/** A fix by file. None where it puts in bytes that are not UTF-8, which inserted text cannot carry. */
export function sarifFix({ safety, title, edits }: FindingFix, artifactIndex: ReadonlyMap<string, number>): object | undefined {
  if (edits.length === 0 || edits.some(({ text }) => loneSurrogate.test(text))) return undefined;
  const paths = [...new Set(edits.map(({ path }) => path))];
  return {
    description: message(title),
    artifactChanges: paths.map((path) => ({
      artifactLocation: artifactLocation(path, artifactIndex.get(path)),
      replacements: edits
        .filter((edit) => edit.path === path)
        .map((edit) => ({ deletedRegion: regionOf(edit), insertedContent: edit.text === '' ? undefined : { text: edit.text } })),
    })),
    properties: { safety },
  };
}
