import { describe, expect, it } from '@jest/globals';
import { structureFault } from '../../../rules/reading/shell-structure.js';

describe('what does not fit in a shell script', () => {
  it.each([
    ['if [ x ]; then\n  true\n', 'if is never closed by fi', 'if'],
    ['true\nfi\n', 'there is nothing that this fi belongs to', 'fi'],
    ['for i in a b; do echo $i\n', 'for is never closed by done', 'for'],
    ['while read x; do\n if a; then b; done\n', 'there is nothing that this done belongs to', 'done'],
    ['if a; do b; fi', 'there is nothing that this do belongs to', 'do'],
    ['case $1 in\n a) b ;;\n', 'case is never closed by esac', 'case'],
    ['if a\nthen b\nelse c\nelse d\nfi', 'there is nothing that this else belongs to', 'else'],
    ['echo "x\ntrue\n', 'a quote is never closed', '"x\ntrue\n'],
    ['(cd x; make\n', '( is never closed by )', '('],
    ['a )', 'there is nothing that this ) belongs to', ')'],
  ])('%j', (script, message, at) => {
    const fault = structureFault(script);
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
    expect(structureFault(script)).toBeUndefined();
  });

  it.each(["echo $'it\\'s'", 'cat <<EOF\nif', 'function f { a; }\nif'])('is not said where the reading is unsure: %j', (script) => {
    expect(structureFault(script)).toBeUndefined();
  });
});
