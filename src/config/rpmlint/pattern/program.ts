/**
 * A regular expression as steps of a machine that tries all ways at once, so that its time is bounded by steps times characters however
 * the expression is made (K. Thompson, "Regular Expression Search Algorithm", 1968).
 */
export type Program = readonly Step[];

export type Step =
  | { readonly do: 'take'; readonly test: (unit: number) => boolean }
  | { readonly do: 'assert'; readonly holds: (text: string, at: number) => boolean }
  | { readonly do: 'fork'; readonly to: readonly [number, number] }
  | { readonly do: 'jump'; readonly to: number }
  | { readonly do: 'accept' };

/** A compiled expression. */
export interface Pattern {
  readonly program: Program;
  /** What every match holds word for word; empty where nothing of the kind is known. Looking for it first is cheap. */
  readonly literal: string;
}

/** Work that may still be done, in steps. */
export interface Budget {
  left: number;
}

/** Whether the expression matches somewhere in the text; undefined where the budget ends first. */
export function findsIn(program: Program, text: string, budget: Budget): boolean | undefined {
  let current = new Set<number>();
  for (let at = 0; at <= text.length; at++) {
    // a match may begin anywhere
    if (follow(program, 0, text, at, current, budget)) return true;
    if (budget.left <= 0) return undefined;
    const next = new Set<number>();
    const unit = text.charCodeAt(at);
    for (const index of current) {
      const step = program[index] as Step;
      if (step.do === 'take' && at < text.length && step.test(unit) && follow(program, index + 1, text, at + 1, next, budget)) return true;
    }
    current = next;
  }
  return false;
}

/** Notes the steps that take a character and can be reached from one; true where the end is among them. */
function follow(program: Program, from: number, text: string, at: number, reached: Set<number>, budget: Budget): boolean {
  const waiting = [from];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    budget.left--;
    const step = program[index] as Step;
    if (step.do === 'accept') return true;
    if (step.do === 'fork') waiting.push(...step.to);
    else if (step.do === 'jump') waiting.push(step.to);
    else if (step.do === 'assert' && step.holds(text, at)) waiting.push(index + 1);
  }
  return false;
}
