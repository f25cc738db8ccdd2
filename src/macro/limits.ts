import type { Budget, Engine } from './context.js';
import type { Place } from './traced.js';
import type { MacroLimits } from './types.js';

/** rpm's own depth; the others keep hostile text from taking time and memory. */
export const defaultLimits: MacroLimits = { depth: 64, text: 16 * 1024 * 1024, steps: 1_500_000 };

const maxMessages = 200;

export function createBudget(limits: Partial<MacroLimits> = {}): Budget {
  const all = { ...defaultLimits, ...limits };
  return { limits: all, text: all.text, steps: all.steps };
}

/** Pays for `steps` and `text` units; false, with an error, where the limit is reached. */
export function spend(engine: Engine, steps: number, text: number): boolean {
  const budget = engine.budget;
  budget.steps -= steps;
  budget.text -= text;
  if (budget.steps >= 0 && budget.text >= 0) return true;
  const what = budget.steps < 0 ? `${budget.limits.steps} steps` : `${budget.limits.text} characters`;
  if (!engine.failed) engine.messages.push({ level: 'error', message: `Macro expansion stopped: it takes more than ${what}`, limit: true });
  engine.failed = true;
  return false;
}

/** Reports an error and stops all expansions under way. */
export function fail(engine: Engine, message: string, place?: Place): void {
  report(engine, 'error', message, place);
  engine.failed = true;
}

export function warn(engine: Engine, message: string, place?: Place): void {
  report(engine, 'warning', message, place);
}

function report(engine: Engine, level: 'error' | 'warning', message: string, place: Place | undefined): void {
  // one error more than the limit, so that a flood of warnings never hides why it failed
  if (engine.messages.length >= maxMessages + (level === 'error' ? 1 : 0)) return;
  engine.messages.push({ level, message, ...(place && { place }) });
}

/** Text for a message: what an input makes longer than a line or two is cut. */
export function excerpt(text: string): string {
  return text.length <= 500 ? text : `${text.slice(0, 500)}…`;
}
