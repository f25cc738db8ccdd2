/** Thrown where a command is not known completely: what it prints is then unknown. Never leaves this folder. */
export class NotPure extends Error {}

export function refuse(what: string): never {
  throw new NotPure(what);
}

/** What one command may still cost: about one unit per character or state looked at. */
export interface Meter {
  left: number;
}

/** Refuses where the command takes more work than is worth its answer. */
export function pay(meter: Meter, units: number): void {
  meter.left -= units;
  if (meter.left < 0) refuse('too much work');
}
