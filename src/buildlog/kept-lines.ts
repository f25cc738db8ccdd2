import { type Location, type SourceText, sourceText } from '../text/source-text.js';

/** The lines of a log that are kept, with their numbers. */
export class KeptLines {
  private readonly texts: string[] = [];
  private readonly numbers: number[] = [];
  private length = 0;

  /** Keeps a line unless it was the last one kept, and says where it begins. */
  keep(number: number, text: string): number {
    if (this.numbers.at(-1) === number) return this.length - (this.texts.at(-1)?.length ?? 0) - 1;
    const start = this.length;
    this.texts.push(text);
    this.numbers.push(number);
    this.length += text.length + 1;
    return start;
  }

  source(path: string): SourceText {
    const plain = sourceText(path, this.texts.join('\n'));
    return { ...plain, lineNumbers: this.numbers };
  }
}

/** A place among lines that are still being kept. */
export type Kept = Pick<Location, 'start' | 'end'>;
