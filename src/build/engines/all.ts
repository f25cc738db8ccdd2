import type { Engine } from '../engine.js';
import { mock } from './mock.js';
import { pbuild } from './pbuild.js';
import { rpmbuild } from './rpmbuild.js';

/** The programs that can be started; the first is taken where none is named. */
export const engines: readonly [Engine, ...Engine[]] = [mock, rpmbuild, pbuild];
