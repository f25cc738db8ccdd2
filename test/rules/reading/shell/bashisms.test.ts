import { describe, expect, it } from '@jest/globals';
import { bashismsIn } from '../../../../rules/reading/shell/bashisms.js';

const kinds = (script: string) => bashismsIn(script).map(({ what }) => what);

describe('what only bash understands', () => {
  it.each([
    ['[[ a ]]', '[[ … ]]'],
    ['((a++))', '(( … ))'],
    ['for ((;;)); do a; done', 'for (( … ))'],
    ['function f { a; }', 'function NAME'],
    ['diff <(a) x', '<( … )'],
    ['a <<< b', '<<<'],
    ['a &> b', '&>'],
    ['a >& b', '>& file'],
    ['a |& b', '|&'],
    ['a=(1)', 'arrays'],
    ['echo ${a[1]}', 'arrays'],
    ['a+=b', '+='],
    ['echo ${a/b/c}', '${name/pattern/text}'],
    ['echo ${a:1:2}', '${name:offset}'],
    ['echo ${a^^}', '${name^}'],
    ['echo ${!a}', '${!name}'],
    ['echo "$RANDOM"', '$RANDOM'],
    ['echo {1..3}', 'brace expansion'],
    ["echo $'x'", "$'…'"],
    ['x=$(< f)', '$(< file)'],
    ['source x', 'source'],
    ['pushd x', 'pushd'],
    ['read -p x -a y', 'read -a'],
    ['read', 'read without a name'],
    ['echo -ne x', 'echo -ne'],
    ['[ a == b ]', '== in [ ]'],
    ['test -a f', '[ -a file ]'],
    ["trap 'x' EXIT ERR", 'trap … ERR'],
    ['printf "%q" x', 'printf %q'],
    ['printf -v x y', 'printf -v'],
    ['export -f f', 'export -f'],
    ['case a in b) c ;;& esac', ';;&'],
    ['exec 3<>/dev/tcp/localhost/80', '/dev/tcp'],
    ['x="$(f() { [[ a ]]; })"', '[[ … ]]'],
  ])('%j', (script, kind) => {
    expect(kinds(script)).toContain(kind);
  });

  it.each([
    'a >&2; b 2>&1; c >&"$fd"; d >&-',
    'echo "{a,b}" \'[[\' x{} a{b}c',
    'x={a,b}; case $x in {a,b}) ;; esac',
    'local a=b; read -r x; read -p y z; echo -n x; type a; ulimit -n 5; kill -9 1',
    '[ a = b ] && [ -e x -a -f y ]; echo $((a + 1)) ${a#b} ${RANDOM:-1} ${#a}',
    "trap 'rm x' EXIT INT; printf '%s' x; export a=b; ! (a)",
    'cat <<E\n[[ x ]] <(a)\nE\n# source x',
    'find . -name x -exec a {} + ; echo a==b; expr a == b',
    'if [ -n "$BASH_VERSION" ]; then shopt -s x; fi',
    'tmp=/tmp/x$RANDOM-$$; case $OSTYPE in a) b ;; esac',
    'if test yes = `(printf -v x y && echo yes) 2>/dev/null`; then printf -v z a; fi',
    'exec python3 -x "$0"\n[[ x ]]',
  ])('is nothing in %j', (script) => {
    expect(kinds(script)).toEqual([]);
  });
});
