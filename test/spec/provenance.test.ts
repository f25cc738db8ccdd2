import { describe, expect, it } from '@jest/globals';
import { Traced } from '../../src/macro/traced.js';
import type { Spec } from '../../src/spec/index.js';
import { type Random, random } from '../support/random.js';
import { buildMacros, evaluate } from './given.js';

/** Every text of a spec's model. Objects are visited once. */
function texts(spec: Spec): Traced[] {
  const found: Traced[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (value instanceof Traced) found.push(value);
    else for (const [key, inner] of Object.entries(value)) if (key !== 'source' && key !== 'syntax') visit(inner);
  };
  visit(spec);
  return found;
}

/** A spec of lines that specs have, in random order, with macros inside macros, conditionals and Lua. */
function randomSpec(numbers: Random): string {
  const value = (): string =>
    numbers.pick([
      'plain',
      '%{name}',
      '%{one}',
      '%{two -a x}',
      '%{?one:in %{one} out}',
      '%[1 + 2]',
      '%{lua: print("from " .. "Lua")}',
      '%{quote:a b}',
      '%(ask)',
      '%{upper:%{one}}',
      'é€😀',
      '%%',
    ]);
  const word = (): string => numbers.pick(['a', 'b-devel', '%{name}-libs', '%{one}', '%{lua: print("c")}', '(d or %{one})', 'e >= %{version}']);
  const line = (): string =>
    numbers.pick([
      () => `%global one ${value()}`,
      () => `%define two(a:) <%{-a*}|%{one}|${value()}>`,
      () => `Requires: ${word()}, ${word()}`,
      () => `URL: ${value()}`,
      () => `Source: https://example.org/%{name}-${value()}.tar.gz`,
      () => `%if 0%{?one:1}\nGroup: ${value()}\n%else\nGroup: ${value()}\n%endif`,
      () => `%if %(ask)\nRequires: ${word()}\n%endif`,
      () => `Requires: ${word()} \\`,
    ])();
  const lines = (): string => Array.from({ length: 1 + numbers.below(8) }, line).join('\n');
  return [
    `Name: demo\nVersion: 1.%{!?one:2}\nRelease: 1\nSummary: s ${value()}\nLicense: MIT\n${lines()}`,
    `%description\n${value()} ${value()}`,
    `%package libs\nSummary: l\n${lines()}`,
    `%prep\n%setup -q -n ${word()}`,
    `%build\nmake ${value()} \\\n  ${value()}\n# %{one}`,
    `%post libs -p /bin/sh\necho ${value()}`,
    `%files -f ${word()}\n%doc README\n%{_bindir}/${word()}`,
    `%changelog\n* Tue Jan 02 2024 A <a@b.c> - 1\n- ${value()}`,
  ].join('\n');
}

const specs = Array.from({ length: 100 }, (_, seed) => evaluate(`${randomSpec(random(seed))}\n`, { macroFiles: [buildMacros] }));

describe('the origin of a character', () => {
  it('is the character itself where it is exact', () => {
    let checked = 0;
    for (const spec of specs) {
      for (const text of texts(spec)) {
        for (let at = 0; at < text.length; at++) {
          const { exact, location } = text.origin(at, at + 1);
          if (!exact || !location) continue;
          checked++;
          const written = location.source.text.slice(location.start, location.end);
          if (written !== text.text[at]) expect([text.text, at, written]).toEqual([text.text, at, text.text[at]]);
        }
      }
    }
    expect(checked).toBeGreaterThan(30_000);
  });

  it('lies inside its file, and is known for all that the spec brings', () => {
    for (const spec of specs) {
      for (const text of texts(spec)) {
        const { location } = text.origin();
        if (!location) continue;
        expect(location.start).toBeGreaterThanOrEqual(0);
        expect(location.end).toBeLessThanOrEqual(location.source.text.length);
        expect(location.start).toBeLessThanOrEqual(location.end);
      }
      for (const dependency of spec.packages.flatMap((pkg) => pkg.dependencies.requires)) expect(dependency.text.origin().location?.source).toBe(spec.source);
    }
  });

  it('names the macros on the way, the outermost first', () => {
    const text = '%global inner deep\n%global outer() <%{inner}>\n%define lazy %{outer}\nName: x\nURL: %{lazy}\n';
    const { url } = evaluate(text).packages[0] ?? {};
    const { location, via } = url?.origin(1, 2) ?? {};
    expect(text.slice(location?.start, location?.end)).toBe('%{lazy}');
    expect(via?.map(({ macro, definition }) => [macro, text.slice(definition?.start, definition?.end)])).toEqual([
      ['lazy', 'lazy'],
      ['outer', 'outer'],
    ]);
  });

  it('is the call for what Lua printed', () => {
    const text = 'Name: x\nURL: a%{lua: print("b" .. "c")}d\n';
    const { url } = evaluate(text).packages[0] ?? {};
    const { location, exact } = url?.origin(1, 3) ?? {};
    expect([url?.text, text.slice(location?.start, location?.end), exact]).toEqual(['abcd', '%{lua: print("b" .. "c")}', false]);
  });
});
