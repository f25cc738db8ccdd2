/** Does `work` for every item in order, on at most `lanes` at the same time (one at least); the results stand in the order of the items. */
export async function inParallel<T, R>(items: readonly T[], lanes: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const i = next++;
      results[i] = await work(items[i] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(Math.max(lanes, 1), items.length) }, lane));
  return results;
}
