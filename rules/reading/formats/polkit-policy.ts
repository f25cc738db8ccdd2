import { shortened } from '../../../src/text/shortened.js';
import { type XmlElement, xmlDocument } from '../xml/document.js';
import { childrenNamed } from '../xml/elements.js';
import type { TextProblem } from './text-problem.js';

/** Values of the three defaults (polkit(8), "DECLARING ACTIONS"). */
const results = new Set(['no', 'yes', 'auth_self', 'auth_admin', 'auth_self_keep', 'auth_admin_keep']);
const defaults = new Set(['allow_any', 'allow_inactive', 'allow_active']);
const topElements = new Set(['vendor', 'vendor_url', 'icon_name', 'action']);

/** What keeps polkit from reading a file of actions (polkit(8), "DECLARING ACTIONS"; its DTD). */
export function polkitPolicyProblems(text: string): TextProblem[] {
  const reading = xmlDocument(text);
  if ('problem' in reading)
    return [{ line: reading.line, message: `The policy is not well-formed XML: ${reading.problem}. polkit ignores the file until it is mended.` }];
  const { root } = reading;
  if (root.name !== 'policyconfig')
    return [{ line: root.line, message: `The root element is <${shortened(root.name)}>, but must be <policyconfig>. Write that.` }];
  const strange = root.children.filter(({ name }) => !topElements.has(name));
  const actions = childrenNamed(root, 'action');
  return [
    ...strange.map(({ name, line }) => ({ line, message: `<${shortened(name)}> is no element of a policy. Delete it.` })),
    ...doubles(actions),
    ...actions.flatMap(actionProblems),
  ];
}

function doubles(actions: readonly XmlElement[]): TextProblem[] {
  const seen = new Set<string>();
  return actions.flatMap(({ attributes, line }) => {
    const id = attributes.id ?? '';
    if (id === '' || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ line, message: `The action ${shortened(id, 80)} is there twice. Delete one.` }];
  });
}

function actionProblems(action: XmlElement): TextProblem[] {
  const { line } = action;
  const id = action.attributes.id;
  const problems: TextProblem[] = [];
  if (id === undefined || id === '') problems.push({ line, message: 'An <action> has no id. Add one.' });
  else if (!/^[A-Za-z0-9._-]+$/.test(id))
    problems.push({ line, message: `The id "${shortened(id, 80)}" has characters that no action may have. Use letters, digits, dots, - and _ only.` });
  const values = childrenNamed(action, 'defaults').flatMap(({ children }) => children);
  for (const { name, text, line: at } of values) {
    if (!defaults.has(name))
      problems.push({ line: at, message: `<${shortened(name)}> stands among the defaults. Write allow_any, allow_inactive or allow_active.` });
    else if (!results.has(text)) problems.push({ line: at, message: `<${name}> is "${shortened(text)}". Write one of ${[...results].join(', ')}.` });
  }
  if (childrenNamed(action, 'description').length === 0)
    problems.push({ line, message: 'The action has no <description>, so nobody can tell what it is for. Add one.', level: 'note' });
  if (childrenNamed(action, 'message').length === 0)
    problems.push({ line, message: 'The action has no <message>, so people are asked for a password without a reason. Add one.', level: 'note' });
  return problems;
}
