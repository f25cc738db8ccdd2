import { describe, expect, it } from '@jest/globals';
import { printedBy } from './support.js';

describe('what is not known', () => {
  it.each([
    [
      'commands that look at the machine',
      ['uname -r', 'cat /etc/os-release', 'ls', 'id -u', 'getconf LONG_BIT', 'git log', 'rpm -q x', 'python3 -c 1', 'echo | uname', 'x=$(hostname)'],
    ],
    [
      'commands that do not exist here',
      [
        'eval uname',
        'set -e',
        'cd /',
        'read x',
        'sh -c "echo a"',
        '. ./x',
        'export PATH=b',
        '/opt/bin/echo a',
        'bc',
        'constructor',
        '__proto__',
        'f() { hostname; }; f',
      ],
    ],
    ['the environment', ['echo $HOME', 'echo ${x:-a}', 'echo ${#x}', 'echo $((x + 1))', 'echo $$']],
    [
      'assignments with a meaning',
      ['IFS=xy; echo a', 'PATH=/; echo a', 'TZ=x; echo a', 'LC_ALL=C; echo a', 'HOME=1 echo a', 'RANDOM=1; echo $RANDOM', 'PS4=a; echo b'],
    ],
    ['the clock', ['date', 'date +%Y', 'date -d yesterday +%Y', 'date -d @1 +%Y', 'date -u -d @1 +%b']],
    ['file names', ['echo *', 'echo a?', 'echo [ab]', 'v="*"; echo $v', 'echo ~', 'echo ~/x', 'v=~; echo $v', 'echo x | tr [a-z] [A-Z]']],
    ['files', ['echo a > f', 'echo a >> f', 'tr a b < f', '[ -f x ]', 'test -d /', 'cut -c1 f', 'sed s/a/b/ f', 'echo a &> f', 'cat /etc/os-release']],
    ['standard input that nobody gave', ['cut -c1', 'tr a b', 'sed s/a/b/', 'echo a | (cut -c1; cut -c1)', 'wc -c']],
    [
      'what shells differ in',
      [
        `echo -e '\\e'`,
        'echo {a,$b}',
        '[[ a =~ a ]] && echo b',
        '[[ a < b ]] && echo b',
        'echo $[1]',
        'echo "${e:-\'\'}"',
        'a=(b c)',
        'false && base[name a] || echo b',
        'w=a; case "${w#a}"o in o) echo 1;; esac',
        'echo() { uname; }; echo',
        'echo $(false) $?',
      ],
    ],
    [
      'numbers that may be octal or too large',
      ['echo $((08))', 'n=08; echo $((n))', 'printf %d 010', 'echo $((999999999999999 * 999999999999999))', 'echo $((1/0))', 'c=abc; echo ${c:08:1}'],
    ],
    [
      'regular expressions that are not sure',
      [
        'echo a | sed "s/\\(a\\)*/\\1/"',
        'echo a | sed -E "s/(a|ab)(b)?/\\1/"',
        'echo a | sed "s/\\(a\\)\\1/b/"',
        'echo a | sed "s/\\bw/b/"',
        'echo a | sed "s/[a-Z]/b/"',
        'echo a | sed -E "s/a**/b/"',
        'echo a | sed "s/[[.a.]]/b/"',
        'echo a | sed s/[:digit:]/b/',
        `echo a | sed "s/\\'/b/"`,
      ],
    ],
    [
      'commands of sed and awk',
      [
        'echo a | sed 1~2d',
        'echo a | sed s/a/b/w',
        'echo a | sed s/a/id/e',
        'echo a | sed "s/a/b/w f"',
        'echo a | sed -i s/a/b/',
        `echo a | awk '{ print > "f" }'`,
        `echo a | awk '{ system("id") }'`,
        `echo a | awk 'BEGIN { print 1 / 3 }'`,
        `echo a | awk '{ getline; print }'`,
        `echo a | awk '{ print | "id" }'`,
        `echo a | awk '{ print ENVIRON["HOME"] }'`,
        `echo a | perl -pe 's/a/system("id")/e'`,
        `perl -e 'print 1'`,
        'make --version',
        'make -f x',
        'perl -V:version',
        'echo a | awk -F, -f x',
      ],
    ],
    ['the order of a locale', ['printf "b\\nA\\n" | sort', 'echo a | tr _-z a']],
    [
      'syntax errors',
      [
        'echo "a',
        "echo 'a",
        'echo $(a',
        'if true; then',
        'echo a )',
        '; echo',
        'echo a;; echo',
        '| tr a b',
        'case a in b) echo',
        'case a in (|b) echo c;; esac',
        'echo a &',
        'for i in a; echo b; done',
        'fi',
        'echo `a',
        '${',
        '{ echo a }',
      ],
    ],
    ['text that is not plain ASCII', ['echo é', 'echo \u0001', 'echo a\r', 'echo \0', `echo ${'a'.repeat(5000)}`]],
  ])('%s', (_class, commands) => {
    expect(commands.filter((command) => printedBy(command) !== undefined)).toEqual([]);
  });

  it('is nesting beyond reason', () => {
    for (const [open, close] of [
      ['$(', ')'],
      ['(', ')'],
      ['"$(echo ', ')"'],
      ['{ ', '; }'],
      ['$((', '))'],
    ] as const) {
      expect(printedBy(`echo ${open.repeat(500)}a${close.repeat(500)}`)).toBeUndefined();
      expect(printedBy(`${open.repeat(500)}true${close.repeat(500)}`)).toBeUndefined();
    }
  });

  it('is work beyond reason', () => {
    const long = 'a'.repeat(3000);
    for (const command of [
      `v=${long}; echo \${v//*a*a*b/x}`,
      `echo ${long} | sed -E 's/(a|aa)*(a|aa)*b/x/g'`,
      `v=a; ${'v=$v$v; '.repeat(30)}echo $v`,
      `${'for i in a a a a a a a a a a; do '.repeat(8)} echo a; ${'done; '.repeat(8)}`,
      `printf '${'%999d'.repeat(500)}'`,
      `echo ${long} | sed -E 's/((((a{30}){30}){30}){30})/x/'`,
    ]) {
      expect(printedBy(command)).toBeUndefined();
    }
  });
});

describe('names that objects of the host have', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is a variable like others', (name) => {
    expect(printedBy(`${name}=a; echo $${name} \${${name}%b}`)).toBe('a a');
    expect(printedBy(`echo $${name}`)).toBeUndefined();
    expect(printedBy(`echo x | awk '{ a["${name}"] = 3; print a["${name}"], a["valueOf"] + 0 }'`)).toBe('3 0');
    expect(printedBy(`${name}() { echo b; }; ${name}`)).toBe('b');
  });
});
