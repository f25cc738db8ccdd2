import { LuaPatternError } from '../../builtins/lua-class.js';
import { type LuaMatch, matchAt } from '../../builtins/lua-pattern.js';
import { numberText } from '../number.js';
import { call, index } from '../operations/index.js';
import { type Runtime, raise } from '../runtime.js';
import { isFunction, isNumber, isTable, isTrue, type LuaValue, typeName } from '../value.js';
import { append, type Given, integer, type Native, native, offset, text, wrongType } from './arguments.js';

/** `string.find`: positions, then captures. */
export const find: Native = (given) => {
  const [subject, pattern] = [text(given, 1), text(given, 2)];
  const from = startOf(given, subject);
  if (from > subject.length) return undefined;
  if (isTrue(given.list[3]) || !/[\^$*+?.()[%-]/.test(pattern)) {
    given.rt.pay(0, subject.length);
    const at = subject.indexOf(pattern, from);
    return at < 0 ? undefined : [BigInt(at + 1), BigInt(at + pattern.length)];
  }
  const found = search(given.rt, subject, pattern, from);
  return found && append([BigInt(found.start + 1), BigInt(found.end)], found.captures.map(captured));
};

/** `string.match`: captures, or the whole match. */
export const match: Native = (given) => {
  const subject = text(given, 1);
  const pattern = text(given, 2);
  const from = startOf(given, subject);
  const found = from > subject.length ? undefined : search(given.rt, subject, pattern, from);
  return found && capturesOf(subject, found);
};

/** `string.gmatch`: an iterator over all matches. */
export const gmatch: Native = (given) => {
  const { rt } = given;
  const [subject, pattern] = [text(given, 1), text(given, 2)];
  let at = startOf(given, subject);
  let last = -1;
  return native(rt, () => {
    for (; at <= subject.length; at++) {
      const found = tryAt(rt, subject, pattern, at);
      // an empty match right behind the last match is none
      if (!found || found.end === last) continue;
      at = last = found.end;
      return capturesOf(subject, found);
    }
    return undefined;
  });
};

/** `string.gsub`, with a text, a table or a function that says what comes in place of a match. */
export const gsub: Native = (given) => {
  const { rt } = given;
  const [subject, whole] = [text(given, 1), text(given, 2)];
  const replacement = given.list[2];
  if (typeof replacement !== 'string' && !isNumber(replacement) && !isTable(replacement) && !isFunction(replacement)) {
    return wrongType(given, 3, 'string/function/table');
  }
  const most = offset(integer(given, 4, BigInt(subject.length + 1)));
  const anchored = whole.startsWith('^');
  const pattern = anchored ? whole.slice(1) : whole;
  const where = rt.where;
  const parts: string[] = [];
  let [at, last, count] = [0, -1, 0];
  while (count < most) {
    const found = tryAt(rt, subject, pattern, at);
    if (found && found.end !== last) {
      count++;
      const part = replaced(rt, subject, found, replacement);
      rt.where = where;
      rt.pay(0, part.length);
      parts.push(part);
      at = last = found.end;
    } else if (at < subject.length) parts.push(subject[at++] as string);
    else break;
    if (anchored) break;
  }
  rt.pay(0, subject.length);
  return [parts.join('') + subject.slice(at), BigInt(count)];
};

function replaced(rt: Runtime, subject: string, found: LuaMatch, replacement: LuaValue): string {
  const matched = subject.slice(found.start, found.end);
  if (typeof replacement === 'string' || isNumber(replacement)) {
    return expandedTemplate(rt, isNumber(replacement) ? numberText(replacement) : replacement, matched, found);
  }
  const captures = capturesOf(subject, found);
  const value = isFunction(replacement) ? call(rt, replacement, captures)[0] : index(rt, replacement, captures[0], rt);
  if (!isTrue(value)) return matched;
  if (typeof value === 'string') return value;
  return isNumber(value) ? numberText(value) : raise(rt, `invalid replacement value (a ${typeName(value)})`);
}

function expandedTemplate(rt: Runtime, template: string, matched: string, found: LuaMatch): string {
  if (!template.includes('%')) return template;
  rt.pay(template.length, 0);
  return template.replace(/%([\s\S]?)/g, (_, c: string) => {
    if (c === '%') return '%';
    if (c < '0' || c > '9' || c === '') return raise(rt, "invalid use of '%' in replacement string");
    if (c === '0' || (c === '1' && found.captures.length === 0)) return matched;
    const capture = found.captures[Number(c) - 1];
    rt.pay(0, String(capture ?? '').length);
    return capture === undefined ? raise(rt, `invalid capture index %${c} in replacement string`) : String(capture);
  });
}

/** Where the search begins, counted from 0. */
function startOf(given: Given, subject: string): number {
  const from = offset(integer(given, 3, 1n));
  return from > 0 ? from - 1 : from === 0 ? 0 : Math.max(subject.length + from, 0);
}

function search(rt: Runtime, subject: string, whole: string, from: number): LuaMatch | undefined {
  const anchored = whole.startsWith('^');
  const pattern = anchored ? whole.slice(1) : whole;
  for (let at = from; at <= subject.length; at++) {
    const found = tryAt(rt, subject, pattern, at);
    if (found || anchored) return found;
  }
  return undefined;
}

function tryAt(rt: Runtime, subject: string, pattern: string, at: number): LuaMatch | undefined {
  try {
    return matchAt(subject, pattern, at, () => rt.pay(1, 0));
  } catch (error) {
    if (error instanceof LuaPatternError) return raise(rt, error.message);
    throw error;
  }
}

function capturesOf(subject: string, found: LuaMatch): LuaValue[] {
  return found.captures.length === 0 ? [subject.slice(found.start, found.end)] : found.captures.map(captured);
}

function captured(capture: string | number): LuaValue {
  return typeof capture === 'number' ? BigInt(capture) : capture;
}
