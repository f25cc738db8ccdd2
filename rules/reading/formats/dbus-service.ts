import { shortened } from '../../../src/text/shortened.js';
import { baseName } from '../../data/paths/install-path.js';
import { keyValue } from '../desktop-entry/model.js';
import { parseDesktopEntry } from '../desktop-entry/parse.js';
import type { TextProblem } from './text-problem.js';

const group = 'D-BUS Service';
/** A well-known bus name (D-Bus Specification, "Message Protocol Names: bus names"). */
const busName = /^[A-Za-z_-][\w-]*(?:\.[A-Za-z_-][\w-]*)+$/;

/** What keeps a bus from starting a service by its file (D-Bus Specification, "Message Bus Starting Services"). */
export function dbusServiceProblems(text: string, path: string): TextProblem[] {
  const found = parseDesktopEntry(text).groups.find(({ name }) => name === group);
  if (!found) return [{ message: `The file has no [${group}], so the bus ignores it. Add it.` }];
  const { line } = found;
  const missing = ['Name', 'Exec'].filter((key) => (keyValue(found, key) ?? '') === '');
  const name = keyValue(found, 'Name') ?? '';
  const problems: TextProblem[] = missing.map((key) => ({ line, message: `[${group}] has no ${key}, so the bus ignores the file. Add it.` }));
  if (name !== '' && (!busName.test(name) || name.length > 255))
    problems.push({ line, message: `Name is "${shortened(name)}", which is no bus name. Write one such as org.example.Demo.` });
  // only the system bus asks for it
  else if (name !== '' && path.includes('/system-services/') && baseName(path) !== `${name}.service`)
    problems.push({
      line,
      message: `The system bus looks for the service in ${shortened(name, 255)}.service. Name the file so.`,
      level: 'warning',
    });
  return problems;
}
