import type { ArchiveFacts } from './facts.js';
import { memberHeaderSize, readMemberHeader } from './member-header.js';
import { MemberTally } from './member-tally.js';

export type { ArchiveFacts } from './facts.js';

const magicSize = 8;
const thinMagic = '!<thin>\n';

/** The other magic string of ar.h. */
const magic = '!<arch>\n';

/**
 * Reads a static archive that is pushed in as pieces of any size; a file that begins otherwise is passed over. One member is held at a time, up to `memberBytes`; memory grows with
 * the bytes that come, not with the size that a member states.
 */
export class ArchiveScanner {
  private readonly memberBytes: number;
  private tally: MemberTally | undefined;
  /** A header that is not yet whole. */
  private header: Buffer = noBytes;
  private missing = magicSize;
  private inHeader = true;
  private foreign = false;
  private thin = false;
  private damaged = false;

  constructor(memberBytes: number) {
    this.memberBytes = memberBytes;
  }

  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length && !this.foreign && !this.damaged; ) {
      const part = bytes.subarray(at, at + this.missing);
      at += part.length;
      this.missing -= part.length;
      if (this.inHeader) this.header = Buffer.concat([this.header, part]);
      else this.tally?.data(part);
      if (this.missing === 0) this.next();
    }
  }

  /** To be called after all bytes; nothing where they are no archive. */
  finish(): ArchiveFacts | undefined {
    const { tally } = this;
    if (tally === undefined) return undefined;
    // the padding of the last member may be missing
    const betweenMembers = this.inHeader ? this.header.length === 0 : tally.isComplete;
    return { ...(this.thin && { thin: true }), ...tally.facts(), ...((this.damaged || !betweenMembers) && { damaged: true }) };
  }

  private next(): void {
    if (this.tally === undefined) this.begin();
    else if (this.inHeader) this.beginMember(this.tally);
    else this.expectHeader();
  }

  private begin(): void {
    const found = this.header.toString('latin1');
    this.thin = found === thinMagic;
    if (found === magic || this.thin) this.tally = new MemberTally(this.memberBytes);
    else this.foreign = true;
    this.expectHeader();
  }

  /** Data is padded to an even size. */
  private beginMember(tally: MemberTally): void {
    const member = readMemberHeader(this.header);
    if (member === undefined) {
      this.damaged = true;
      return;
    }
    const stored = this.thin && !isTable(member.name) ? 0 : member.size;
    tally.begin({ table: isTable(member.name), size: stored });
    this.inHeader = false;
    this.missing = stored + (stored & 1);
    if (this.missing === 0) this.next();
  }

  private expectHeader(): void {
    this.header = noBytes;
    this.inHeader = true;
    this.missing = memberHeaderSize;
  }
}

const noBytes = Buffer.alloc(0);

/** Symbol tables of System V, of 64-bit archives and of BSD, and the table of long names. */
function isTable(name: string): boolean {
  return name === '/' || name === '//' || name === '/SYM64/' || name.startsWith('__.SYMDEF');
}
