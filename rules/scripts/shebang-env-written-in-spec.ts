import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { buildSections, shellLines } from '../reading/commands/shell-lines.js';

/** `#!/usr/bin/env`, also with slashes escaped; no path of env is long. */
const envShebang = /#!\\?[ \t]?[^\s'"|,]{0,80}\benv(?=[\s'"\\]|$)/;

export default defineRule({
  meta: {
    id: 'shebang-env-written-in-spec',
    category: 'scripts',
    summary: 'A build step writes an env shebang into a file',
    why: 'Scripts in a package must name their interpreter directly. A spec that writes #!/usr/bin/env itself makes the fault that the build-time check then has to mend.',
    source: fedoraGuidelines('Shebang Lines', 'SHOULD NOT'),
    level: 'note',
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: "%prep\nsed -i '1s|.*|#!/usr/bin/env python3|' x\n", findings: [{ line: 2, column: 15, text: '#!/usr/bin/env', level: 'note' }] },
        { title: 'A here-document', spec: '%install\ncat > x <<EOF\n#!/usr/bin/env bash\necho\nEOF\n', findings: [{ line: 3, column: 1 }] },
        {
          title: 'A new interpreter, still through env',
          spec: "%prep\nsed -i -e 's|#!/usr/bin/env python3|#!/usr/bin/env python3.13|' x\n",
          findings: [{ line: 2, column: 37 }],
        },
        { title: 'With escaped slashes', spec: "%prep\nsed -i '1s/.*/#!\\/usr\\/bin\\/env bash/' x\n", findings: [{ line: 2, text: '#!\\/usr\\/bin\\/env' }] },
        {
          title: 'A line that sed puts in front',
          spec: "%prep\nsed -i '1i#!/usr/bin/env bash' x\nsed -i '1i\\#!/usr/bin/env bash' y\n",
          findings: [{ line: 2 }, { line: 3 }],
        },
        { title: 'echo and printf', spec: "%install\necho '#!/usr/bin/env bash' > x\nprintf '#!/bin/env perl\\n' > y\n", findings: [{ line: 2 }, { line: 3 }] },
      ],
      good: [
        { spec: "%prep\nsed -i '1s|.*|#!/usr/bin/python3|' x\n" },
        {
          title: 'Replacing env is the cure',
          spec: "%prep\nsed -i 's|#!/usr/bin/env python|#!/usr/bin/python3|' x\nsed -i -e '1s,^#!/usr/bin/env bash,#!/bin/bash,' y\nsed -i '/^#!\\/usr\\/bin\\/env/d' z\n",
        },
        { title: 'Looking for it writes nothing', spec: "%check\ngrep -rl '#!/usr/bin/env' . && exit 1\n" },
        { title: 'A here-string is no here-document', spec: '%install\ngrep x <<< word\n#!/usr/bin/env bash\n' },
        { title: 'echo of something else in the same line', spec: "%install\necho looking; grep -l '#!/usr/bin/env' x\n" },
        { title: 'A later line of a here-document', spec: '%install\ncat > x <<EOF\ntext\n#!/usr/bin/env bash\nEOF\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { text, start, hereDocument } of shellLines(spec, buildSections)) {
        const found = hereDocument > 0 ? (hereDocument === 1 && text.startsWith('#!') ? envShebang.exec(text) : null) : written(text);
        if (!found) continue;
        const at = start + found.index;
        report({
          message: 'This writes an env shebang. Write the path of the interpreter instead.',
          at: { source: spec.source, start: at, end: at + found[0].length },
        });
      }
    },
  },
});

/** Where a command writes an env shebang: what echo and printf print, the new side of a sed substitution, or a line that sed adds. */
function written(command: string): RegExpExecArray | null {
  const found = envShebang.exec(command);
  if (!found) return null;
  const before = command.slice(0, found.index);
  if (/(?:^|\s)(?:echo|printf)\s/.test(before.slice(lastSeparator(before) + 1))) return found;
  if (/\bsed\b/.test(before) && /[0-9$][ \t]?[iac]\\?[ \t]?$/.test(before)) return found;
  for (const { start, text } of /\bsed\b/.test(command) ? newSides(command) : []) {
    const inside = envShebang.exec(text);
    if (inside) return Object.assign(inside, { index: inside.index + start });
  }
  return null;
}

const lastSeparator = (text: string): number => Math.max(...[';', '&', '|'].map((separator) => text.lastIndexOf(separator)));

/** The replacement texts of the `s` commands in a sed call: `s`, an ASCII delimiter that is no word character, old, delimiter, new, delimiter. */
function* newSides(command: string): Generator<{ start: number; text: string }> {
  const begin = /(?<![A-Za-z_\\])s([!-/:-@[\]^`{-~])/g;
  const unclosed = new Set<string>();
  for (let found = begin.exec(command); found; found = begin.exec(command)) {
    const delimiter = found[1] as string;
    if (unclosed.has(delimiter)) continue;
    const middle = closing(command, delimiter, found.index + 2);
    const end = middle < 0 ? -1 : closing(command, delimiter, middle + 1);
    if (end < 0) unclosed.add(delimiter);
    else {
      yield { start: middle + 1, text: command.slice(middle + 1, end) };
      begin.lastIndex = end + 1;
    }
  }
}

function closing(text: string, delimiter: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === delimiter) return at;
  }
  return -1;
}
