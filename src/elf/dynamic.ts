import { type DynamicTable, dynamicTags as tags } from './dynamic-table.js';

/** What the dynamic section says of the file as a whole. */
export interface ElfDynamic {
  readonly soname?: string;
  readonly needed: readonly string[];
  readonly rpath?: readonly string[];
  readonly runpath?: readonly string[];
  readonly bindNow: boolean;
  readonly flaggedPie: boolean;
  readonly debug: boolean;
  readonly textRelocations: boolean;
}

/** DF_TEXTREL and DF_BIND_NOW of DT_FLAGS; DF_1_NOW and DF_1_PIE of DT_FLAGS_1. */
const textrelFlag = 4;
const bindNowFlag = 8;
const nowFlag1 = 1;
const pieFlag1 = 0x08000000;

export function readDynamic({ value, texts }: DynamicTable): ElfDynamic {
  const paths = (tag: number): string[] | undefined => {
    const lists = texts(tag);
    return lists.length === 0 ? undefined : lists.flatMap((list) => list.split(':'));
  };
  const flags = value(tags.flags) ?? 0;
  const flags1 = value(tags.flags1) ?? 0;
  const [soname] = texts(tags.soname);
  const rpath = paths(tags.rpath);
  const runpath = paths(tags.runpath);
  return {
    ...(soname !== undefined && { soname }),
    needed: texts(tags.needed),
    ...(rpath !== undefined && { rpath }),
    ...(runpath !== undefined && { runpath }),
    bindNow: value(tags.bindNow) !== undefined || (flags & bindNowFlag) !== 0 || (flags1 & nowFlag1) !== 0,
    flaggedPie: (flags1 & pieFlag1) !== 0,
    debug: value(tags.debug) !== undefined,
    textRelocations: value(tags.textrel) !== undefined || (flags & textrelFlag) !== 0,
  };
}
