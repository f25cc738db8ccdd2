import type { Traced } from '../../../macro/traced.js';
import { isDecided } from '../../known.js';
import type { Tag } from '../../model.js';
import { isKnownTo } from '../../rpm-versions.js';
import { occupy } from '../room.js';
import { type PackageState, quoted, report, type State } from '../state.js';
import { applyTag } from './apply-tag.js';
import { readTagLine } from './tag-line.js';

/** Takes one line of a package's preamble. */
export function preambleLine(state: State, pkg: PackageState, line: Traced): void {
  if (line.text.trim() === '') return;
  const text = quoted(line);
  const reading = readTagLine(line);
  if (reading.found === 'nothing') {
    state.incomplete ||= !line.known;
    if (isDecided(line)) report(state, 'error', `Unknown tag: ${text}`, line);
    return;
  }
  if (reading.found === 'malformed') {
    report(state, 'error', `Malformed tag: ${text}`, line);
    return;
  }
  const tag: Tag = {
    name: reading.found === 'tag' ? numberedName(reading.name, reading.number) : reading.name,
    ...(reading.qualifier !== undefined && { qualifier: reading.qualifier }),
    value: reading.value,
    line,
    package: pkg.index,
    uncertain: state.uncertain,
  };
  occupy(state, 'tag');
  state.tags.push(tag);
  pkg.tags.push(tag);
  const isStrange = reading.found === 'stranger' || !isKnownTo(state.target.rpm, reading.kind.since);
  if (isStrange) report(state, 'error', `Unknown tag: ${text}`, line);
  else if (reading.value.length === 0) report(state, 'error', `Empty tag: ${text}`, line);
  else applyTag(state, pkg, reading.kind, tag, reading.number);
}

function numberedName(name: string, number: Traced | undefined): string {
  return number ? name + number.text : name;
}
