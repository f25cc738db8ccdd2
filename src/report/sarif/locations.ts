import type { Finding, Region, RelatedPlace } from '../../engine/result.js';
import { encodeBytes } from '../../text/bytes.js';
import type { SourceText } from '../../text/source-text.js';
import { displaySafe } from '../display-safe.js';
import { visibleRegion } from '../result/visible-region.js';
import { message } from './message.js';

export const rootId = 'SRCROOT';

export interface SarifRegion {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Relative to the directory that the run started in, unless the path itself is absolute. `index` is its place in `artifacts`. */
export function artifactLocation(path: string, index?: number): object {
  const absolute = /^(?:\/|[A-Za-z]:\/)/.test(path);
  const uri = path.split('/').map(percentEncoded).join('/');
  return absolute ? { uri: path.startsWith('/') ? `file://${uri}` : `file:///${uri.replace('%3A', ':')}`, index } : { uri, uriBaseId: rootId, index };
}

/** Where code hosts are to show a finding. One about a package that no spec line is to blame for gets the package file's first column. */
export function primaryLocation(finding: Finding, source: SourceText | undefined, index: number | undefined): object {
  const region = finding.region ? regionOf(visibleRegion(finding.region, source)) : { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  const logical = logicalLocation(finding);
  return {
    physicalLocation: { artifactLocation: artifactLocation(finding.region?.path ?? finding.path, index), region },
    logicalLocations: logical && [logical],
  };
}

/** A package has no lines: its file alone is the place. */
export function relatedLocation(at: RelatedPlace, id: number, index: number | undefined): object {
  const region = 'line' in at ? regionOf(at) : undefined;
  return { id, message: message(at.message), physicalLocation: { artifactLocation: artifactLocation(at.path, index), region } };
}

export function regionOf({ line, column, endLine, endColumn }: Region): SarifRegion {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** The package, and the path inside it. */
export function logicalLocation({ package: nevra, file }: Finding): object | undefined {
  if (nevra === undefined && file === undefined) return undefined;
  const parts = [nevra, file].flatMap((part) => (part === undefined ? [] : [displaySafe(part)]));
  return { name: parts.at(-1), fullyQualifiedName: parts.join(':'), kind: file === undefined ? 'package' : 'resource' };
}

/** Everything but the unreserved characters of RFC 3986, byte by byte, so that names which are not UTF-8 keep theirs. */
function percentEncoded(segment: string): string {
  if (/^[\w.~-]*$/.test(segment)) return segment;
  return [...encodeBytes(segment)].map((byte) => (unreserved.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${hex(byte)}`)).join('');
}

const unreserved = /[A-Za-z0-9._~-]/;

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}
