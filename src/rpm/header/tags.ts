import { mainTags, signatureTags, type TagRow, type TagType } from './tag-table.js';

/** The two headers of a package; tag numbers from 1000 on mean other things in each. */
export type HeaderKind = 'signature' | 'main';

export interface Tag {
  readonly name: string;
  readonly type?: TagType;
}

/** What rpm calls a tag number in that header; an unknown one is `TAG_<number>`. */
export function tagOf(kind: HeaderKind, number: number): Tag {
  return (kind === 'signature' ? signature : main).get(number) ?? { name: `TAG_${number}` };
}

const main = new Map(mainTags.map(entry));
const signature = new Map([...mainTags.filter(([number]) => number < 1000), ...signatureTags].map(entry));

function entry([number, name, type]: TagRow): [number, Tag] {
  return [number, type === undefined ? { name } : { name, type }];
}
