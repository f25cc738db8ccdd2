import type { ExampleFile, ExamplePackage } from '../../policy/example.js';
import type { ExampleElf, ExampleScriptlet } from '../../policy/example-facts.js';
import { displaySafe, visibleText } from '../display-safe.js';

/** What an example says of a package itself, beside its name and tags. */
export function packageRemarks({ format, signed, sourceRpm, payload }: ExamplePackage): string[] {
  return [
    ...(format === undefined ? [] : [`Package format: ${format}`]),
    ...(signed ? ['Signed: yes'] : []),
    ...(sourceRpm === undefined ? [] : [`Source package: ${displaySafe(sourceRpm)}`]),
    ...Object.entries(payload ?? {}).map(([name, value]) => `Payload ${name}: ${displaySafe(String(value))}`),
  ];
}

/** Scriptlets and triggers as a spec has them. */
export function scriptLines({ scriptlets = {}, triggers = [] }: ExamplePackage): string[] {
  return [
    ...Object.entries(scriptlets).flatMap(([kind, given]) => section(`%${kind}`, typeof given === 'string' ? { body: given } : given)),
    ...triggers.flatMap((trigger) => section(`%${trigger.type}`, trigger, ` -- ${trigger.on.map(displaySafe).join(', ')}`)),
  ];
}

function section(name: string, { interpreter, body = '' }: ExampleScriptlet, on = ''): string[] {
  const program = interpreter === undefined ? '' : ` -p ${displaySafe(interpreter.join(' '))}`;
  const lines = body === '' ? [] : visibleText(body).replace(/\n$/, '').split('\n');
  return [`${name}${program}${on}`, ...lines.map((line) => `  | ${line}`)];
}

/** What an example says of a file beside path, mode, flags and text. */
export function fileRemarks(file: ExampleFile): string[] {
  const { user, group, size, digest, mtime, caps, class: type, inode, format, form, compression, buildPaths = [], archive, elf } = file;
  const named = { user, group, size, digest, mtime, caps, class: type, inode, format, compression, ...form };
  return [...pairs(named), ...buildPaths.map((path) => `holds ${displaySafe(path)}`), ...pairs({ ...archive }), ...(elf ? moreOfElf(elf) : [])];
}

/** What the listing has no words of its own for. */
function moreOfElf({ class: _, type, soname, needed, rpath, runpath, ...more }: ExampleElf): string[] {
  return pairs(more);
}

function pairs(values: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${displaySafe(plain(value))}`]));
}

function plain(value: unknown): string {
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.join(',');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
