import { directoryOf, isBelow, normalisePath } from '../../data/paths/install-path.js';
import type { LinkFault } from './fault.js';

/** A relative link that arrives, but not by the straight way: by more `..` than there are directories, or through one that it leaves again. */
export function roundaboutLink(path: string, linkTo: string): LinkFault | undefined {
  if (normalisePath(`${directoryOf(path)}/${linkTo}`).leavesRoot) {
    return { message: `The link ${linkTo} has more ".." than there are directories above it.`, level: 'note', rpmlint: 'symlink-has-too-many-up-segments' };
  }
  if (!wayBack.test(linkTo)) return undefined;
  return {
    message: `The link ${linkTo} goes into a directory and back, so it fails where that one is missing. Write the straight way.`,
    level: 'note',
    rpmlint: 'symlink-contains-up-and-down-segments',
  };
}

/** A name, then `..`. */
const wayBack = /(?:^|\/)(?!\.{1,2}(?:\/|$))[^/]+\/\.\.(?:\/|$)/;

/** openSUSE's brp-25-symlink makes links relative; what it leaves is meant so. */
export function absoluteLink(linkTo: string): LinkFault | undefined {
  if (!linkTo.startsWith('/') || keptAbsolute.some((tree) => isBelow(linkTo, tree))) return undefined;
  return {
    message: `The link to ${linkTo} is absolute. Make it relative (ln -sr), so that it also works below another root.`,
    level: 'note',
    rpmlint: 'symlink-should-be-relative',
  };
}

const keptAbsolute = ['/etc/alternatives', '/etc/localtime', '/dev', '/proc', '/run', '/sys', '/var/run'];
