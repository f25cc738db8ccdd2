import type { LogMessage } from '../../src/buildlog/model.js';
import { LogReader } from '../../src/buildlog/read-log.js';

/** Reads a log in chunks of so many bytes. */
export function readLog(text: string | Uint8Array, chunk = 1 << 20) {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  const reader = new LogReader('build.log');
  for (let at = 0; at < bytes.length; at += chunk) reader.push(bytes.subarray(at, at + chunk));
  return reader.finish();
}

/** A message as the line that it stands on, the part of it that is meant, and what it says. */
export function seen({ at, reasons: _, ...rest }: LogMessage & { readonly reasons?: unknown }) {
  return { ...rest, shown: at.source.text.slice(at.start, at.end) };
}
