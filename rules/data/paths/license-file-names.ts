import { baseName } from '../../../src/text/paths.js';

/** Base names of files that hold the text of a license or of a notice that must go with it: `COPYING`, `LICENSE.txt`, `COPYING.LIB`, `LICENSE-MIT`. */
const names = /^(?:COPYING|COPYRIGHT|UN?LICEN[CS]ES?|LICEN[CS]ES?|NOTICE)(?:[._-][A-Za-z0-9_.+*?-]{0,60}|[*?]{1,3}(?:\.[A-Za-z*]{0,5})?|[23]?)?$/;
/** Only `NOTICE` and `COPYRIGHT` in capitals are files of that kind; licenses are written in any case. */
const lowerCaseNames = /^(?:copying|unlicense|licen[cs]es?)(?:[._-](?:txt|md|rst|html?|mit|bsd|gpl|apache)[A-Za-z0-9_.+*?-]{0,40})?$/i;
/** Code that is called so. */
const code = /\.(?:py|pyc|c|h|cpp|hpp|js|go|rs|java|pl|rb|sh|png|svg|css|desktop|so|ui|xsl)$/i;

/** True for the path or glob of a license text, judged by its last name. */
export function isLicenseFile(path: string): boolean {
  const name = baseName(path.replace(/\/+$/, ''));
  return name.length < 200 && (names.test(name) || lowerCaseNames.test(name)) && !code.test(name);
}
