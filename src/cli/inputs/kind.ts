import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import type { CheckInput } from '../../engine/inputs/input.js';

/** What a file is, by its name; logs and configurations of builds have names of their own (mock: `build.log`, `root.log`, pbuild: `_log`, `_config`, `_pbuild`). */
export function kindByName(path: string): CheckInput['kind'] | undefined {
  if (path.endsWith('.rpm')) return 'package';
  const name = basename(path);
  if (logName.test(name)) return 'log';
  if (name === '_config' || name === '_pbuild') return 'config';
  return path.endsWith('.spec') || basename(path).includes('.spec.') ? 'spec' : undefined;
}

/** Koji and Copr keep logs compressed. */
const logName = /^(?:(?:build|root)\.log(?:\.(?:gz|xz|zst|bz2))?|_log)$/;

export function isArchiveName(path: string): boolean {
  return /\.(?:tar|tgz|txz|tzst|tar\.(?:gz|xz|zst|bz2|lzma))$/.test(path);
}

/** The first four bytes of every package's lead (rpm manual, "Package format"). */
const leadMagic = Buffer.from([0xed, 0xab, 0xee, 0xdb]);

/** What a file that was named by itself may be besides: any log, a configuration of mock. */
export function kindOfNamed(path: string): CheckInput['kind'] | undefined {
  if (/\.log(?:\.(?:gz|xz|zst|bz2))?$/.test(path)) return 'log';
  return /\.(?:cfg|tpl)$/.test(path) ? 'config' : undefined;
}

/** For a file whose name says nothing. */
export function kindByContent(path: string): 'package' | undefined {
  const descriptor = openSync(path, 'r');
  try {
    const head = Buffer.alloc(leadMagic.length);
    return readSync(descriptor, head, 0, head.length, 0) === head.length && head.equals(leadMagic) ? 'package' : undefined;
  } finally {
    closeSync(descriptor);
  }
}

/** An input that can't be read, and why. */
export function failed(name: string, error: string, kind: CheckInput['kind'] = 'package'): CheckInput {
  return { path: name, kind, source: { bytes: new Uint8Array() }, error };
}
