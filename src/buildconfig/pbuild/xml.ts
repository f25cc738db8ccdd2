import type { Location, SourceText } from '../../text/source-text.js';
import type { PbuildConfig, PbuildPreset } from '../model.js';
import { largestPbuild } from './largest.js';
import { lineAt } from './line-at.js';
import { type SimpleElement, simpleXml } from './simple-xml.js';

type Presets = Pick<PbuildConfig, 'presets' | 'problem'>;

/** The presets of a `_pbuild` in XML (PBuild::Preset: `name`, `default` and `obs` may be attributes or elements). */
export function presetsInXml(source: SourceText): Presets {
  if (source.text.length > largestPbuild) return problem('It is too large to be read', lineAt(source, 0));
  const read = simpleXml(source.text);
  if ('fault' in read) return problem(`It is not well-formed XML: ${read.fault.message}`, lineAt(source, read.fault.start));
  const [root] = read.roots;
  if (root?.name !== 'pbuild') return problem(`The root element is <${root?.name ?? ''}>, <pbuild> was expected`, lineAt(source, root?.start ?? 0));
  return { presets: elements(root, 'preset').map((each) => preset(source, each)) };
}

function preset(source: SourceText, element: SimpleElement): PbuildPreset {
  const [name] = texts(element, 'name');
  const { start } = element;
  return {
    at: { source, start, end: start + '<preset'.length },
    ...(name !== undefined && { name }),
    isDefault: element.attributes.has('default') || elements(element, 'default').length > 0,
    arch: texts(element, 'arch'),
    config: [...texts(element, 'config'), ...texts(element, 'obs')],
    repositories: [...texts(element, 'repo'), ...texts(element, 'registry')],
  };
}

const elements = ({ children }: SimpleElement, name: string): SimpleElement[] => children.filter((child) => child.name === name);

const texts = (element: SimpleElement, name: string): string[] =>
  [element.attributes.get(name) ?? '', ...elements(element, name).map(({ text }) => text.trim())].filter((text) => text !== '');

const problem = (message: string, at: Location): Presets => ({ presets: [], problem: { message, at } });
