/** What is asked again and again while an input is read; it throws where that takes too long. */
export type Pulse = () => void;

/** The message names the limit and the way to another one. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';

  constructor(seconds: number) {
    super(`took more than ${seconds} s to read and was given up; --timeout sets the limit`);
  }
}

/** A clock that starts now; 0 seconds, or none, are no limit. */
export function timeLimit(seconds = 0): Pulse | undefined {
  if (seconds === 0) return undefined;
  const end = performance.now() + seconds * 1000;
  return () => {
    if (performance.now() > end) throw new TimeLimitError(seconds);
  };
}
