import type { Place } from './kept-lines.js';
import type { Read } from './messages/body.js';
import type { LogMessage, MessageBody } from './model.js';

/** Messages kept of one kind, and of all: hundreds of thousands of warnings must not take the memory, nor the place of the error behind them. */
const mostOfKind = 1000;
const mostOfAll = 5000;
/** What tells two messages apart: more of a message is not compared. */
const compared = 1000;

/** A message whose places are not found yet. */
export type Pending = Omit<LogMessage, 'at' | 'kind'> & { readonly body: MessageBody; readonly at: Place; readonly because: readonly Place[] };

/** The messages of a run of rpmbuild, each once. */
export class MessageBox {
  readonly messages: Pending[] = [];
  dropped = 0;
  private readonly told = new Set<string>();
  private readonly counts = new Map<string, number>();

  add({ body, level }: Read, rest: Omit<Pending, 'body' | 'level'>): void {
    const key = keyOf(body);
    if (this.told.has(key)) return;
    const count = this.counts.get(body.kind) ?? 0;
    if (count >= mostOfKind || (level !== 'error' && this.messages.length >= mostOfAll)) {
      this.dropped++;
      return;
    }
    this.told.add(key);
    this.counts.set(body.kind, count + 1);
    this.messages.push({ body, level, ...rest });
  }

  get hasErrors(): boolean {
    return this.messages.some(({ level }) => level === 'error');
  }
}

/** The list at the end says again what went wrong, without what stood around it. */
function keyOf(body: MessageBody): string {
  if (body.kind === 'script-failed') return `${body.kind} ${body.section}`;
  if (body.kind === 'source-missing') return `${body.kind} ${body.file}`.slice(0, compared);
  if (body.kind === 'file-not-found') return `${body.kind} ${body.path}`.slice(0, compared);
  return JSON.stringify(body).slice(0, compared);
}
