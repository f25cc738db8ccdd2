import type { FormatProblem } from './text-problem.js';

/** A manual page refers to another one that is shown in its place (groff(7), `.so`). */
const include = /^[.']\s*so\s+(\S+)/;
/** What starts a page in the languages man(7) and mdoc(7), in a condition too. */
const start = /^[.'](?:\s*(?:TH|Dd|so|mso)\b|\s*(?:if|ie|el)\s.{0,200}[.'](?:TH|Dd)\s)/;
/** Some pages define macros of hundreds of lines before they start. */
const mostLines = 20_000;

export interface ManualPage {
  readonly problems: readonly FormatProblem[];
  /** Where the page is nothing but a reference: to which file of the manual, as written. */
  readonly shows?: string;
}

/** What no formatter of manual pages can make up for (mandoc(1), "Diagnostics"; man-pages(7)). */
export function readManualPage(text: string): ManualPage {
  if (text.trim() === '') return { problems: [{ line: 1, message: 'The page is empty. Fill it, or leave it out.' }] };
  const lines = text.split('\n', mostLines);
  if (!lines.some((line) => start.test(line)) && lines.length < mostLines) {
    const what = /^\s*<(?:!doctype|html|\?xml|refentry)/i.test(text) ? 'The page is markup for another program' : 'The page has neither .TH nor .Dd';
    return { problems: [{ line: 1, message: `${what}, so that man shows it as loose text and nothing finds its name. Convert it.` }] };
  }
  const said = lines.filter((line) => !/^\s*$|^[.']\\"|^\.\s*$/.test(line));
  const shows = said.length === 1 ? include.exec(said[0] ?? '')?.[1] : undefined;
  return { problems: [], ...(shows !== undefined && { shows }) };
}
