import type { ArchiveFacts } from './facts.js';
import { readObject } from './object.js';

/** Collects what the members of an archive are while their bytes go by. */
export class MemberTally {
  private readonly memberBytes: number;
  private members = 0;
  private objects = 0;
  private skipped = 0;
  private withSymbols = 0;
  private withSubstance = 0;
  private debugInfo = false;
  private lto: ArchiveFacts['lto'];
  private readonly machines = new Set<string>();
  private parts: Uint8Array[] = [];
  private left = 0;
  private looked = false;

  /** @param memberBytes larger members are counted and not looked into */
  constructor(memberBytes: number) {
    this.memberBytes = memberBytes;
  }

  begin({ table, size }: { readonly table: boolean; readonly size: number }): void {
    if (!table) this.members++;
    this.left = size;
    this.looked = !table && size > 0 && size <= this.memberBytes;
    if (!table && size > this.memberBytes) this.skipped++;
  }

  /** Bytes of the member, which are not kept; what comes beyond its size is padding. */
  data(bytes: Uint8Array): void {
    const part = bytes.subarray(0, this.left);
    this.left -= part.length;
    if (!this.looked || part.length === 0) return;
    if (this.left > 0) this.parts.push(Buffer.from(part));
    else this.look(this.parts.length === 0 ? part : Buffer.concat([...this.parts, part]));
  }

  /** All bytes of the current member came. */
  get isComplete(): boolean {
    return this.left === 0;
  }

  private look(bytes: Uint8Array): void {
    this.parts = [];
    const object = readObject(bytes);
    if (object === undefined) return;
    if (object.lto !== undefined && this.lto !== 'slim') this.lto = object.lto;
    if (object.machine === undefined) return;
    this.objects++;
    if (this.machines.size < maxMachines) this.machines.add(object.machine);
    if (object.symbols) this.withSymbols++;
    if (object.substance) this.withSubstance++;
    if (object.debugInfo) this.debugInfo = true;
  }

  facts(): ArchiveFacts {
    const { members, objects, lto, skipped } = this;
    return {
      members,
      objects,
      machines: [...this.machines].sort(),
      ...(lto !== undefined && { lto }),
      ...(this.debugInfo && { debugInfo: true }),
      ...(objects > 0 && this.withSubstance === 0 && { hollow: true }),
      ...(objects > 0 && this.withSymbols === 0 && { stripped: true }),
      ...(skipped > 0 && { skipped }),
    };
  }
}

/** Real archives have one. */
const maxMachines = 32;
