/** `[   12s] `: the clock that build (obs-build) puts before every line; `BUILDSTDERR:`, which mock can be told to put before some. */
const prefix = /^(?:\[ *\d{1,9}s\] ?)?(?:BUILDSTDERR: ?)?/;
/** What mock's root.log puts before every line. */
const logged = /^(?:DEBUG|INFO|WARNING|ERROR) \w{1,64}\.py:\d{1,6}: {1,2}/;
/** Colours and cursor movements (ECMA-48 control sequences), and titles. */
const escapes = /\u001b(?:\[[0-?]{0,32}[ -/]{0,8}[@-~]|\][^\u0007\u001b]{0,256}(?:\u0007|\u001b\\))/g;

/** A line of a log without what the tools around rpmbuild put before it and without terminal escapes; of a line that overwrites itself, what stays. */
export function plainLine(line: string): string {
  let text = line.endsWith('\r') ? line.slice(0, -1) : line;
  if (text.includes('\u001b')) text = text.replace(escapes, '');
  const overwritten = text.lastIndexOf('\r');
  if (overwritten >= 0) text = text.slice(overwritten + 1);
  const first = text.charCodeAt(0);
  if (first === 0x5b || first === 0x42) return text.replace(prefix, '');
  return text.includes('.py:') ? text.replace(logged, '') : text;
}
