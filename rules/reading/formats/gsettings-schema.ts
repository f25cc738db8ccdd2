import { shortened } from '../../../src/text/shortened.js';
import { type XmlElement, xmlDocument } from '../xml/document.js';
import { childrenNamed } from '../xml/elements.js';
import type { TextProblem } from './text-problem.js';

/** What makes glib-compile-schemas leave a file out (GSettings; gschema.dtd of GLib). */
export function gsettingsSchemaProblems(text: string): TextProblem[] {
  const reading = xmlDocument(text);
  if ('problem' in reading) return [{ line: reading.line, message: `The schema is not well-formed XML: ${reading.problem}. Mend it.` }];
  const { root } = reading;
  if (root.name !== 'schemalist') return [{ line: root.line, message: `The root element is <${shortened(root.name)}>, but must be <schemalist>. Write that.` }];
  const seen = new Set<string>();
  return childrenNamed(root, 'schema').flatMap((schema) => schemaProblems(schema, seen));
}

function schemaProblems(schema: XmlElement, seen: Set<string>): TextProblem[] {
  const { attributes, line } = schema;
  const { id, path } = attributes;
  const problems: TextProblem[] = [];
  if (id === undefined || id === '') problems.push({ line, message: 'A <schema> has no id. Add one.' });
  else if (seen.has(id)) problems.push({ line, message: `The schema ${shortened(id, 80)} is there twice. Delete one.` });
  seen.add(id ?? '');
  if (path !== undefined && path !== '' && !/^\/(?:.*\/)?$/.test(path))
    problems.push({ line, message: `The path "${shortened(path, 80)}" must begin and end with a slash. Add it.` });
  if (path?.includes('//')) problems.push({ line, message: `The path "${shortened(path, 80)}" has two slashes in a row. Delete one.` });
  return [...problems, ...keyProblems(childrenNamed(schema, 'key'), attributes.extends !== undefined)];
}

function keyProblems(keys: readonly XmlElement[], extending: boolean): TextProblem[] {
  const seen = new Set<string>();
  return keys.flatMap((key) => {
    const { attributes, line } = key;
    const name = attributes.name ?? '';
    const problems: TextProblem[] = [];
    if (!/^[a-z](?:-?[a-z0-9])*$/.test(name))
      problems.push({ line, message: `"${shortened(name, 80)}" is no name of a key. Use lower-case letters, digits and single - only.` });
    if (seen.has(name)) problems.push({ line, message: `The key ${shortened(name, 80)} is there twice. Delete one.` });
    seen.add(name);
    const kinds = ['type', 'enum', 'flags'].filter((each) => attributes[each] !== undefined);
    if (kinds.length !== 1 && !extending)
      problems.push({ line, message: `The key ${shortened(name, 80)} has not exactly one of type, enum and flags. Give it one.` });
    if (childrenNamed(key, 'default').length === 0) problems.push({ line, message: `The key ${shortened(name, 80)} has no <default>. Add one.` });
    for (const once of ['summary', 'description']) {
      if (childrenNamed(key, once).length > 1) problems.push({ line, message: `The key ${shortened(name, 80)} has several <${once}>. Keep one.` });
    }
    return problems;
  });
}
