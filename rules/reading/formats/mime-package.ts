import { shortened } from '../../../src/text/shortened.js';
import { type XmlElement, xmlDocument } from '../xml/document.js';
import { childrenNamed } from '../xml/elements.js';
import type { TextProblem } from './text-problem.js';

const namespace = 'http://www.freedesktop.org/standards/shared-mime-info';

/** What makes update-mime-database leave media types out (Shared MIME-info Specification, "The source XML files"). */
export function mimePackageProblems(text: string): TextProblem[] {
  const reading = xmlDocument(text);
  if ('problem' in reading) return [{ line: reading.line, message: `The file is not well-formed XML: ${reading.problem}. Mend it.` }];
  const { root } = reading;
  if (!/^(?:[\w.-]+:)?mime-info$/.test(root.name))
    return [{ line: root.line, message: `The root element is <${shortened(root.name)}>, but must be <mime-info>. Write that.` }];
  const isNamed = Object.entries(root.attributes).some(([name, value]) => name.startsWith('xmlns') && value === namespace);
  if (!isNamed) return [{ line: root.line, message: `<mime-info> must be in the namespace ${namespace}, or nothing in it is read. Add xmlns.` }];
  return childrenNamed(root, 'mime-type').flatMap(typeProblems);
}

function typeProblems(element: XmlElement): TextProblem[] {
  const { line } = element;
  const type = element.attributes.type ?? '';
  const problems: TextProblem[] = [];
  if (!/^[^/\s]+\/[^/\s]+$/.test(type)) problems.push({ line, message: `The type "${shortened(type)}" is no media type. Write one such as text/x-demo.` });
  for (const glob of childrenNamed(element, 'glob')) {
    if ((glob.attributes.pattern ?? '') === '') problems.push({ line: glob.line, message: 'A <glob> has no pattern. Add one, such as *.demo.' });
  }
  return problems;
}
