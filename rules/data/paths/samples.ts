import type { PackageFile } from '../../../src/policy/index.js';
import { baseName, isBelow } from './install-path.js';

/** Directories that hold documentation: `%_docdir`, `%_defaultlicensedir` and friends of rpm's macro file, gtk-doc's own. */
const documentationDirectories = ['/usr/share/doc', '/usr/share/licenses', '/usr/share/man', '/usr/share/info', '/usr/share/gtk-doc', '/usr/share/help'];
const documentationFlags = ['doc', 'license', 'readme'];

/** Names of directories whose files are shown, tested with or filled in, not run as they are. */
const sampleDirectories = new Set([
  'doc',
  'docs',
  'demos',
  'test',
  'tests',
  'testdata',
  'testsuite',
  'example',
  'examples',
  'sample',
  'samples',
  'template',
  'templates',
]);
/** Sources of other programs, kept as upstream wrote them for builds to copy (Fedora's Rust and Go guidelines). */
const sourceTrees = ['/usr/share/cargo/registry', '/usr/share/gocode'];
const templateSuffixes = ['.in', '.tmpl', '.tpl', '.template', '.j2', '.erb', '.mustache', '.tt'];

/** Marked %doc or %license, or in a documentation directory. */
export function isDocumentation(file: PackageFile): boolean {
  return file.flags.some((flag) => documentationFlags.includes(flag)) || documentationDirectories.some((directory) => isBelow(file.path, directory));
}

/** Documentation, test data, examples, templates and sources: faults of scripts weigh little there. */
export function isSample(file: PackageFile): boolean {
  if (isDocumentation(file) || sourceTrees.some((tree) => isBelow(file.path, tree))) return true;
  return isInSampleDirectory(file.path) || templateSuffixes.some((suffix) => file.path.endsWith(suffix) && baseName(file.path).endsWith(suffix));
}

function isInSampleDirectory(path: string): boolean {
  let from = 0;
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', from)) {
    if (sampleDirectories.has(path.slice(from, end))) return true;
    from = end + 1;
  }
  return false;
}
