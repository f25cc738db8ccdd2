import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { Crc64 } from './crc64.js';
import type { RunningCheck } from './running-check.js';

/** xz file format 2.1.1.2. rpm writes SHA-256, the xz command CRC64. */
export type CheckType = 'none' | 'crc32' | 'crc64' | 'sha256';

const types: Readonly<Record<number, CheckType>> = { 0: 'none', 1: 'crc32', 4: 'crc64', 10: 'sha256' };

export function checkTypeOf(id: number): CheckType | undefined {
  return types[id];
}

export const checkSizes: Readonly<Record<CheckType, number>> = { none: 0, crc32: 4, crc64: 8, sha256: 32 };

export function startCheck(type: CheckType): RunningCheck {
  switch (type) {
    case 'none':
      return { update: () => undefined, digest: () => new Uint8Array(0) };
    case 'crc32':
      return startCrc32();
    case 'crc64':
      return new Crc64();
    case 'sha256': {
      const hash = createHash('sha256');
      return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest() };
    }
  }
}

function startCrc32(): RunningCheck {
  let crc = 0;
  return {
    update: (bytes) => {
      crc = crc32(bytes, crc);
    },
    digest: () => {
      const stored = Buffer.alloc(4);
      stored.writeUInt32LE(crc);
      return stored;
    },
  };
}
