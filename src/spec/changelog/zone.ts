/** Zones that the tz database knows by such a name and that keep one offset, in hours (tz database "backward", "northamerica"). */
const fixed: ReadonlyMap<string, number> = new Map([
  ['EST', -5],
  ['MST', -7],
  ['HST', -10],
]);

/** Zones with European summer time, in hours of standard time (tz database "europe"). */
const european: ReadonlyMap<string, number> = new Map([
  ['WET', 0],
  ['CET', 1],
  ['MET', 1],
  ['EET', 2],
]);

/**
 * Seconds to take from a local time to get UTC. rpm sets TZ to the word in the changelog; the C library takes a word that it does not
 * know (`PDT`, `CEST`) as UTC.
 */
export function zoneOffset(zone: string, local: number): number {
  const standard = european.get(zone);
  if (standard === undefined) return (fixed.get(zone) ?? 0) * 3600;
  return (standard + (isEuropeanSummer(local - standard * 3600) ? 1 : 0)) * 3600;
}

/** Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on that of October (since 1996). */
function isEuropeanSummer(time: number): boolean {
  const year = new Date(time * 1000).getUTCFullYear();
  return time >= lastSunday(year, 2) && time < lastSunday(year, 9);
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return (last.getTime() - last.getUTCDay() * 86_400_000) / 1000;
}
