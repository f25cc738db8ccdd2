import { Chalk } from 'chalk';
import type { FindingLevel } from '../../policy/finding.js';

type Brush = (text: string) => string;

/** The few looks that the text report has. */
export interface Paint {
  readonly level: Readonly<Record<FindingLevel, Brush>>;
  readonly heading: Brush;
  readonly rule: Brush;
  readonly faint: Brush;
  readonly good: Brush;
}

/** Sixteen colours at most, so that the terminal's own theme decides how they look. */
export function painter(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    level: { error: chalk.red.bold, warning: chalk.yellow.bold, note: chalk.cyan.bold },
    heading: chalk.bold,
    rule: chalk.bold,
    faint: chalk.dim,
    good: chalk.green,
  };
}
