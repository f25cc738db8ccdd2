import { describe, expect, it } from '@jest/globals';
import { isArched, isKernelModule, ownPackage, ownProviders, ownRequirements } from '../../../../rules/reading/dependencies/own-packages.js';
import { requiredOwn } from '../../../../rules/reading/dependencies/required-own.js';
import type { Spec } from '../../../../src/spec/model.js';
import { specFor } from '../../given.js';

const head = 'Name: demo\nVersion: 1\nRelease: 1\n';
const pairs = (spec: Spec): string[] => ownRequirements(spec).map(({ from, to }) => `${from.name.text} -> ${to.name.text}`);

describe('the packages of a spec that its dependencies mean', () => {
  it('are found by name, with an architecture too', () => {
    const spec = specFor(`${head}%package -n libdemo\nSummary: x\n`);
    expect([ownPackage(spec, 'libdemo(x86-64)')?.name.text, ownPackage(spec, 'demo')?.name.text]).toEqual(['libdemo', 'demo']);
    expect(ownPackage(spec, 'pkgconfig(demo)')).toBeUndefined();
  });

  it('are found in every Requires, rich ones too, but not in the package itself', () => {
    const spec = specFor(`${head}Requires: (demo-a or bash), demo\n%package a\nRequires(post): demo%{?_isa} = 1\nRecommends: demo\n`);
    expect(pairs(spec)).toEqual(['demo -> demo-a', 'demo-a -> demo']);
  });

  it('are not guessed from a name that cannot be known', () => {
    expect(pairs(specFor(`Name: demo%{nowhere}\n%package a\nRequires: demo%{nowhere}\n`))).toEqual([]);
  });

  it('are found by what they provide', () => {
    const spec = specFor(`${head}%package a\nProvides: x%{?_isa} = 1\n%package b\nRequires: x\n`);
    expect(ownProviders(spec, 'x').map(({ name }) => name.text)).toEqual(['demo-a']);
    expect(requiredOwn(spec, spec.packages[2] as Spec['packages'][number])?.map(({ name }) => name.text)).toEqual(['demo-a']);
  });

  it('cannot be told where a dependency waits for a shell', () => {
    const spec = specFor(`${head}Requires: %(cat x)\n`);
    expect(requiredOwn(spec, spec.packages[0] as Spec['packages'][number])).toBeUndefined();
  });
});

describe('a package of a spec', () => {
  it('has an architecture, has none, or nobody can tell', () => {
    const text = `${head}%package a\nBuildArch: noarch\n%package b\n%if %(date +%%s)\nBuildArch: noarch\n%endif\n`;
    expect(specFor(text).packages.map(isArched)).toEqual([true, false, undefined]);
  });

  it.each([
    ['demo-kmod', true],
    ['akmod-demo', true],
    ['kmod-demo-6.1', true],
    ['kmodtool', false],
  ])('%s is kernel modules: %s', (name, expected) => {
    const [pkg] = specFor(`Name: ${name}\n`).packages;
    expect(pkg && isKernelModule(pkg)).toBe(expected);
  });
});
