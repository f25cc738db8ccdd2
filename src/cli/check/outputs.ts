import { writeFileSync } from 'node:fs';
import { didYouMean } from '../../config/suggest.js';
import type { CheckResult } from '../../engine/result.js';
import { type FormatName, formatNames, formats, type ReportOptions } from '../../report/index.js';
import { print } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/** A report that was asked for; on standard output where there is no file. */
export interface Output {
  readonly format: FormatName;
  readonly file?: string;
}

/** Takes the values of `--format` apart. @throws UsageError */
export function parseOutputs(given: readonly string[] = ['text']): Output[] {
  const outputs = given.map((text): Output => {
    const at = text.indexOf('=');
    const name = at < 0 ? text : text.slice(0, at);
    const format = formatNames.find((one) => one === name);
    if (format === undefined)
      throw new UsageError(`--format ${text}: unknown format "${name}"${didYouMean(name, formatNames)}; known: ${formatNames.join(', ')}`);
    if (at === text.length - 1) throw new UsageError(`--format ${text}: the file is missing`);
    return { format, ...(at >= 0 && { file: text.slice(at + 1) }) };
  });
  if (outputs.filter(({ file }) => file === undefined).length > 1)
    throw new UsageError('--format: only one report can go to standard output; give the others a file (sarif=FILE)');
  return outputs;
}

/** Writes the reports. @throws UsageError where a file can't be written */
export async function writeOutputs(outputs: readonly Output[], result: CheckResult, options: ReportOptions): Promise<void> {
  for (const { format, file } of outputs) {
    const report = await formats[format]();
    if (file === undefined) print(report(result, options));
    else writeReport(file, report(result, { ...options, color: false }));
  }
}

function writeReport(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UsageError(`--format: ${file} can't be written (${String(error.code)})`);
    throw error;
  }
}
