export interface AlternativeProblem {
  readonly message: string;
  readonly level?: 'error' | 'warning' | 'note';
  readonly rpmlint: string;
}

/**
 * What is wrong with a configuration of libalternatives: `KEY=VALUE` in each line, of which `binary` says what alts starts.
 * Source: libalternatives' README, "Configuration files". `has` and `hasPage` say whether the build brings a path and a manual page.
 */
export function alternativeProblems(text: string, has: (path: string) => boolean, hasPage: (page: string) => boolean): readonly AlternativeProblem[] {
  const problems: AlternativeProblem[] = [];
  const seen = new Set<string>();
  for (const [index, line] of text.split('\n', mostLines).entries()) {
    const say = (message: string, problem: Omit<AlternativeProblem, 'message'>) => problems.push({ message: `Line ${index + 1}: ${message}`, ...problem });
    const [, key = '', value = ''] = /^\s{0,99}(\w+)\s{0,99}=(.*)$/.exec(line) ?? [];
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (key === '') say('This is no KEY=VALUE.', { rpmlint: 'wrong-entry-format' });
    else if (!keys.has(key)) say(`alts does not know "${key}". Write binary, man, group or options.`, { rpmlint: 'wrong-tag-found' });
    else if (seen.has(key)) say(`"${key}" is there twice, and one of them is not read.`, { rpmlint: key === 'man' ? 'double-entries' : 'multiple-entries' });
    else if (key === 'binary' && !has(value.trim()))
      say(`${value.trim() || 'The program'} is not in the packages.`, { level: 'error', rpmlint: 'binary-entry-value-not-found' });
    else if (key === 'man') {
      const lost = pagesOf(value).filter((page) => !hasPage(page));
      if (lost.length > 0) say(`No package has the page ${lost.slice(0, 3).join(', ')}.`, { rpmlint: 'man-entry-value-not-found' });
    }
    seen.add(key);
  }
  if (!seen.has('binary'))
    problems.push({ message: 'The file names no program. Add a line binary=PATH.', level: 'error', rpmlint: 'wrong-or-missed-binary-entry' });
  return problems;
}

/** Longer files are no configuration of alts. */
const mostLines = 1000;

const keys = new Set(['binary', 'man', 'group', 'options']);

const pagesOf = (value: string): readonly string[] =>
  value
    .split(',')
    .map((page) => page.trim())
    .filter((page) => page !== '');
