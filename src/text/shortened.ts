/** Enough of a text to find it by: what messages quote of a file may be a megabyte long. */
export function shortened(text: string, most = 60): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
