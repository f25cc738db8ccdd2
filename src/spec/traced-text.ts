import { type Piece, Traced } from '../macro/traced.js';

/** The text cut behind every line feed; each line keeps its own. Empty text is no line. */
export function linesWithEnds(text: Traced): Traced[] {
  const whole = text.text;
  if (whole === '') return [];
  const first = whole.indexOf('\n');
  if (first < 0 || first === whole.length - 1) return [text];
  const out: Traced[] = [];
  let from = 0;
  for (let at = first; at >= 0; at = whole.indexOf('\n', from)) {
    out.push(text.slice(from, at + 1));
    from = at + 1;
  }
  if (from < whole.length) out.push(text.slice(from));
  return out;
}

/** One text from many; neighbours that stand next to each other in the same source become one piece. */
export function joinTexts(parts: readonly Traced[]): Traced {
  const out: Piece[] = [];
  let run: Piece[] = [];
  const flush = (): void => {
    const first = run[0];
    const last = run[run.length - 1];
    if (first && last) out.push(run.length === 1 ? first : { text: run.map((p) => p.text).join(''), place: { ...first.place, end: last.place.end } });
    run = [];
  };
  for (const part of parts) {
    for (const piece of part.pieces) {
      const last = run[run.length - 1];
      if (last && !continues(last, piece)) flush();
      run.push(piece);
    }
  }
  flush();
  return out.length === 0 ? Traced.empty : new Traced(out);
}

function continues(a: Piece, b: Piece): boolean {
  const [one, two] = [a.place, b.place];
  return (
    one.source !== undefined &&
    one.source === two.source &&
    one.end === two.start &&
    one.exact &&
    two.exact &&
    !one.frame &&
    !two.frame &&
    !a.unknown &&
    !b.unknown
  );
}
