import { Traced } from '../../../macro/traced.js';
import { isOlderRpm } from '../generation.js';
import type { State } from '../state.js';

/**
 * Defines what rpm knows when the main preamble is read: where the package is built (rpm 4.20 and later: one folder per build under
 * `%{_topdir}/BUILD`, with `BUILDROOT` and `SPECPARTS` in it; `%{_builddir}` is that folder).
 */
export function closeMainPreamble(state: State): void {
  const { macros } = state;
  if (state.folderKnown || isOlderRpm(macros.lookup('__rpmuncompress')?.body)) return;
  state.folderKnown = true;
  const base = macros.isDefined('_builddir') ? '%{_builddir}' : '%{_topdir}/BUILD';
  const name = inFileName(macros.expand(Traced.bare('%{NAME}-%{VERSION}-build')).value);
  const folder = Traced.join([macros.expand(Traced.bare(`${base}/`)).value, name]);
  for (const [name, body] of [
    ['builddir', folder],
    ['_builddir', folder],
    ['buildroot', Traced.join([folder, Traced.bare('/BUILDROOT')])],
    ['specpartsdir', Traced.join([folder, Traced.bare('/SPECPARTS')])],
  ] as const) {
    macros.define(name, body, { keyword: 'option' });
  }
}

/** The marks of versions that a shell would take for its own become underscores. */
function inFileName(name: Traced): Traced {
  if (!/[~^]/.test(name.text)) return name;
  return new Traced(
    name.pieces.map((piece) =>
      /[~^]/.test(piece.text) && !piece.unknown ? { text: piece.text.replace(/[~^]/g, '_'), place: { ...piece.place, exact: false } } : piece,
    ),
  );
}
