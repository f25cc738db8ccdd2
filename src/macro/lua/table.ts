/**
 * Values of Lua 5.4 (manual, 2.1). Integers are bigints of 64 bits, floats are numbers, nil is `undefined`. Strings have one unit per
 * byte. Nothing else of the host's objects is a value, so no program can get at one.
 */
export type LuaValue = undefined | boolean | bigint | number | string | LuaTable | LuaFunction | LuaUserdata;

export interface LuaFunction {
  readonly type: 'function';
  readonly native: boolean;
  readonly call: (args: LuaValue[]) => LuaValue[];
}

/** A value of the host's own making; its data can't be reached but through its metatable's functions. */
export interface LuaUserdata {
  readonly type: 'userdata';
  readonly data: unknown;
  readonly metatable?: LuaTable;
}

/** A key as it is looked up: floats with a whole value are the integer. */
type Key = Exclude<LuaValue, undefined>;

/**
 * A table of Lua: the values of the keys 1 to n, and all others in the order in which they came. A key whose value is nil again keeps
 * its slot until the next new key comes, so that a traversal may clear fields.
 */
export class LuaTable {
  readonly type = 'table';
  metatable: LuaTable | undefined = undefined;
  private readonly list: LuaValue[] = [];
  private slots: Map<Key, number> | undefined;
  private keys: Key[] = [];
  private values: LuaValue[] = [];
  private gone = 0;

  /** `epoch` tells when it was made: by which run of a program. */
  constructor(readonly epoch: number) {}

  /** A border: the length of the part that has the keys 1 to n. */
  get length(): number {
    return this.list.length;
  }

  get(key: LuaValue): LuaValue {
    const known = normal(key);
    if (typeof known === 'bigint' && known > 0n && known <= this.list.length) return this.list[Number(known) - 1];
    const slot = known === undefined ? undefined : this.slots?.get(known);
    return slot === undefined ? undefined : this.values[slot];
  }

  /** True where the table grew. The key is neither nil nor NaN. */
  set(key: LuaValue, value: LuaValue): boolean {
    const known = normal(key);
    if (known === undefined) return false;
    if (typeof known === 'bigint' && known > 0n && known <= BigInt(this.list.length) + 1n && !this.isField(known)) return this.setItem(Number(known), value);
    return this.setField(known, value);
  }

  /** The entry behind `key`, the first one behind nil; undefined behind the last one, false for a key that is not there. */
  next(key: LuaValue): readonly [LuaValue, LuaValue] | undefined | false {
    const known = normal(key);
    let at = 0;
    if (typeof known === 'bigint' && known > 0n && known <= this.list.length) at = Number(known);
    else if (known !== undefined) {
      const slot = this.slots?.get(known);
      // an item that was cleared during the traversal may have shortened the list
      if (slot === undefined && typeof known !== 'bigint') return false;
      at = this.list.length + (slot === undefined ? 0 : slot + 1);
    }
    for (; at < this.list.length; at++) if (this.list[at] !== undefined) return [BigInt(at + 1), this.list[at]];
    for (let slot = at - this.list.length; slot < this.keys.length; slot++) {
      if (this.values[slot] !== undefined) return [this.keys[slot], this.values[slot]];
    }
    return undefined;
  }

  private isField(key: Key): boolean {
    const slot = this.slots?.get(key);
    return slot !== undefined && this.values[slot] !== undefined;
  }

  private setItem(index: number, value: LuaValue): boolean {
    if (index <= this.list.length) {
      this.list[index - 1] = value;
      if (value === undefined && index === this.list.length) this.shorten();
      return false;
    }
    if (value === undefined) return this.setField(BigInt(index), value);
    this.list.push(value);
    this.takeOver();
    return true;
  }

  private shorten(): void {
    while (this.list.length > 0 && this.list[this.list.length - 1] === undefined) this.list.pop();
  }

  /** Moves the fields that now follow the last item. */
  private takeOver(): void {
    if (!this.slots || this.slots.size === 0) return;
    for (let next = BigInt(this.list.length + 1); ; next++) {
      const slot = this.slots.get(next);
      const value = slot === undefined ? undefined : this.values[slot];
      if (value === undefined) return;
      this.setField(next, undefined);
      this.list.push(value);
    }
  }

  private setField(key: Key, value: LuaValue): boolean {
    const slot = this.slots?.get(key);
    if (slot !== undefined) {
      if (value === undefined && this.values[slot] !== undefined) this.gone++;
      else if (value !== undefined && this.values[slot] === undefined) this.gone--;
      this.values[slot] = value;
      return false;
    }
    if (value === undefined) return false;
    if (this.gone > 16 && this.gone > this.keys.length / 2) this.compact();
    this.slots ??= new Map();
    this.slots.set(key, this.keys.length);
    this.keys.push(key);
    this.values.push(value);
    return true;
  }

  private compact(): void {
    const kept = this.keys.map((key, i) => [key, this.values[i]] as const).filter(([, value]) => value !== undefined);
    this.keys = kept.map(([key]) => key);
    this.values = kept.map(([, value]) => value);
    this.slots = new Map(this.keys.map((key, i) => [key, i]));
    this.gone = 0;
  }
}

function normal(key: LuaValue): LuaValue {
  return typeof key === 'number' && Number.isInteger(key) && Math.abs(key) <= 2 ** 63 ? BigInt.asIntN(64, BigInt(key)) : key;
}
