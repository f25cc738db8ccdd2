/** Names of which none is like another: the second and later of equal ones get a number. The first keeps its name, so that a name says the same in the next run. */
export function distinct(names: readonly string[], numbered: (name: string, count: number) => string): string[] {
  const taken = new Set(names);
  const counts = new Map<string, number>();
  return names.map((name) => {
    let count = counts.get(name) ?? 0;
    let free = name;
    while (count > 0 && taken.has(free)) free = numbered(name, ++count);
    counts.set(name, Math.max(count, 1));
    taken.add(free);
    return free;
  });
}
