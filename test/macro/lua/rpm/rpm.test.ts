import { describe, expect, it } from '@jest/globals';
import { createMacros } from '../../../../src/macro/index.js';
import { errorOf, expanded, expansionOf, specText } from '../../support.js';
import { lua, outcome } from '../support.js';

describe("rpm's own functions", () => {
  it.each([
    ['print(rpm.vercmp("1.0", "1:0.1"), rpm.vercmp("1~a", "1"))', '-1\t-1'],
    ['local v = rpm.ver("1:2.0-3") print(v, v.e, v.v, v.r, v < rpm.ver("2:1"), v == rpm.ver("1", "2.0", "3"))', '1:2.0-3\t1\t2.0\t3\ttrue\ttrue'],
    ['print(rpm.b64encode("foo"), rpm.b64decode("Zm9v"))', 'Zm9v\n\tfoo'],
    ['for i, v in ipairs(rpm.splitargs("a  b " .. rpm.unsplitargs({"c d"}))) do print(i .. v .. ";") end', '1a;2b;3c d;'],
    ['rpm.define("m() <%1|%#>") print(macros.m("a b"), macros.m({"a b", "c"}), rpm.isdefined("m"))', '<a|2>\t<a b|2>\ttrue\ttrue'],
    ['macros.x = "1" print(macros.x, rpm.expand("%{x}%%")) macros.x = nil print(macros.x)', '1\t1%nil'],
    ['local h = rpm.register("k", function(a) print(type(a[1]), a[2]) end) rpm.call("k", nil, 2.0) rpm.unregister("k", h) rpm.call("k")', 'userdata\t2'],
    ['print(pcall(rpm.expand, "%{error:bad}"))', 'false\terror expanding macro'],
  ])('%s', (program, printed) => {
    expect(lua(program)).toBe(printed);
  });

  it('give a parametric macro its options and words', () => {
    expect(expanded('%define f(a:b) %{lua:print(opt.a, opt.b, #arg, arg[1], arg[2])}\n', '%f -a 1 -b x y')).toBe('1\t\t2\tx\ty');
    expect(errorOf('%define f() %{lua:arg.x.y = 1}\n', '%f')).toBe('lua script failed: [string "f"]:1: attempt to index a nil value (field \'x\')');
  });

  it('keep globals from one program to the next, but not over a fork', () => {
    expect(lua('x = 5', 'print(x)')).toBe('5');
    const macros = createMacros();
    macros.expand(specText('%{lua:x = 5}'));
    expect(outcome(macros.fork().expand(specText('%{lua:print(x)}')))).toBe('nil');
  });

  it('define macros that the rest of the text sees', () => {
    expect(expanded('%{lua:rpm.define("v 1." .. 2)}%{v}')).toBe('1.2');
    expect(errorOf('%{lua: macros.define = nil}')).toBe('Macro %define is a built-in (%undefine)');
  });

  it('can be called in expressions', () => {
    expect(expanded('%[lua:string.reverse("hello")]')).toBe('olleh');
    expect(expanded('%[lua:rpm.vercmp("1", "2") == "-1" ? "older" : "newer"]')).toBe('older');
    expect(errorOf('%[lua:nosuch(1)]')).toMatch(/^nosuch: .*attempt to call a nil value/);
  });

  it('print on the place of the call', () => {
    const { value } = expansionOf('ab %{lua:print("x")} c');
    expect(value.pieces.map(({ text, place }) => [text, place.start, place.end, place.exact])).toEqual([
      ['ab ', 0, 3, true],
      ['x', 3, 20, false],
      [' c', 20, 22, true],
    ]);
  });
});

describe('what a program learns from something unknown', () => {
  it('makes all that it prints unknown', () => {
    expect(lua('print("a", rpm.expand("%(id -u)"))')).toBe('unknown: shell');
    expect(lua('if rpm.expand("%(id -u)") == "0" then error("root") end')).toBe('unknown: shell');
  });

  it('makes what it defines from then on unknown', () => {
    const definition = '%{lua:rpm.define("before 1") local x = rpm.expand("%(id -u)") rpm.define("after " .. x) if x == "7" then rpm.define("maybe 1") end}';
    expect(outcome(expansionOf(definition, '%{before}'))).toBe('1');
    expect(outcome(expansionOf(definition, '%{after}'))).toBe('unknown: shell');
    expect(outcome(expansionOf(definition, '%{?maybe}'))).toBe('unknown: shell');
  });

  it('makes the variables unknown that it leaves behind, and no others', () => {
    expect(lua('x = rpm.expand("%(id -u)")', 'print(x)')).toBe('unknown: shell');
    expect(lua('x = rpm.expand("%(id -u)")', 'print(1 + 1)')).toBe('2');
    expect(lua('local x = rpm.expand("%(id -u)") print(x)', 'y = 1', 'print(y)')).toBe('1');
  });

  it('is in doubt where an undefined macro stayed text', () => {
    expect(outcome(expansionOf('%{lua:print(rpm.expand("%{nosuch_macro}"))}'))).toBe('unknown: undefined');
    expect(lua('print(rpm.expand("%{?nosuch_macro}"), macros.nosuch_macro)')).toBe('\tnil');
  });
});
