import { Chalk, type ChalkInstance } from 'chalk';
import { displaySafe, visibleText } from '../display-safe.js';
import { textWidth } from '../text-width.js';
import type { Block, Inline } from './block.js';

/** The page for reading in a terminal, prose wrapped at `columns` (80 where absent, 100 at most). */
export function terminal(blocks: readonly Block[], { color, columns = 80 }: { readonly color: boolean; readonly columns?: number }): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const width = Math.min(Math.max(columns, 40), 100);
  return `${blocks.map((part) => block(part, chalk, width)).join('\n\n')}\n`;
}

function block(part: Block, chalk: ChalkInstance, width: number): string {
  switch (part.kind) {
    case 'heading':
      return part.level === 1 ? chalk.bold.underline(displaySafe(part.text)) : chalk.bold(displaySafe(part.text));
    case 'paragraph':
      return wrapped(plain(part.content), width).join('\n');
    case 'list':
      return part.items.map((item) => `- ${wrapped(plain(item), width - 2).join('\n  ')}`).join('\n');
    case 'table':
      return tableText([part.head, ...part.rows.map((cells) => cells.map(plain))], chalk);
    case 'code':
      return visibleText(part.text)
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => chalk.cyan(`    ${line}`.trimEnd()))
        .join('\n');
  }
}

function tableText(rows: readonly (readonly string[])[], chalk: ChalkInstance): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => textWidth(cells[column] ?? ''))));
  const lines = rows.map((cells) =>
    cells
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - textWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
  return lines.map((line, i) => (i === 0 ? chalk.dim(line) : line)).join('\n');
}

function plain(content: readonly Inline[]): string {
  return content.map((part) => displaySafe(typeof part === 'string' ? part : 'code' in part ? part.code : `${part.text} <${part.url}>`)).join('');
}

/** Breaks between words only; a word that is too long stays whole. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
