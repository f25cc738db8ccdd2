import type { MacroHost } from '../../types.js';

/** What sh is: bash, or dash as on Debian. Where the two differ was measured with bash 5.2 (called as sh) and dash 0.5.12. */
export type Dialect = NonNullable<MacroHost['shell']>;

/** A line that dash does not parse: none of its commands is run. */
export class Unparsable extends Error {
  constructor(readonly form: string) {
    super(form);
  }
}
