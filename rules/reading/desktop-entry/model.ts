import type { TextProblem } from '../formats/text-problem.js';

/** A line `key[locale]=value`. */
export interface DesktopLine {
  readonly key: string;
  readonly locale?: string;
  readonly value: string;
  readonly line: number;
}

export interface DesktopGroup {
  readonly name: string;
  readonly line: number;
  readonly lines: readonly DesktopLine[];
}

export interface DesktopEntry {
  readonly groups: readonly DesktopGroup[];
  /** What is wrong with lines and groups. */
  readonly problems: readonly TextProblem[];
}

/** The group that says what the entry is; `KDE Desktop Entry` is its old name. */
export function mainGroup({ groups }: DesktopEntry): DesktopGroup | undefined {
  return groups.find(({ name }) => name === 'Desktop Entry' || name === 'KDE Desktop Entry');
}

/** The value of a key without locale. */
export function keyValue(group: DesktopGroup | undefined, key: string): string | undefined {
  return group?.lines.find((line) => line.key === key && line.locale === undefined)?.value;
}

/** The items of a list: separated by `;`, which may stand at the end, too; `\;` belongs to an item. */
export function itemsOf(value: string): string[] {
  const items = value.split(/(?<!\\);/);
  return items.at(-1)?.trim() === '' ? items.slice(0, -1) : items;
}
