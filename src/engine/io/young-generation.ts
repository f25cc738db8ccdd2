import { setFlagsFromString } from 'node:v8';

/** V8's own: the young generation doubles when much of it survives, up to 48 MB or, from Node 24 on, 96 MB. */
const usualGrowth = 2;

/**
 * Keeps V8 from growing the young generation while `work` goes on. The tables of a large header survive, which makes it grow to its limit; the payload
 * that streams by afterwards needs none of it, and V8 does not give it back. V8 looks the flag up each time it considers growing.
 */
export async function withSmallYoungGeneration<T>(work: () => Promise<T>): Promise<T> {
  if (inWork++ === 0) setGrowth(1);
  try {
    return await work();
  } finally {
    if (--inWork === 0) setGrowth(usualGrowth);
  }
}

let inWork = 0;

/** The V8 of Node 20 to 24 has the flag; one that does not know it would say so on standard error. */
const hasFlag = /^1[1-3]\./.test(process.versions.v8);

function setGrowth(factor: number): void {
  if (hasFlag) setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}
