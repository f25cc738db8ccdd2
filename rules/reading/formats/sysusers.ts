import { shortened } from '../../../src/text/shortened.js';
import { logicalLines } from './logical-lines.js';
import { quotedWords } from './quoted-words.js';
import type { FormatProblem } from './text-problem.js';

/** What systemd-sysusers would say of the lines of a sysusers.d file (sysusers.d(5); sources of systemd: src/sysusers/sysusers.c, `parse_line`). */
export function sysusersProblems(text: string): FormatProblem[] {
  return logicalLines(text, { comments: '#' }).flatMap(({ text: content, line }) => {
    const words = quotedWords(content);
    const message = words ? fault(words) : 'A quote is not closed. Close it.';
    return message === undefined ? [] : [{ line, message: `${message} systemd-sysusers stops at such a line.` }];
  });
}

/** The longest name of a user (utmp(5), `ut_user`, less the final zero). */
const longestName = 31;

function fault([type = '', ...fields]: readonly string[]): string | undefined {
  const [name = '-', id = '-', gecos = '-', home = '-', shell = '-'] = fields.map((field) => (field === '' ? '-' : field));
  if (!/^(?:u!?|[gmr])$/.test(type)) return `There is no type "${shortened(type)}". Write u, g, m or r.`;
  if (fields.length > 5) return `There are ${fields.length + 1} fields, and six is the most. Put quotes around the description.`;
  if (type !== 'r' && name === '-') return 'A name is missing. Add it.';
  if ([name, id].some((field) => /[%@]/.test(field))) return undefined;
  if (type !== 'r' && !isName(name)) return `"${shortened(name)}" is no name of a user or group. Use letters, digits, - and _.`;
  if (type === 'r')
    return name !== '-'
      ? 'Type r takes no name. Write a hyphen.'
      : /^\d+(?:-\d+)?$/.test(id)
        ? undefined
        : 'Type r takes a range of numbers such as 500-900. Correct the third field.';
  if (type === 'm') return isName(id) ? undefined : 'Type m needs the name of a group in its third field. Add it.';
  if (id !== '-' && !id.startsWith('/') && !/^\d+$/.test(id) && !(type.startsWith('u') && /^(?:\d+|-):[^:]+$/.test(id)))
    return `"${shortened(id)}" is no number of a ${type === 'g' ? 'group' : 'user'}. Write a number, a path or a hyphen.`;
  if (type === 'g')
    return [gecos, home, shell].every((field) => field === '-') ? undefined : 'Type g takes neither description nor directory nor shell. Delete them.';
  if (gecos.includes(':')) return "The description holds a colon, which /etc/passwd can't. Put quotes around texts with blanks, and delete the colon.";
  if (home !== '-' && !/^[/%]/.test(home))
    return `The home directory "${shortened(home)}" is no absolute path. Put quotes around the description, or correct it.`;
  if (shell !== '-' && !/^[/%]/.test(shell)) return `The shell "${shortened(shell)}" is no absolute path. Correct it.`;
  return undefined;
}

const isName = (name: string): boolean => /^[A-Za-z_][\w.-]*\$?$/.test(name) && name.length <= longestName;
