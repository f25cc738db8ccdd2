import type { PackageScriptlet } from '../facts.js';
import { type TagValues, textOf, textsOf } from '../header/tag-values.js';

/** What rpm runs a body with that names no interpreter. */
const defaultInterpreter = ['/bin/sh'];

/** The scriptlets in the order in which a package's life meets them. A program without a body is one too (`%post -p /sbin/ldconfig`). */
export function scriptlets(header: TagValues): PackageScriptlet[] {
  return kinds.flatMap(([type, tag]) => {
    const body = textOf(header, tag);
    const interpreter = textsOf(header, `${tag}PROG`);
    if (body === undefined && interpreter.length === 0) return [];
    return [{ type, interpreter: interpreter.length > 0 ? interpreter : defaultInterpreter, body: body ?? '' }];
  });
}

const kinds: readonly (readonly [type: string, tag: string])[] = [
  ['pretrans', 'PRETRANS'],
  ['pre', 'PREIN'],
  ['post', 'POSTIN'],
  ['preun', 'PREUN'],
  ['postun', 'POSTUN'],
  ['posttrans', 'POSTTRANS'],
  ['preuntrans', 'PREUNTRANS'],
  ['postuntrans', 'POSTUNTRANS'],
  ['verifyscript', 'VERIFYSCRIPT'],
];
