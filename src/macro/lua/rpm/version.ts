import { compareEvr, type Evr, formatEvr, parseEvr } from '../../../rpm/label/index.js';
import { fromByteText, toByteText } from '../../builtins/byte-text.js';
import { badArgument, type Given, type Native, native, text } from '../library/arguments.js';
import { type Runtime, raise } from '../runtime.js';
import { LuaTable } from '../table.js';
import { isNumber, type LuaValue } from '../value.js';

/** `rpm.ver(evr)` and `rpm.ver(epoch, version, release)`: versions that can be compared and taken apart (rpm-lua(7)). */
export function versionConstructor(rt: Runtime): Native {
  const metatable = new LuaTable(0);
  const versions = new WeakSet<object>();
  const of = (given: Given, number: number): Evr => {
    const value = given.list[number - 1];
    return typeof value === 'object' && value.type === 'userdata' && versions.has(value) ? (value.data as Evr) : badArgument(given, number, 'rpm.ver expected');
  };
  const methods: Readonly<Record<string, Native>> = {
    __index: (given) => attributeOf(given, of(given, 1)),
    __tostring: (given) => toByteText(formatEvr(of(given, 1))),
    __eq: (given) => compareEvr(of(given, 1), of(given, 2)) === 0,
    __lt: (given) => compareEvr(of(given, 1), of(given, 2)) < 0,
    __le: (given) => compareEvr(of(given, 1), of(given, 2)) <= 0,
  };
  for (const [name, run] of Object.entries(methods)) metatable.set(name, native(rt, run));
  metatable.set('__name', 'rpm.ver');
  return (given) => {
    const evr = fromArguments(given);
    if (!evr) return [];
    given.rt.pay(8, 0);
    const value = { type: 'userdata', data: evr, metatable } as const;
    versions.add(value);
    return value;
  };
}

function fromArguments(given: Given): Evr | undefined {
  const { list } = given;
  if (list.length === 1) return parsed(plain(list[0]) ?? '');
  if (list.length !== 3) return raise(given.rt, `invalid number of arguments: ${list.length}`);
  const [epoch, version, release] = list.map(plain);
  if (!version) return undefined;
  return parsed(`${epoch ? `${epoch}:` : ''}${version}${release ? `-${release}` : ''}`);
}

function parsed(evr: string): Evr | undefined {
  return evr === '' ? undefined : parseEvr(fromByteText(evr));
}

function plain(value: LuaValue): string | undefined {
  return typeof value === 'string' || isNumber(value) ? String(value) : undefined;
}

function attributeOf(given: Given, evr: Evr): LuaValue {
  const key = text(given, 2);
  const value = key === 'e' ? evr.epoch : key === 'v' ? evr.version : key === 'r' ? evr.release : raise(given.rt, `invalid attribute: ${key}`);
  return value === undefined ? undefined : toByteText(String(value));
}
