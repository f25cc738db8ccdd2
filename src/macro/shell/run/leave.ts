/** Thrown to leave what a shell is doing: all of it, a function, or loops. Never leaves this folder. */
export class Leave extends Error {
  constructor(
    readonly what: 'shell' | 'function' | 'break' | 'continue',
    readonly status: number,
    /** Loops that are still to be left; 1 is the innermost. */
    readonly loops = 0,
  ) {
    super(what);
  }
}
