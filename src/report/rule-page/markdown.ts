import type { Block, Inline } from './block.js';

/** GitHub-flavoured Markdown; prose is escaped, so that a page shows what was written. */
export function markdown(blocks: readonly Block[]): string {
  return `${blocks.map(block).join('\n\n')}\n`;
}

function block(part: Block): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${escaped(part.text)}`;
    case 'paragraph':
      return guarded(line(part.content));
    case 'list':
      return part.items.map((item) => `- ${line(item)}`).join('\n');
    case 'table':
      return [
        row(part.head.map(escaped)),
        row(part.head.map(() => '---')),
        ...part.rows.map((cells) => row(cells.map((cell) => line(cell).replaceAll('|', '\\|')))),
      ].join('\n');
    case 'code':
      return fenced(part.text, part.language);
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function line(content: readonly Inline[]): string {
  return content
    .map(inline)
    .join('')
    .replace(/\s*\n\s*/g, ' ');
}

function inline(part: Inline): string {
  if (typeof part === 'string') return escaped(part);
  return 'code' in part ? span(part.code) : `[${escaped(part.text)}](${target(part.url)})`;
}

function target(url: string): string {
  return /^[\w./:#?=&%+~@-]+$/.test(url) ? url : `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`;
}

/** Underscores and stars only mark text at the edge of a word, but telling edges apart is not worth it. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>~&]/g, '\\$&');
}

/** Digits and signs that would begin a list, a quotation or a heading. */
function guarded(text: string): string {
  return text.replace(/^(\d{1,9})([.)])/, '$1\\$2').replace(/^[#>+=-]/, '\\$&');
}

function span(code: string): string {
  const fence = '`'.repeat(longestRun(code) + 1);
  const edge = fence.length > 1 || /^ .* $/.test(code) ? ' ' : '';
  return `${fence}${edge}${code}${edge}${fence}`;
}

function fenced(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(longestRun(text) + 1, 3));
  return `${fence}${language}\n${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${fence}`;
}

/** Length of the longest run of backticks. */
function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
