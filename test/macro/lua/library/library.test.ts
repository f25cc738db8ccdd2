import { describe, expect, it } from '@jest/globals';
import { lua } from '../support.js';

describe('library functions', () => {
  it.each([
    ['("hello"):find("l"), ("hello"):match("(h)(e)"), ("abc"):sub(-2), ("x"):rep(3, "-")', '3\th\tbc\tx-x-x'],
    ['("hello world"):gsub("o", "0")', 'hell0 w0rld\t2'],
    ['("abc"):gsub("%w", {a = "1", b = false})', '1bc\t3'],
    ['("abc"):gsub("b", function(c) return c:upper() end)', 'aBc\t1'],
    ['("f(a(b)c)d"):match("%b()"), ("abc"):match("()b()")', '(a(b)c)\t2\t3'],
    ['string.format("%5d|%-5s|%05.1f|%x|%q|%%", 42, "ab", 3.14159, 255, "a\\n")', '   42|ab   |003.1|ff|"a\\\n"|%'],
    ['string.format("%.0f %.0f %.3f %g %g", 0.5, 1.5, 1.0005, 0.00001, 1e15)', '0 2 1.000 1e-05 1e+15'],
    ['table.concat({1, 2.5, "x"}, "-"), table.pack(1, nil, 3).n, select(-1, "a", "b")', '1-2.5-x\t3\tb'],
    ['tonumber(" 0x1F "), tonumber("1e1"), tonumber("z", 36), tonumber("8", 8), tonumber("")', '31\t10.0\t35\tnil\tnil'],
    ['math.floor(3.7), math.max(1, 5.5), math.tointeger(3.0), math.type(1), math.fmod(-7, 3)', '3\t5.5\t3\tinteger\t-1'],
    ['utf8.char(228, 8364), utf8.len("äb"), utf8.codepoint("€"), utf8.len("\\xff")', 'ä€\t2\t8364\tnil\t1'],
    ['pcall(error, "x")', 'false\tx'],
    ['pcall(string.rep)', "false\tbad argument #1 to 'string.rep' (string expected, got no value)"],
    ['load("return 1 + 1")(), load("x = ]")', '2\tnil\t[string "x = ]"]:1: unexpected symbol near \']\''],
    ['select("#", table.unpack({1, nil, 3}, 1, 3)), next({}), rawlen({1, 2})', '3\tnil\t2'],
  ])('%s', (values, printed) => {
    expect(lua(`print(${values})`)).toBe(printed);
  });

  it('sorts, moves and removes', () => {
    expect(lua('local t = {5, 2, 8} table.sort(t) table.insert(t, 1, 9) print(table.remove(t), table.concat(t, ","))')).toBe('8\t9,2,5');
    expect(lua('local t = {3, 1, 2} table.sort(t, function(a, b) return a > b end) print(table.concat(t))')).toBe('321');
  });

  it('lets a traversal clear what it has seen', () => {
    expect(lua('local t = {1, 2, 3, a = 1, b = 2} local n = 0 for k in pairs(t) do t[k] = nil n = n + 1 end print(n, next(t))')).toBe('5\tnil');
  });
});
