import { describe, expect, it } from '@jest/globals';
import { lua } from '../support.js';

describe('statements', () => {
  it.each([
    ['local a, b = 1 print(a, b)', '1\tnil'],
    ['local x, y = 1, 2 x, y = y, x print(x, y)', '2\t1'],
    ['local a = {1, 2} local i = 1 i, a[i] = i + 1, 20 print(i, a[1], a[2])', '2\t20\t2'],
    ['for i = 10, 1, -4 do print(i) end', '1062'],
    ['for i = 1.0, 2 do print(i) end', '1.02.0'],
    ['for i = math.maxinteger - 1, math.huge do print(i - math.maxinteger) end', '-10'],
    ['for i, v in ipairs({"a", "b", nil, "d"}) do print(i, v) end', '1\ta2\tb'],
    ['local i = 1 while true do i = i * 2 if i > 100 then break end end print(i)', '128'],
    ['local i = 3 repeat local z = i i = i - 1 until z < 2 print(i)', '0'],
    ['for i = 1, 3 do if i == 2 then goto continue end print(i) ::continue:: end', '13'],
    ['do local k = 0 ::top:: k = k + 1 if k < 3 then goto top end print(k) end', '3'],
    ['local fs = {} for i = 1, 3 do fs[i] = function() i = i + 1 return i end end print(fs[1](), fs[1](), fs[2]())', '2\t3\t3'],
    ['local function f(n) return n == 0 and 1 or n * f(n - 1) end print(f(20))', '2432902008176640000'],
    ['local function f(...) return select("#", ...), ... end print(f(nil, nil)) print((f(1)))', '2\tnil\tnil1'],
    ['local t = {(function() return 1, 2 end)(), (function() return 1, 2 end)()} print(#t)', '3'],
    ['local C = {} C.__index = C function C:get() return self.x end print(setmetatable({x = 5}, C):get())', '5'],
    ['local a <const> = 5 print(a)', '5'],
    ['return 1, "x", nil, true', '1\tx\tnil\ttrue'],
  ])('%s', (program, printed) => {
    expect(lua(program)).toBe(printed);
  });

  it.each([
    ['syntax error', "syntax error near 'error'"],
    ['x =', 'unexpected symbol near <eof>'],
    ['if x then', "'end' expected near <eof>"],
    ['\nif x then\n', "'end' expected (to close 'if' at line 2) near <eof>"],
    ['goto nope', "no visible label 'nope' for goto at line 1"],
    ['break', 'break outside a loop at line 1 near <eof>'],
    ["return 'abc", 'unfinished string near <eof>'],
    ['local a <const> = 1 a = 2', "attempt to assign to const variable 'a'"],
    ['x = 3y', "malformed number near '3y'"],
  ])('refuses %j', (program, problem) => {
    const lines = program.split('\n').length;
    expect(lua(program)).toBe(`invalid syntax in lua script: [string "<lua>"]:${lines}: ${problem}`);
  });
});

describe('operators', () => {
  it.each([
    ['1, 1.0, -0.0, 1e15, 1e16, 10 / 2, 3 // 2, 3.0 // 2, -7 // 2, -7 % 3, 7 % -3', '1\t1.0\t-0.0\t1e+15\t1e+16\t5.0\t1\t1.0\t-4\t2\t-2'],
    ['math.maxinteger + 1 == math.mininteger, 1 << 63, 1 << 64, -1 >> 60, 5 & 3, 5 | 3, 5 ~ 3, ~5', 'true\t-9223372036854775808\t0\t15\t1\t7\t6\t-6'],
    ['9223372036854775807, 9223372036854775808, 0xffffffffffffffff, 0x1p4', '9223372036854775807\t9.2233720368548e+18\t-1\t16.0'],
    ['"10" + 1, "3" * "4", 10 .. 20, 1.5 .. "x"', '11\t12\t1020\t1.5x'],
    ['1 == 1.0, "1" == 1, 1 < 1.5, "a" < "b", "Z" < "a"', 'true\tfalse\ttrue\ttrue\ttrue'],
    ['2 ^ -1, -2 ^ 2, 2 ^ 3 ^ 2, not 1 == 2, 1 .. 2 == "12"', '0.5\t-4.0\t512.0\tfalse\ttrue'],
    ['nil and 1, false or nil, 1 and 2, not 0', 'nil\tnil\t2\tfalse'],
    ['1 / 0, -1 / 0, 1 // 0.0, 2 ^ 53', 'inf\t-inf\tinf\t9.007199254741e+15'],
  ])('%s', (values, printed) => {
    expect(lua(`print(${values})`)).toBe(printed);
  });

  it.each([
    ['local x x.y = 1', "attempt to index a nil value (local 'x')"],
    ['nosuch()', "attempt to call a nil value (global 'nosuch')"],
    ['rpm.nosuch()', "attempt to call a nil value (field 'nosuch')"],
    ['local t = {} t:foo()', "attempt to call a nil value (method 'foo')"],
    ['return 1 + {}', 'attempt to perform arithmetic on a table value'],
    ['return "a" + 1', 'attempt to perform arithmetic on a string value'],
    ['return 1 < "2"', 'attempt to compare number with string'],
    ['return 1 // 0', "attempt to perform 'n//0'"],
    ['return 1.5 | 1', 'number has no integer representation'],
    ['local t = {} t[nil] = 1', 'index is nil'],
    ['string.rep()', "bad argument #1 to 'rep' (string expected, got no value)"],
    ['error("no")', 'no'],
  ])('%s fails where it stands', (program, problem) => {
    expect(lua(`\n${program}`)).toBe(`lua script failed: [string "<lua>"]:2: ${problem}`);
  });

  it('ask metatables', () => {
    const methods = ['add', 'concat', 'unm', 'idiv', 'band'].map((event) => `__${event} = function() return "${event}" end`).join(', ');
    const program = `local m = {${methods}, __call = function(_, x) return x * 2 end, __len = function() return 42 end, __lt = function() return true end,
      __index = function(_, k) return k .. "!" end, __eq = function() return true end, __tostring = function() return "T" end}
      local a, b = setmetatable({}, m), setmetatable({}, m)
      print(a + 1, "x" .. a, -a, a // 2, 1 & a, a(4), #a, a < b, a.foo, a == b, tostring(a), rawequal(a, b))`;
    expect(lua(program)).toBe('add\tconcat\tunm\tidiv\tband\t8\t42\ttrue\tfoo!\ttrue\tT\tfalse');
  });
});
