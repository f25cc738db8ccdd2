import { describe, expect, it } from '@jest/globals';
import { bashismsIn } from '../../../../rules/reading/shell/bashisms.js';
import { commandsOf } from '../../../../rules/reading/shell/commands.js';
import { shellFault } from '../../../../rules/reading/shell/fault.js';

describe('what does not fit in a shell script', () => {
  it.each([
    ['if [ x ]; then\n  true\n', 'if is never closed by fi', 'if'],
    ['true\nfi\n', 'there is nothing that this fi belongs to', 'fi'],
    ['for i in a b; do echo $i\n', 'for is never closed by done', 'for'],
    ['while read x; do\n if a; then b; done\n', 'if is never closed by fi', 'if'],
    ['if a; do b; fi', 'there is nothing that this do belongs to', 'do'],
    ['while x\n y\ndone', 'while without do', 'while'],
    ['if true; then\nfi\n', "a command is missing after 'then'", 'fi'],
    ['case $1 in\n a) b ;;\n', 'case is never closed by esac', 'case'],
    ['if a\nthen b\nelse c\nelse d\nfi', 'there is nothing that this else belongs to', 'else'],
    ['echo "x\ntrue\n', 'a quote is never closed', '"'],
    ['(cd x; make\n', '( is never closed by )', '('],
    ['a )', 'there is nothing that this ) belongs to', ')'],
  ])('%j', (script, message, at) => {
    const fault = shellFault(script);
    expect(fault && [fault.message, script.slice(fault.start, fault.end)]).toEqual([message, at]);
  });

  it.each([
    'if [ "$1" = 0 ]; then a; elif b; then c; else d; fi',
    'for i in a b; do if c; then d; fi; done | e',
    'for i do echo $i; done',
    'for ((i=0; i<3; i++)); do a; done',
    'case "$1" in\n  a|b) c ;;\n  (d) if e; then f; fi ;;\n  *) ;;\nesac',
    'f() { if a; then b; fi; }\nf',
    'x=$(if a; then b; fi)\ny=(if then)',
    'echo if then fi; echo done',
    '# if\ntrue # fi',
    'cat <<EOF\nif you like\n"\nEOF\ntrue',
    '[[ $x =~ ^(a|b)$ ]] && a || true',
    'while a; do b; done < c > d 2>&1',
    'a && { b; c; } || d',
    "echo 'it' \"is $(echo 'x') y\" \\\" z",
    'if a; then b; fi && case x in y) ;; esac',
    '',
  ])('is nothing in %j', (script) => {
    expect(shellFault(script)).toBeUndefined();
  });

  it('is not looked for behind the point where the script becomes another program, nor in CRLF', () => {
    expect(shellFault('# \\\nexec tclsh "$0" "$@"\nif {$x} {\n')).toBeUndefined();
    expect(shellFault('exit 0\n(((\n')).toBeUndefined();
    expect(shellFault('if a; then\r\n  b\r\nfi\r\n')).toBeUndefined();
  });

  it('tells the line', () => {
    expect(shellFault('a\nb\nwhile c; do\n  d\n')?.line).toBe(3);
  });
});

describe('a script made to hurt', () => {
  const size = 1 << 16;
  const repeated = (text: string) => text.repeat(Math.floor(size / text.length));

  it.each([
    '(',
    '$(',
    '$((',
    '"$(',
    '`',
    '\\`',
    "'",
    '"',
    'cat <<A\n',
    'cat <<A ',
    'cat <<"',
    'if a; then ',
    'case a in b) ',
    '{',
    '{a,',
    '<(',
    '@(',
    'f()',
    'coproc ',
    'a[',
    '[[ ',
    'a && ',
    'a|',
    '"${a:-$((',
    'echo $(echo `echo $((1+${a:-2}))`)\n',
  ])('64 KiB of %j are read in a moment', (text) => {
    const script = repeated(text);
    const start = performance.now();
    shellFault(script);
    commandsOf(script);
    bashismsIn(script);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
