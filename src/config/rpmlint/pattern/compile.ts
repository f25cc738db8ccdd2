import { isWord, readClass, readEscape, type Test } from './characters.js';
import type { Pattern, Step } from './program.js';

/** Thrown inside the compiler only. */
class Refused extends Error {}

const mostSteps = 2000;
const deepest = 30;

/**
 * Compiles a regular expression as Python's `re` writes it (Python library reference, "re"): what filters of rpmlint use, without
 * look-around and back references. A text says why it can't be.
 */
export function compilePattern(text: string): Pattern | string {
  const ignoreCase = text.startsWith('(?i)');
  try {
    const compiler = new Compiler(ignoreCase ? text.slice(4) : text, ignoreCase);
    return compiler.whole();
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

/** Steps whose targets count from their own first step. */
type Part = readonly Step[];

class Compiler {
  private at = 0;
  private literals: string[] = [''];
  private branches = false;

  constructor(
    private readonly text: string,
    private readonly ignoreCase: boolean,
  ) {}

  whole(): Pattern {
    const part = this.alternatives(0);
    if (this.at < this.text.length) throw new Refused('a ")" without its "("');
    const literal = this.ignoreCase || this.branches ? '' : this.literals.reduce((longest, each) => (each.length > longest.length ? each : longest));
    return { program: [...part, { do: 'accept' }], literal };
  }

  private alternatives(depth: number): Part {
    if (depth > deepest) throw new Refused('groups are nested too deeply');
    let part = this.sequence(depth);
    while (this.text[this.at] === '|') {
      this.at++;
      if (depth === 0) this.branches = true;
      const other = this.sequence(depth);
      part = sized([
        { do: 'fork', to: [1, part.length + 2] },
        ...moved(part, 1),
        { do: 'jump', to: part.length + other.length + 2 },
        ...moved(other, part.length + 2),
      ]);
    }
    return part;
  }

  private sequence(depth: number): Part {
    const part: Step[] = [];
    while (this.at < this.text.length && this.text[this.at] !== '|' && this.text[this.at] !== ')') {
      const from = this.at;
      const atom = this.atom(depth);
      const behind = this.at;
      part.push(...moved(this.quantified(atom), part.length));
      sized(part);
      if (depth === 0) this.noteLiteral(from, behind);
    }
    return part;
  }

  /** Adds an atom outside of groups to the literals where it is one character, there exactly once. */
  private noteLiteral(from: number, behind: number): void {
    const written = this.text.slice(from, behind);
    const character = /^\\[^A-Za-z0-9]$/.test(written) ? written.slice(1) : /^[^.^$[(\\]$/.test(written) ? written : undefined;
    if (character === undefined || this.at !== behind) this.literals.push('');
    else this.literals.push(`${this.literals.pop() ?? ''}${character}`);
  }

  private atom(depth: number): Part {
    const unit = this.text[this.at++] as string;
    if (unit === '(') return this.group(depth);
    if (unit === '.') return take((code) => code !== 0x0a);
    if (unit === '^') return [{ do: 'assert', holds: (_, at) => at === 0 }];
    if (unit === '$') return [{ do: 'assert', holds: (text, at) => at === text.length }];
    if (unit === '[') {
      const found = readClass(this.text, this.at);
      if (!found) throw new Refused('a "[" without its "]"');
      this.at = found.end;
      return take(this.cased(found.test));
    }
    if (unit === '\\') return this.escape();
    if (unit === '*' || unit === '+' || unit === '?') throw new Refused(`nothing to repeat before "${unit}"`);
    const code = unit.charCodeAt(0);
    return take(this.cased((other) => other === code));
  }

  private group(depth: number): Part {
    const special = /^\?(?::|P<[A-Za-z_]\w{0,50}>)/.exec(this.text.slice(this.at, this.at + 60))?.[0];
    if (special === undefined && this.text[this.at] === '?') throw new Refused('look-around, flags and conditions are not supported');
    this.at += special?.length ?? 0;
    const part = this.alternatives(depth + 1);
    if (this.text[this.at++] !== ')') throw new Refused('a "(" without its ")"');
    return part;
  }

  private escape(): Part {
    const unit = this.text[this.at++];
    if (unit === undefined) throw new Refused('a "\\" at the end');
    if (unit === 'b' || unit === 'B')
      return [{ do: 'assert', holds: (text, at) => (isWord(text.charCodeAt(at - 1)) !== isWord(text.charCodeAt(at))) === (unit === 'b') }];
    if (unit === 'A') return [{ do: 'assert', holds: (_, at) => at === 0 }];
    if (unit === 'Z') return [{ do: 'assert', holds: (text, at) => at === text.length }];
    const test = readEscape(unit);
    if (!test) throw new Refused(`"\\${unit}" is not supported`);
    return take(this.cased(test));
  }

  private quantified(part: Part): Part {
    const range = this.quantifier();
    if (!range) return part;
    const { least, most } = range;
    if (this.text[this.at] === '?') this.at++; // which of the matches comes first is all the same
    if ('*+?'.includes(this.text[this.at] ?? ' ')) throw new Refused('a quantifier behind a quantifier');
    const repeated: Step[] = [];
    for (let i = 0; i < least; i++) {
      repeated.push(...moved(part, repeated.length));
      sized(repeated);
    }
    if (most === Infinity) {
      const from = repeated.length;
      return sized([...repeated, { do: 'fork', to: [from + 1, from + part.length + 2] }, ...moved(part, from + 1), { do: 'jump', to: from }]);
    }
    for (let i = least; i < most; i++) {
      const from = repeated.length;
      repeated.push({ do: 'fork', to: [from + 1, from + part.length + 1] }, ...moved(part, from + 1));
      sized(repeated);
    }
    return repeated;
  }

  private quantifier(): { least: number; most: number } | undefined {
    const unit = this.text[this.at];
    if (unit === '*' || unit === '+' || unit === '?') {
      this.at++;
      return { least: unit === '+' ? 1 : 0, most: unit === '?' ? 1 : Infinity };
    }
    const counted = /^\{(\d{0,4})(,(\d{0,4}))?\}/.exec(this.text.slice(this.at, this.at + 12));
    if (!counted || counted[0] === '{}' || counted[0] === '{,}') return undefined;
    this.at += counted[0].length;
    const least = Number(counted[1]);
    const most = counted[2] === undefined ? least : counted[3] === '' ? Infinity : Number(counted[3]);
    if (most < least) throw new Refused('a repetition that counts downwards');
    return { least, most };
  }

  private cased(test: Test): Test {
    if (!this.ignoreCase) return test;
    return (code) => {
      const letter = String.fromCharCode(code);
      return test(letter.toLowerCase().charCodeAt(0)) || test(letter.toUpperCase().charCodeAt(0));
    };
  }
}

const take = (test: Test): Part => [{ do: 'take', test }];

/** The same steps for a place further on. */
function moved(part: Part, by: number): Part {
  if (by === 0) return part;
  return part.map((step): Step => {
    if (step.do === 'fork') return { do: 'fork', to: [step.to[0] + by, step.to[1] + by] };
    return step.do === 'jump' ? { do: 'jump', to: step.to + by } : step;
  });
}

function sized(part: Part): Part {
  if (part.length > mostSteps) throw new Refused('the expression is too large');
  return part;
}
