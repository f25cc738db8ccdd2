import { type XmlElement, xmlDocument } from '../xml/document.js';
import { childrenNamed } from '../xml/elements.js';
import type { TextProblem } from './text-problem.js';

const namespace = 'http://www.freedesktop.org/standards/shared-mime-info';

/** What makes update-mime-database leave media types out (Shared MIME-info Specification, "The source XML files"). */
export function mimePackageProblems(text: string): TextProblem[] {
  const reading = xmlDocument(text);
  if ('problem' in reading) return [{ line: reading.line, message: `The file is not well-formed XML: ${reading.problem}.` }];
  const { root } = reading;
  if (!/^(?:[\w.-]+:)?mime-info$/.test(root.name))
    return [{ line: root.line, message: `The root element is <${root.name.slice(0, 60)}>, but must be <mime-info>.` }];
  const isNamed = Object.entries(root.attributes).some(([name, value]) => name.startsWith('xmlns') && value === namespace);
  if (!isNamed) return [{ line: root.line, message: `<mime-info> must be in the namespace ${namespace}, or nothing in it is read.` }];
  return childrenNamed(root, 'mime-type').flatMap(typeProblems);
}

function typeProblems(element: XmlElement): TextProblem[] {
  const { line } = element;
  const type = element.attributes.type ?? '';
  const problems: TextProblem[] = [];
  if (!/^[^/\s]+\/[^/\s]+$/.test(type)) problems.push({ line, message: `The type "${type.slice(0, 60)}" is no media type.` });
  for (const glob of childrenNamed(element, 'glob')) {
    if ((glob.attributes.pattern ?? '') === '') problems.push({ line: glob.line, message: 'A <glob> has no pattern.' });
  }
  return problems;
}
