/** Says on a terminal how far a long run is; silent elsewhere, and in the first second. */
export function progress(total: number, stream: NodeJS.WriteStream = process.stderr): { readonly step: () => void; readonly end: () => void } {
  if (!stream.isTTY || total < 2) return { step: () => undefined, end: () => undefined };
  const start = performance.now();
  let done = 0;
  let shownAt = start + 900;
  let visible = false;
  return {
    step: () => {
      done++;
      const now = performance.now();
      if (now - shownAt < 100) return;
      shownAt = now;
      visible = true;
      stream.write(`\r\x1b[Kchecked ${done} of ${total}`);
    },
    end: () => {
      if (visible) stream.write('\r\x1b[K');
    },
  };
}
