import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { computeShell } from '../../../src/macro/shell/compute.js';
import { type Random, random } from '../../support/random.js';
import { describeWithTools } from '../../support/tools.js';

/** Commands of the grammar that is computed; all of them only print. */
function command({ pick, below }: Random): string {
  const value = () => pick(['1.2.3', 'a-b-c', '4.10~rc1', 'FooBar', 'aabab', '"a b  c"', '/usr/lib/x.so.1', '""', 'a:b:', '..a', '6ab2f0c9d']);
  const list = () => pick(['1', '2', '1-2', '2-', '-2', '3,1', '1-4']);
  const pattern = () => pick(['.*', '*.', '*-', '-*', '?', '[0-9]*', '*[!a]', '"."*', '~*', 'a*b', '[a-z]', '*']);
  const regex = () => pick(['\\.', '[0-9]*$', '^a*', 'a\\+b', 'ab\\?', '.', '[^.]*', '-', '\\(a\\|ab\\)b*', 'b*', 'x\\{1,2\\}', '[.-]']);
  const extended = () => pick(['(a|ab)+', '[0-9]+', '^(.|..)-', 'a?b', '\\.', '(a|aab)(b|ab)?', 'b{1,2}', '-|$']);
  const by = () => pick(['', '_', '[&]', '\\&', 'x y', '\\n']);
  const flag = () => pick(['', 'g', '2', '2g']);
  const expansion = () =>
    pick([
      '$v',
      `\${v%${pattern()}}`,
      `\${v%%${pattern()}}`,
      `\${v#${pattern()}}`,
      `\${v##${pattern()}}`,
      '${#v}',
      '${v:-x}',
      '${v:+y z}',
      '$((n * 3 - 1))',
      '$(echo $v)',
    ]);
  const word = () => pick([value(), expansion(), `"${expansion()}"`, `x${expansion()}`]);
  const filter = () =>
    pick([
      `cut -d. -f${list()}`,
      `cut -c${list()}`,
      `sed 's/${regex()}/${by()}/${flag()}'`,
      `sed -E 's|${pick(['[0-9]+', 'a?b', 'b{1,2}', '^(.)'])}|${by()}|${flag()}'`,
      `sed -r -e 's,${extended()},${by()},${flag()}'`,
      `tr ${pick(['. _', '- .', '-d .', "'[:lower:]' '[:upper:]'", "-cd '0-9'", '-s a', 'a-c x-z'])}`,
      `awk -F. '{print ${pick(['$1', '$2"."$1', '$NF', '$1, $3', 'toupper($0)'])}}'`,
      pick(['rev', 'head -n1', 'tail -n 1', 'wc -c', 'head -c3', 'uniq']),
    ]);
  const source = () =>
    pick([`echo ${word()}`, `printf '%s\\n' ${word()}`, `echo -n ${word()} ${word()}`, `basename ${value()} .1`, `printf '%03d' ${below(99)}`]);
  const test = () => pick([`[ ${word()} = ${value()} ]`, `test -n ${word()}`, `[ $n -lt ${below(20)} ]`, 'true', '! false']);
  const shape = below(6);
  const set = `v=${value()}; n=${below(20)}; `;
  if (shape === 0) return `${set}${test()} && ${source()} || ${source()}`;
  if (shape === 1) return `${set}if ${test()}; then ${source()}; else ${source()}; fi`;
  if (shape === 2) return `${set}case ${word()} in ${pattern()}) echo 1;; *) ${source()};; esac`;
  if (shape === 3) return `${set}for i in ${word()} ${word()}; do echo "<$i>"; done | ${filter()}`;
  return `${set}${source()} | ${filter()} | ${filter()}`;
}

// the commands are those of GNU and util-linux
const shells = process.platform === 'linux' ? ['bash', 'sh'] : [];
for (const shell of shells) {
  describeWithTools([shell, 'sed', 'awk', 'cut', 'tr', 'rev'], `what is computed, against ${shell}`, () => {
    it('is what the shell prints', () => {
      const source = random(7_001);
      const known = Array.from({ length: 400 }, () => command(source)).flatMap((text) => {
        const computed = computeShell(text).text;
        return computed === undefined ? [] : [{ text, computed }];
      });
      expect(known.length).toBeGreaterThan(200);
      const printed = run(
        shell,
        known.map(({ text }) => text),
      );
      expect(known.map(({ text, computed }) => [text, computed])).toEqual(known.map(({ text }, i) => [text, printed[i]]));
    }, 60_000);
  });
}

const mark = '\u0001';

/** Runs all commands in one shell, each in a subshell, in an empty folder. */
function run(shell: string, commands: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'speclint-shell-'));
  try {
    const script = commands.map((text) => `(${text}\n)\nprintf '${mark}'`).join('\n');
    const out = execFileSync(shell, ['-c', script], {
      cwd: folder,
      input: '',
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '' },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    return out
      .split(mark)
      .slice(0, -1)
      .map((text) => text.replace(/\n+$/, ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
