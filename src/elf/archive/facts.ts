/** What policy needs of a static archive. */
export interface ArchiveFacts {
  /** A thin archive only names its members. */
  readonly thin?: true;
  /** Tables apart. */
  readonly members: number;
  /** Members that are ELF object files. */
  readonly objects: number;
  /** Machines and classes of the objects, each once, in order: `x86_64/64`. */
  readonly machines: readonly string[];
  /** `slim`: some object, or LLVM bitcode member, has no machine code; `fat`: some has bytecode beside it. */
  readonly lto?: 'fat' | 'slim';
  /** Some object has debug information. */
  readonly debugInfo?: true;
  /** There are objects, and none holds code or data. */
  readonly hollow?: true;
  /** No object has a symbol table: nothing can be linked with it. */
  readonly stripped?: true;
  /** The archive breaks its format or ends early: the numbers above are of what comes before. */
  readonly damaged?: true;
  /** Members too large to be looked into. */
  readonly skipped?: number;
}
