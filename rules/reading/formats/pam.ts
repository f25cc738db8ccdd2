import { shortened } from '../../../src/text/shortened.js';
import { logicalLines } from './logical-lines.js';
import type { FormatProblem } from './text-problem.js';

const types = ['auth', 'account', 'password', 'session'];
const controls = ['required', 'requisite', 'sufficient', 'optional', 'include', 'substack', 'binding'];
/** What a module may return, as `[value=action]` names it. Source: pam.conf(5). */
const values = new Set(
  (
    'success open_err symbol_err service_err system_err buf_err perm_denied auth_err cred_insufficient authinfo_unavail user_unknown maxtries ' +
    'new_authtok_reqd acct_expired session_err cred_unavail cred_expired cred_err no_module_data conv_err authtok_err authtok_recover_err ' +
    'authtok_lock_busy authtok_disable_aging try_again ignore abort authtok_expired module_unknown bad_item conv_again incomplete default'
  ).split(' '),
);
const actions = ['ignore', 'bad', 'die', 'ok', 'done', 'reset'];

/** What libpam refuses in the file of one service (pam.conf(5), pam.d(5)): with a line that it can't read, the whole stack denies. */
export function pamProblems(text: string): FormatProblem[] {
  return logicalLines(text, { comments: '#', joint: ' ' }).flatMap(({ text: content, line }) => {
    const hash = content.indexOf('#');
    const said = (hash < 0 ? content : content.slice(0, hash)).trim();
    const message = said === '' ? undefined : faultOf(said);
    return message === undefined ? [] : [{ line, message }];
  });
}

function faultOf(said: string): string | undefined {
  // Debian's libpam reads other files so
  if (/^@include\s+\S/.test(said)) return undefined;
  const [type = ''] = said.split(/\s/, 1);
  if (!types.includes(type.replace(/^-/, '').toLowerCase()))
    return `"${shortened(type)}" is no type of PAM, and the service denies everybody. Write auth, account, password or session.`;
  const rest = said.slice(type.length).trim();
  if (rest.startsWith('[')) {
    const end = rest.indexOf(']');
    if (end < 0) return 'The control has no closing bracket. Add it.';
    return oddPair(rest.slice(1, end)) ?? moduleFault(rest.slice(end + 1).trim(), false);
  }
  const [control = ''] = rest.split(/\s/, 1);
  if (!controls.includes(control.toLowerCase()))
    return `"${shortened(control)}" is no control of PAM, and the service denies everybody. Write required, requisite, sufficient, optional, include or substack.`;
  return moduleFault(rest.slice(control.length).trim(), /^(?:include|substack)$/i.test(control));
}

function oddPair(pairs: string): string | undefined {
  const odd = pairs
    .trim()
    .split(/\s+/)
    .find((pair) => {
      const [value = '', action = '', ...more] = pair.split('=');
      return more.length > 0 || !values.has(value.toLowerCase()) || !(actions.includes(action.toLowerCase()) || /^\d+$/.test(action));
    });
  return odd === undefined || /\s=|=\s/.test(pairs)
    ? undefined
    : `"${shortened(odd)}" says nothing to PAM. Write a return value and what to do, such as default=ignore.`;
}

function moduleFault(rest: string, isFile: boolean): string | undefined {
  const [name = ''] = rest.split(/\s/, 1);
  if (name === '') return isFile ? 'The name of the file to include is missing. Add it.' : 'The module is missing. Add it.';
  return undefined;
}
