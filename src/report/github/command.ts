import type { FindingLevel } from '../../policy/finding.js';
import { displaySafe } from '../display-safe.js';

/** What a workflow command can say of a place; lines and columns are counted from 1. */
export interface CommandProperties {
  readonly title: string;
  readonly file: string;
  readonly line?: number | undefined;
  readonly endLine?: number | undefined;
  readonly col?: number | undefined;
  readonly endColumn?: number | undefined;
}

const names: Readonly<Record<FindingLevel, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * A workflow command of GitHub Actions that makes an annotation: `::error file=…,line=…::message` (GitHub's documentation, "Workflow commands"). Values are made
 * harmless first: the runner decodes what is escaped here, and what it decodes goes into a log.
 */
export function workflowCommand(level: FindingLevel, properties: CommandProperties, message: string): string {
  const given = Object.entries(properties).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${propertyValue(String(value))}`]));
  return `::${names[level]} ${given.join(',')}::${data(message)}`;
}

/** What separates properties is escaped besides (actions/toolkit, packages/core/src/command.ts). */
function propertyValue(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function data(text: string): string {
  return displaySafe(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
