import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml';
import type { Location, SourceText } from '../../text/source-text.js';
import type { PbuildConfig, PbuildPreset } from '../model.js';
import { largestPbuild } from './largest.js';
import { lineAt } from './line-at.js';

type Presets = Pick<PbuildConfig, 'presets' | 'problem'>;

/** The presets of a `_pbuild` in XML (PBuild::Preset: `name`, `default` and `obs` are attributes). */
export function presetsInXml(source: SourceText): Presets {
  try {
    if (source.text.length > largestPbuild) return problem('It is too large to be read', lineAt(source, 0));
    // the parser takes quadratic time for carriage returns
    const root = parseXml(source.text.replaceAll('\r', ' '), { includeOffsets: true }).root;
    if (root?.name !== 'pbuild') return problem(`The root element is <${root?.name ?? ''}>, <pbuild> was expected`, lineAt(source, root?.start ?? 0));
    return { presets: elements(root, 'preset').map((each) => preset(source, each)) };
  } catch (error) {
    // it descends with the elements
    if (error instanceof RangeError) return problem('Its elements are nested too deep', lineAt(source, 0));
    if (!(error instanceof XmlError)) throw error;
    return problem(`It is not well-formed XML: ${error.message.split('\n')[0]?.replace(/ \(line \d+, column \d+\)$/, '') ?? ''}`, lineAt(source, error.pos));
  }
}

function preset(source: SourceText, element: XmlElement): PbuildPreset {
  const { name } = element.attributes;
  const start = element.start;
  return {
    at: { source, start, end: start + '<preset'.length },
    ...(name !== undefined && { name }),
    isDefault: element.attributes.default !== undefined,
    arch: texts(element, 'arch'),
    config: [...texts(element, 'config'), ...texts(element, 'obs')],
    repositories: [...texts(element, 'repo'), ...texts(element, 'registry')],
  };
}

const elements = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);

const texts = (element: XmlElement, name: string): string[] => {
  const attribute = element.attributes[name];
  return [...(attribute === undefined ? [] : [attribute]), ...elements(element, name).map(({ text }) => text.trim())].filter((text) => text !== '');
};

const problem = (message: string, at: Location): Presets => ({ presets: [], problem: { message, at } });
