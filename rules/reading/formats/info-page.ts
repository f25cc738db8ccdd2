import type { FormatProblem } from './text-problem.js';

/** What install-info needs of a manual so that the top menu lists it (Texinfo manual, "Installing Dir Entries"). */
export function infoPageProblems(text: string): FormatProblem[] {
  if (text === '') return [];
  const begins = text.indexOf('\nSTART-INFO-DIR-ENTRY');
  const ends = text.indexOf('\nEND-INFO-DIR-ENTRY');
  if (begins < 0)
    return [{ line: 1, message: 'The manual has no START-INFO-DIR-ENTRY, so the menu of all manuals does not list it. Add @direntry to its source.' }];
  const line = text.slice(0, begins + 1).split('\n').length;
  if (ends < begins) return [{ line, message: 'START-INFO-DIR-ENTRY has no END-INFO-DIR-ENTRY. Add it.' }];
  const entries = text
    .slice(begins, ends)
    .split('\n')
    .filter((each) => each.startsWith('* '));
  return entries.length > 0 ? [] : [{ line, message: 'The directory entry has no line that begins with "* ". Write one.' }];
}
