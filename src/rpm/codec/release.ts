/**
 * Gives memory that nobody looks at any more back at once, where this Node can (22 and later): the collector lets megabytes lie that few objects hold, and then
 * goes over the whole heap for their sake.
 */
export function release(memory: ArrayBufferLike): void {
  const releasable = memory as ArrayBufferLike & { transfer?(size: number): ArrayBuffer };
  releasable.transfer?.(0);
}
