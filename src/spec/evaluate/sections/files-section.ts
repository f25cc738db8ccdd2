import type { Traced } from '../../../macro/traced.js';
import { type Attr, parseFilesLine } from '../../files/line.js';
import { packageName } from '../preamble/packages.js';
import { occupy } from '../room.js';
import { type PackageState, quoted, report, type SectionState, type State } from '../state.js';
import type { HeadingOptions } from './heading.js';

/** `%files`: adds the section's lines to the package's list. */
export function filesLine(state: State, pkg: PackageState | undefined, heading: Traced, options: HeadingOptions): Pick<SectionState, 'line'> {
  if (!pkg) return {};
  if (pkg.files && !state.uncertain) report(state, 'warning', `multiple %files for package '${packageName(state, pkg)}'`, heading);
  pkg.files ??= [];
  const { files } = pkg;
  for (const list of options.options.get('f') ?? []) pkg.fileLists.push(list.traced);
  let defaults: Attr | undefined;
  return {
    line: (line) => {
      if (line.text.trim() === '') return;
      const read = parseFilesLine(line);
      const { uncertain } = state;
      for (const fault of read.faults) report(state, 'error', `${fault}: ${quoted(line)}`, line, false);
      if (read.defattr) defaults = { mode: read.defattr[0] ?? '-', user: read.defattr[1] ?? '-', group: read.defattr[2] ?? '-' };
      const whole = line.trim();
      const attr = read.attr ?? defaults;
      occupy(state, 'path', read.paths.length);
      for (const { path, text } of read.paths) {
        files.push({ path, pathText: text, directives: read.directives, ...(attr && { attr }), line: whole, uncertain });
      }
    },
  };
}
