import { describe, expect, it } from '@jest/globals';
import { createMacros } from '../../../src/macro/index.js';
import { random } from '../../support/random.js';
import { specText } from '../support.js';
import { lua, outcome } from './support.js';

describe('the sandbox', () => {
  it.each([
    'io.open("/etc/passwd")',
    'io.popen("id")',
    'for l in io.lines("/etc/passwd") do end',
    'os.execute("id")',
    'os.time()',
    'os.date()',
    'os.clock()',
    'os.remove("x")',
    'os.tmpname()',
    'posix.stat("/")',
    'posix.fork()',
    'rpm.execute("id")',
    'rpm.spawn({"id"})',
    'rpm.open("x")',
    'rpm.glob("*")',
    'require("posix")',
    'dofile("x")',
    'loadfile("x")',
    'package.loaded.os.time()',
    'debug.getinfo(1)',
    'math.random()',
    'print({})',
    'print(print)',
    'coroutine.wrap(print)',
    'pcall(os.time)',
    'pcall(io.open, "x")',
    'for i, p in ipairs(patches) do print(p) end',
    'print(#sources)',
    'print(patch_nums[1])',
  ])('has no %s: what needs it is unknown', (program) => {
    expect(lua(program)).toBe('unknown: lua');
  });

  it('asks for the environment only where it is given', () => {
    expect(lua('print(os.getenv("HOME"))')).toBe('unknown: environment');
    const macros = createMacros({ host: { environment: { HOME: '/h' } } });
    expect(outcome(macros.expand(specText('%{lua:print(os.getenv("HOME"), os.getenv("constructor"))}')))).toBe('/h\tnil');
  });

  it('refuses binary code', () => {
    expect(lua('print(load("\\27Lua"))')).toBe("nil\tattempt to load a binary chunk (mode is 't')");
  });

  it('has no way to objects of JavaScript', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];
    for (const name of names) {
      const program = `local t = {} print(t.${name}, _G.${name}, string.${name}, macros.${name}, ("x").${name}, rpm.${name}) t.${name} = 1 print(t.${name})`;
      expect([name, lua(program)]).toEqual([name, `${Array(6).fill('nil').join('\t')}1`]);
    }
    expect(lua('__proto__ = {polluted = 1} print(__proto__.polluted)')).toBe('1');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('limits', () => {
  it.each([
    'while true do end',
    'for i = 1, 1e18 do end',
    '::a:: goto a',
    'while true do pcall(function() while true do end end) end',
    'print(#string.rep("x", 1e9))',
    'local s = "x" while true do s = s .. s end',
    'local t = {} while true do t[#t + 1] = {} end',
    'local t, i = {}, 0 while true do i = i + 1 t["k" .. i] = i end',
    'local function f(n) return 1 + f(n + 1) end f(0)',
    'local function f() return f() end f()',
    'local t = setmetatable({}, {}) getmetatable(t).__index = function(t, k) return t[k] end print(t.x)',
    'local t = setmetatable({}, {}) getmetatable(t).__tostring = function(t) return tostring(t) end print(t)',
    'local function f(n) return (("x"):gsub("x", function() return f(n + 1) end)) end f(1)',
    `print(("a"):rep(1000):find(("a*"):rep(30) .. "b"))`,
    'local s = "x = 1 " while true do load(s) s = s .. s end',
    'for i = 1, 1e7 do rpm.register("a", print) end',
    'rpm.define("m %{lua:print(macros.m)}") print(macros.m)',
    `return ${'('.repeat(5000)}1${')'.repeat(5000)}`,
    `return 1${' + 1'.repeat(50_000)}`,
    `return a${'.a'.repeat(20_000)}`,
    `${'do '.repeat(3000)}`,
  ])('end %s', (program) => {
    expect(lua(program)).toMatch(/Macro expansion stopped|stack overflow|too many syntax levels|error expanding macro/);
  });

  it('hold for all programs of a context together', () => {
    const macros = createMacros({ limits: { steps: 10_000 } });
    const outcomes = Array.from({ length: 20 }, () => outcome(macros.expand(specText('%{lua:for i = 1, 500 do end print("ok")}'))));
    expect(outcomes[0]).toBe('ok');
    expect(outcomes.at(-1)).toMatch(/more than 10000 steps/);
  });
});

const words = [
  ..."local function end if then else for = in do while repeat until return break goto :: nil true false not and or , ; ( ) [ ] . : .. ... + - * / // % ^ # & ~ | << < <= == ~= 1 0.5 0xff 'a' '%d' x y t f self".split(
    ' ',
  ),
  ...[
    'print(',
    'pcall(',
    'string.format(',
    '("x"):gsub(',
    'table.',
    'sort(t)',
    'setmetatable(t, t)',
    'rpm.expand("%x")',
    'macros.',
    'rpm.define("x ',
    'x"',
    'ipairs(t)',
    'next',
    '_ENV',
    '_G',
    'load("x=1")',
    '\n',
    '[[',
    '--',
  ],
];

describe('any program', () => {
  it.each(Array.from({ length: 30 }, (_, i) => [i]))('ends, the same way each time (%d)', (round) => {
    const { below, pick } = random(round);
    for (let i = 0; i < 60; i++) {
      const body = Array.from({ length: below(40) }, () => pick(words as [string, ...string[]])).join(' ');
      const program = below(2) === 0 ? body : `local t, x, y, f = {1, 2}, 1, "s", function(...) return ... end for i = 1, 3 do ${body} end`;
      const run = (): string => {
        const macros = createMacros({ limits: { steps: 20_000, text: 100_000 } });
        macros.define('x', '1');
        return outcome(macros.expand(specText(`%{lua:${program.replace(/[{}\\]/g, '')}}`)));
      };
      expect([program, run()]).toEqual([program, run()]);
    }
  });
});
