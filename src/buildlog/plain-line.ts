/** `[   12s] `: the clock that build (obs-build) puts before every line; `BUILDSTDERR:`, which mock can be told to put before some. */
const prefix = /^(?:\[ *\d{1,9}s\] ?)?(?:BUILDSTDERR: ?)?/;
/** What mock's root.log puts before every line, and mock itself with --verbose. */
const logged = /^(?:DEBUG|INFO|WARNING|ERROR) \w{1,64}\.py:\d{1,6}: {1,2}(?:BUILDSTDERR: ?)?|^DEBUG: /;
/** The clock of GitHub Actions: `2025-05-31T15:43:41.5100819Z `. */
const dated = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}Z /;
/** Colours and cursor movements (ECMA-48 control sequences), and titles. */
const escapes = /\u001b(?:\[[0-?]{0,32}[ -/]{0,8}[@-~]|\][^\u0007\u001b]{0,256}(?:\u0007|\u001b\\))/g;

/** A line of a log without what the tools around rpmbuild put before it and without terminal escapes; of a line that overwrites itself, what stays. */
export function plainLine(line: string): string {
  let text = line.endsWith('\r') ? line.slice(0, -1) : line;
  if (text.includes('\u001b')) text = text.replace(escapes, '');
  const overwritten = text.lastIndexOf('\r');
  if (overwritten >= 0) text = text.slice(overwritten + 1);
  switch (text.charCodeAt(0)) {
    case 0x5b: // [
    case 0x42: // B
      return text.replace(prefix, '');
    case 0x44: // D
    case 0x45: // E
    case 0x49: // I
    case 0x57: // W
      return text.replace(logged, '');
    case 0x32: // 2
      return text.replace(dated, '');
    default:
      return text;
  }
}

/** A line of mock's root.log: what package managers and mock's own commands say. */
export const isRootLogLine = (line: string): boolean => /^(?:DEBUG|INFO) \w{1,64}\.py:\d{1,6}: /.test(line);
