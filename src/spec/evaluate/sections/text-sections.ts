import type { Traced } from '../../../macro/traced.js';
import { parseChangelog } from '../../changelog/parse.js';
import type { SectionKind } from '../../section-table.js';
import { type PackageState, report, type SectionState, type State } from '../state.js';
import type { HeadingOptions } from './heading.js';

/** `%description`: the text without blank lines at its end becomes the package's. A translation (`-l`) is only read. */
export function finishDescription(state: State, pkg: PackageState | undefined, heading: Traced, options: HeadingOptions): Pick<SectionState, 'finish'> {
  const locale = options.options.get('l')?.[0]?.text;
  const { uncertain } = state;
  if (!pkg || (locale !== undefined && locale !== 'C')) return {};
  if (pkg.described && !uncertain) report(state, 'warning', 'second Description', heading);
  pkg.described = true;
  return {
    finish: (body) => {
      if (!uncertain || !pkg.description) pkg.description = uncertain ? undefined : trimLines(body);
    },
  };
}

/** `%changelog`: may come once. */
export function finishChangelog(state: State, kind: SectionKind, heading: Traced): Pick<SectionState, 'finish'> {
  const { uncertain } = state;
  if (state.seen.has(kind.name) && !uncertain) report(state, 'error', 'second %changelog', heading);
  if (!uncertain) state.seen.add(kind.name);
  return {
    finish: (body) => {
      const { entries, faults } = parseChangelog(body);
      for (const entry of entries) state.changelog.push(entry);
      for (const fault of faults) report(state, fault.level, fault.message, fault.at, false);
    },
  };
}

function trimLines(body: Traced): Traced {
  return body.slice(0, body.text.trimEnd().length);
}
