import type { Place } from './kept-lines.js';
import type { MessageBody } from './model.js';

/** Commands of compilers, by themselves or below libtool. */
const compiler = /^(?:libtool: compile: {1,4})?(?:\/?[\w./+-]{0,200}\/)?(?:[\w.]{1,64}-){0,6}(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+)(?:-\d{1,3})? /;
/** Programs for the kernel, and what is compiled for another machine, take no flags of the distribution. */
const notForThisMachine = /\s--?target[ =](?:bpf|wasm)/;
const sourceFile = /(?:^|[\s/'"`])([\w.+-]{1,255}\.(?:c|cc|cpp|cxx|C|m|mm))(?=$|[\s'"`])/;
/** Options that the compiler's own defaults and upstream's Makefiles hardly have by themselves: protection and code generation. */
const telling = /(?:^|\s)-(?:f(?!(?:PIC|pic|PIE|pie)(?:\s|$))|m|specs=|Wp,)/;
/** Fewer of them say nothing: the build has no flags of a distribution. */
const leastTelling = 3;
/** Of longer lines the rest is not looked at. */
const longest = 8192;

type FlagsMissing = Extract<MessageBody, { readonly kind: 'flags-missing' }>;

/** Compares the compilers' command lines of a build with the flags that it was given. What a quiet build does not show is not known. */
export class CompilerFlags {
  private flags: readonly string[] = [];
  private compiled = 0;
  private bare = 0;
  private first: { readonly file: string; readonly place: Place } | undefined;

  /** A line of `%build`, of the shell's trace or of a command's output. */
  line(text: string, place: () => Place): void {
    const line = text.startsWith('+ ') ? text.slice(2) : text;
    const given = line.includes('FLAGS=') ? flagsIn(line.slice(0, longest)) : [];
    if (given.length > this.flags.length) this.flags = given;
    else if (given.length === 0) this.command(line, place);
  }

  private command(whole: string, place: () => Place): void {
    if (!whole.includes(' -c ') || whole.length > longest || whole.includes('conftest') || !compiler.test(whole)) return;
    this.compiled++;
    if (telling.test(whole)) return;
    const file = sourceFile.exec(whole)?.[1];
    if (file === undefined || notForThisMachine.test(whole)) return;
    this.bare++;
    this.first ??= { file, place: place() };
  }

  /** What there is to say at the end. */
  finding(): { readonly body: FlagsMissing; readonly place: Place } | undefined {
    if (!this.first || this.flags.length < leastTelling) return undefined;
    const { file, place } = this.first;
    return { body: { kind: 'flags-missing', file, count: this.bare, of: this.compiled, flags: this.flags.slice(0, 3) }, place };
  }
}

/** `CFLAGS='-O2 -flto'` as the shell's trace shows an assignment, `'CFLAGS=-O2 -flto'` as it shows an argument. */
function flagsIn(line: string): string[] {
  const value = /(?:^|\s)C(?:XX)?FLAGS='([^']*)'/.exec(line)?.[1] ?? /'C(?:XX)?FLAGS=([^']*)'/.exec(line)?.[1] ?? '';
  return value.split(/\s+/).filter((word) => telling.test(word));
}
