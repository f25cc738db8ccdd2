import { shortened } from '../../../src/text/shortened.js';
import { type XmlElement, xmlDocument } from '../xml/document.js';
import { childrenNamed } from '../xml/elements.js';
import type { TextProblem } from './text-problem.js';

/** Types of components (AppStream specification 1.0, "Metadata: component types"); `desktop` is the old name of the second. */
const types = new Set([
  'generic',
  'desktop-application',
  'desktop',
  'console-application',
  'web-application',
  'service',
  'addon',
  'runtime',
  'font',
  'codec',
  'inputmethod',
  'firmware',
  'driver',
  'localization',
  'repository',
  'operating-system',
  'icon-theme',
]);

/** What every component must have ("Generic component"). */
const required = ['id', 'name', 'summary', 'metadata_license'];

/** What is wrong with a metainfo file: XML that is not well-formed, and what AppStream requires of a component. */
export function metainfoProblems(text: string): TextProblem[] {
  const reading = xmlDocument(text);
  if ('problem' in reading)
    return [{ line: reading.line, message: `The metadata is not well-formed XML: ${reading.problem}. Mend it, and validate it in %check.` }];
  const { root } = reading;
  if (root.name === 'application')
    return [{ line: root.line, message: 'The root element <application> is outdated since AppStream 0.6. Write <component type="desktop-application">.' }];
  if (root.name !== 'component')
    return [{ line: root.line, message: `The root element is <${root.name}>. Metadata of a package is one <component>. Write that.` }];
  return componentProblems(root);
}

function componentProblems(root: XmlElement): TextProblem[] {
  const { type = 'generic', merge } = root.attributes;
  const { line } = root;
  const missing = merge === undefined ? required.filter((name) => !childrenNamed(root, name).some((child) => child.text !== '')) : [];
  const extended = type !== 'addon' || childrenNamed(root, 'extends').length > 0;
  const id = childrenNamed(root, 'id')[0];
  return [
    ...(types.has(type)
      ? []
      : [{ line, message: `The component's type is "${shortened(type)}", which AppStream does not know. Write one of the specification.` }]),
    ...(missing.length === 0
      ? []
      : [{ line, message: `The metadata has no ${words(missing)}. Add ${missing.length > 1 ? 'them' : 'it'}, or software centres leave the component out.` }]),
    ...(extended ? [] : [{ line, message: 'The add-on has no <extends>, so nobody knows what it is for. Name the component that it extends.' }]),
    ...(merge === undefined && id && id.text !== '' && !id.text.includes('.')
      ? [
          {
            line: id.line,
            message: `The id "${shortened(id.text)}" is no reverse domain name, so another project may have the same. Write one such as org.example.App.`,
            level: 'note' as const,
          },
        ]
      : []),
    ...(id && /[\s/\\:]/.test(id.text)
      ? [{ line: id.line, message: `The id "${shortened(id.text)}" has characters that no id may have. Use letters, digits, dots, - and _ only.` }]
      : []),
  ];
}

function words(names: readonly string[]): string {
  const tags = names.map((name) => `<${name}>`);
  return tags.length > 1 ? `${tags.slice(0, -1).join(', ')} and ${tags.at(-1)}` : tags.join('');
}
