import { wholeNumber } from './command-line.js';
import type { Arguments } from './options.js';

const usualTimeout = 120;

/** Seconds that reading one input may take; 0 for no limit. */
export function secondsOf({ timeout }: Arguments['options']): number {
  return timeout === undefined ? usualTimeout : wholeNumber(timeout, '--timeout');
}
