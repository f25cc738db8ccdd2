import { Traced } from '../../macro/traced.js';
import type { State } from './state.js';

/**
 * Defines what rpm knows when the main preamble is read: where the package is built (rpm 4.20 and later: one folder per build under
 * `%{_topdir}/BUILD`, with `BUILDROOT` and `SPECPARTS` in it; `%{_builddir}` is that folder).
 */
export function closeMainPreamble(state: State): void {
  const { macros } = state;
  if (state.folderKnown) return;
  state.folderKnown = true;
  const base = macros.isDefined('_builddir') ? '%{_builddir}' : '%{_topdir}/BUILD';
  const folder = macros.expand(Traced.bare(`${base}/%{NAME}-%{VERSION}-build`)).value;
  for (const [name, body] of [
    ['builddir', folder],
    ['_builddir', folder],
    ['buildroot', Traced.join([folder, Traced.bare('/BUILDROOT')])],
    ['specpartsdir', Traced.join([folder, Traced.bare('/SPECPARTS')])],
  ] as const) {
    macros.define(name, body, { keyword: 'option' });
  }
}
