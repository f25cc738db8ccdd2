/** A spec that would take a careless reader much time or memory. */
export interface SpecBomb {
  readonly name: string;
  /** How often its pattern is repeated: as an attacker would, and in a quick test. */
  readonly full: number;
  readonly small: number;
  /** What stands behind the tags that every spec has. */
  readonly lines: (size: number) => string;
  /** What has to be said about it, at its full and at its small size. Absent where rpm itself would take it: then all of it has to be read. */
  readonly says?: RegExp;
  readonly saysWhenSmall?: RegExp;
}

/** A spec with the bomb in it. */
export function bombSpec({ lines }: SpecBomb, size: number): string {
  return `Name: bomb\nVersion: 1\nRelease: 1\nSummary: s\nLicense: MIT\n${lines(size)}\n%description\nd\n`;
}

const tooMuch = /takes more than [0-9]+ (?:steps|characters)/;
const tooDeep = /Too many levels of recursion/;
const tooLarge = /is larger than 16 MiB/;
const tooWide = /A line is longer than 262144 characters/;
const tooLong = /has more than 100000 lines/;
const noRoom = /The spec is too large: it is not read from here on/;

export const specBombs: readonly SpecBomb[] = [
  always('two macros that call each other', '%define a() %{b}\n%define b() %{a}\nProvides: %{a}', tooDeep),
  always('a macro that doubles itself at each level', '%define a() %{a}%{a}\nProvides: %{a}', tooDeep),
  always('ten times as much at each of nine levels', levels(9, 10), tooMuch),
  always('two macros behind each other at each of forty levels', levels(40, 2), tooMuch),
  always('text that grows by %{expand:}', `%define a() ${'%{expand:%{?1}%{?1}'.repeat(30)}x${'}'.repeat(30)}\nProvides: %{a ${'x'.repeat(4000)}}`),
  always('quotes that grow', `%define q(x:) %{quote:%{**} %{**}}\nProvides: ${nested('%{q ', 'a', '}', 40)}`),
  always('a Lua loop without an end', '%{lua:while true do end}', tooMuch),
  always('a Lua function that calls itself', '%{lua:local function f() return 1 + f() end f()}', /stack overflow/),
  always('a Lua text that doubles', '%{lua:local s = "x" while true do s = s .. s end}', tooMuch),
  always('a Lua text that is repeated', '%{lua:print(string.rep("x", 1 << 40))}', /takes more than|too large/),
  always('a Lua table that grows', '%{lua:local t = {} while true do t[#t + 1] = t end}', tooMuch),
  always('a Lua pattern that tries everything', `%{lua:print(string.find(string.rep("a", 5000), "${'.-'.repeat(30)}b"))}`, /takes more than|too complex/),
  always('a Lua program that defines macros', '%{lua:for i = 1, 1 << 40 do rpm.define("m" .. i .. " x") end}', tooMuch),
  always('a Lua program that expands itself', '%define a() %{lua:rpm.expand("%a %a")}\nProvides: %{a}', /Too many levels|stack overflow|takes more than/),
  always('a shell loop without an end', 'Provides: a%(while true; do x=$x$x; done; echo $x)'),
  always('a shell text that doubles', `Provides: a%(x=xxxxxxxxxxxxxxxx; ${'x=$x$x; '.repeat(60)} echo $x)`),
  always('a shell pattern that tries everything', `Provides: a%(echo ${'a'.repeat(3000)} | sed 's/${'\\(a*\\)*'.repeat(10)}b/x/')`),
  always('a shell that runs shells', `Provides: a${nested('%(echo $(echo ', 'x', '))', 60)}`),
  always('a gsub that makes much of little', `%{gsub ${'a'.repeat(20_000)} a ${'b'.repeat(20_000)}}`, tooMuch),
  always('a pattern of %{gsub} that tries everything', `%{gsub ${'a'.repeat(5000)} ${'.-'.repeat(30)}b x}`, /takes more than|too complex/),
  always('a rep that makes much of little', '%{rep x 1000000000000}', /takes more than|too large|number/),
  grown('100 MB in one line', 100_000_000, 17_000_000, (n) => `# ${'x'.repeat(n)}`, tooLarge, tooLarge),
  grown('a million definitions', 1_000_000, 200_000, (n) => '%global a 1\n'.repeat(n), tooLong, tooLong),
  grown('a million lines', 1_000_000, 200_000, (n) => 'Provides: a\n'.repeat(n), tooLong, tooLong),
  grown('100,000 conditionals inside each other', 100_000, 60_000, (n) => `${'%if 1\n'.repeat(n)}URL: x\n${'%endif\n'.repeat(n)}`, tooLong, tooLong),
  grown('conditionals inside each other', 49_000, 3000, (n) => `${'%if 1\n'.repeat(n)}URL: x\n${'%endif\n'.repeat(n)}`, noRoom),
  grown('lines of tags', 99_000, 20_000, (n) => 'Provides: a\n'.repeat(n), noRoom),
  grown('subpackages', 14_000, 2000, subpackages, noRoom),
  grown('100,000 subpackages', 100_000, 20_000, subpackages, tooLong, tooLong),
  grown('undecided branches that each do much', 100, 100, (n) => `${levels(5, 10)}${'%if %(hostname)\nURL: %{m5}\n%endif\n'.repeat(n)}`, tooMuch, tooMuch),
  grown('a scriptlet in Lua of 100,000 lines', 99_000, 3000, (n) => `%post -p <lua>\n${'local a = { f("x") }\n'.repeat(n)}`),
  grown('16 MB in one line', 16_000_000, 1_000_000, (n) => `URL: ${'x'.repeat(n)}`, tooWide, tooWide),
  grown('16 MB in one line of calls', 3_000_000, 10_000, (n) => `URL: ${'%{x}'.repeat(n)}`, tooMuch),
  grown('100,000 lines of %build', 99_000, 20_000, (n) => `%build\n${'make %{x}\n'.repeat(n)}`),
  grown('100,000 comments', 99_000, 20_000, (n) => '# %name\n'.repeat(n)),
  grown('conditionals that nobody closes', 99_000, 3000, (n) => '%if %{x}\n'.repeat(n), noRoom, /Unclosed %if/),
  grown(
    'conditionals on a shell inside each other',
    33_000,
    3000,
    (n) => `${'%if %(hostname)\n%global x y\n'.repeat(n)}%else\n${'%endif\n'.repeat(n)}`,
    noRoom,
  ),
  grown('conditionals behind each other', 19_900, 3000, (n) => '%if 0%{?x:1}\nURL: x\n%else\n%global x 1\n%endif\n'.repeat(n), noRoom),
  grown('branches without an end', 49_000, 3000, (n) => `%if 0\n${'%elif %(hostname)\nProvides: x\n'.repeat(n)}%endif`, noRoom),
  grown('100,000 braces inside each other', 100_000, 3000, (n) => `URL: ${'%{a:'.repeat(n)}x${'}'.repeat(n)}`, tooWide),
  grown('100,000 tests inside each other', 100_000, 3000, (n) => `URL: x${'%{!?a:'.repeat(n)}x${'}'.repeat(n)}`, tooDeep, tooDeep),
  grown('100,000 open braces', 100_000, 3000, (n) => `URL: ${'%{'.repeat(n)}`, /unclosed macro/, /unclosed macro/),
  grown('lines with an open brace', 99_000, 3000, (n) => '%{\n'.repeat(n)),
  grown('a body with 100,000 braces', 100_000, 3000, (n) => `%global a ${'{'.repeat(n)}${'}'.repeat(n)}\nURL: %{a}`),
  grown('definitions of one macro', 99_000, 20_000, (n) => '%global a 1\n'.repeat(n), noRoom),
  grown('definitions of many macros', 99_000, 20_000, (n) => many(n, (i) => `%global a${i} 1\n`), noRoom),
  grown(
    'a definition that nests',
    20_000,
    2000,
    (n) => many(n, (i) => `%define a${i} %{a${i - 1}} %{a${i - 1}}\n`).concat(`URL: %{a${n - 1}}`),
    tooDeep,
    tooDeep,
  ),
  grown('a million arguments', 1_000_000, 20_000, (n) => `%define f(abc:) %# %1 %-a\nURL: %f ${'a '.repeat(n)}`, tooMuch),
  grown('options that are given again and again', 300_000, 20_000, (n) => `%define f(abc:) %# %1 %-a\nURL: %f ${'-a '.repeat(n)}`, tooMuch),
  grown(
    'arguments that are passed on by each of sixty levels',
    60,
    60,
    (n) => `${many(n, (i) => `%define f${i}() %f${i + 1} %* %*\n`)}URL: %f0 a`,
    /takes more|Too many/,
    /takes more|Too many/,
  ),
  grown('an unterminated %{lua:', 1, 1, () => '%{lua: print("x")', /unclosed macro/, /unclosed macro/),
  grown('an unterminated %{lua: of 2 MB', 98_000, 3000, (n) => `%{lua: print("x")\n${'local a = { f("x") }\n'.repeat(n)}`, /unclosed macro/, /unclosed macro/),
  grown(
    'Lua code that nests',
    100_000,
    3000,
    (n) => `%{lua:print(${'('.repeat(n)}1${')'.repeat(n)})}`,
    /lua script|levels|overflow/,
    /lua script|levels|overflow/,
  ),
  grown(
    'Lua tables that nest',
    100_000,
    3000,
    (n) => `%{lua:x = ${'{'.repeat(n)}${'}'.repeat(n)}}`,
    /lua script|levels|overflow/,
    /lua script|levels|overflow/,
  ),
  grown(
    'the same subpackage again and again',
    24_000,
    2000,
    (n) => '%package p\nSummary: s\n%description p\nd\n'.repeat(n),
    /already exists/,
    /already exists/,
  ),
  grown('a million dependencies on one line', 1_000_000, 20_000, (n) => `Requires: ${'a >= 1, '.repeat(n)}`, tooWide),
  grown('lines of dependencies', 49_000, 5000, (n) => many(n, (i) => `Requires: a${i} >= %{version}\nProvides: b${i} = %{epoch}:1\n`), noRoom),
  grown(
    'a rich dependency that nests',
    100_000,
    3000,
    (n) => `Requires: ${'(a and '.repeat(n)}b${')'.repeat(n)}`,
    tooWide,
    /Rich dependency is nested too deeply/,
  ),
  grown('findings on one line', 14_000, 1000, (n) => `Requires: ${'a = %{epoch}:1, '.repeat(n)}`),
  grown('a rich dependency of a million names', 1_000_000, 20_000, (n) => `Requires: (${'a and '.repeat(n)}b)`, tooWide),
  grown('an expression that nests', 100_000, 3000, (n) => `URL: %[${'('.repeat(n)}1${')'.repeat(n)}]`, /expression|nest|levels/, /expression|nest|levels/),
  grown('an expression that is open', 100_000, 3000, (n) => `URL: %[${'('.repeat(n)}`, /unclosed macro/, /unclosed macro/),
  grown('signs', 100_000, 3000, (n) => `%if ${'!'.repeat(n)}1\n%endif`, /expression|nest|levels|condition/, /expression|nest|levels|condition/),
  grown('a chain of choices', 100_000, 3000, (n) => `URL: %[${'1 ? 0 : '.repeat(n)}1]`, /expression|nest|levels/, /expression|nest|levels/),
  grown('a long sum', 1_000_000, 20_000, (n) => `URL: %[${'1 + '.repeat(n)}1]`, tooMuch),
  grown('10 MB of percent signs', 10_000_000, 100_000, (n) => `URL: ${'%'.repeat(n)}`, tooMuch),
  grown('10 MB of escaped percent signs in macros', 2_000_000, 100_000, (n) => `%global a ${'%%%%'.repeat(n)}\nURL: %{a}`),
  grown('braces of a %files line', 40, 40, (n) => `%files\n/usr/${'{a,b}'.repeat(n)}\n`),
  grown('braces of a %files line inside each other', 100_000, 3000, (n) => `%files\n/usr/${'{a,'.repeat(n)}b${'}'.repeat(n)}\n`),
  grown('paths of one %files line', 8000, 500, (n) => `%files\n${'%{nothing}/a '.repeat(n)}\n`),
  grown('stars of a %files line', 100_000, 3000, (n) => `%files\n/usr/${'*a'.repeat(n)}b\n%{_bindir}/${'*'.repeat(n)}\n`),
  grown('lines of %files', 99_000, 5000, (n) => `%files\n${many(n, (i) => `%attr(0644, root, root) %config(noreplace) %{_bindir}/${i}*\n`)}`, noRoom),
  grown('50 MB of %changelog', 1_000_000, 350_000, (n) => changelog(n), tooLarge, tooLarge),
  grown('a %changelog of 100,000 lines', 33_000, 5000, changelog),
  grown('a changelog entry of 100,000 lines', 99_000, 20_000, (n) => `%changelog\n* Mon Jan 01 2024 A B <a@example.org> - 1-1\n${'- change\n'.repeat(n)}`),
  grown('sources and patches', 49_000, 5000, (n) => many(n, (i) => `Source${i}: a${i}\nPatch: b${i}\n`), noRoom),
  grown('continued lines', 99_000, 20_000, (n) => `%build\n${'make \\\n'.repeat(n)}`),
  grown('continued lines of a tag', 99_000, 20_000, (n) => `Requires: ${'a \\\n'.repeat(n)}b`),
  grown('a definition of 100,000 lines', 99_000, 20_000, (n) => `%global a ${'x \\\n'.repeat(n)}y\nURL: x%{a}`),
  grown('heredocs', 99_000, 3000, (n) => `%install\n${'cat <<EOF\n'.repeat(n)}`),
  grown('quotes that nobody closes', 49_000, 3000, (n) => `%install\n${`make "x\n${"'y\n"}`.repeat(n)}`),
  grown('a spec that includes itself', 1, 1, () => '%include bomb.spec\n%include bomb.spec', /files are included/, /files are included/),
  grown('a spec that loads itself', 1, 1, () => '%{load:bomb.spec}\n%a', undefined, undefined),
  grown('includes of what is not there', 99_000, 3000, (n) => '%include nothing\n'.repeat(n)),
  grown('100,000 architectures', 100_000, 3000, (n) => `ExclusiveArch: ${'x86_64 '.repeat(n)}\nBuildArch: noarch`, tooWide),
  grown('a scriptlet of macro calls', 99_000, 20_000, (n) => `%post\n${'%{?x}%{name}\n'.repeat(n)}`),
  grown('a heading of 10 MB', 10_000_000, 100_000, (n) => `%files -n ${'x'.repeat(n)}`, tooWide, /does not exist/),
  grown('quotes in a heading', 1_000_000, 50_000, (n) => `%files -n "${'\\"'.repeat(n)}`, tooWide, /missing quote/),
];

function always(name: string, lines: string, says?: RegExp): SpecBomb {
  return { name, full: 1, small: 1, lines: () => lines, ...(says && { says, saysWhenSmall: says }) };
}

function grown(name: string, full: number, small: number, lines: SpecBomb['lines'], says?: RegExp, saysWhenSmall?: RegExp): SpecBomb {
  return { name, full, small, lines, ...(says && { says }), ...(saysWhenSmall && { saysWhenSmall }) };
}

function many(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join('');
}

function nested(before: string, middle: string, behind: string, depth: number): string {
  return before.repeat(depth) + middle + behind.repeat(depth);
}

/** Macros that each stand for `times` of the one before. */
function levels(count: number, times: number): string {
  const definitions = many(count, (i) => `%define m${i + 1} ${`%{m${i}}`.repeat(times)}\n`);
  return `%define m0 0123456789\n${definitions}Provides: %{m${count}}`;
}

function subpackages(count: number): string {
  return many(count, (i) => `%package p${i}\nSummary: s\n%description p${i}\nd\n%files p${i}\n/usr/bin/${i}\n`);
}

function changelog(entries: number): string {
  return `%changelog\n${'* Mon Jan 01 2024 A B <a@example.org> - 1-1\n- change\n\n'.repeat(entries)}`;
}
