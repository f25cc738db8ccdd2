import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a rule has to say about the packages of its fixture. */
export interface Expected {
  readonly package: string;
  /** `-` stands for the package as a whole. */
  readonly file: string;
  /** Of the spec, from 1. */
  readonly line: number;
}

export interface RuleFixture {
  readonly id: string;
  readonly profile: string;
  readonly spec: string;
  readonly packages: readonly string[];
  readonly expected: readonly Expected[];
  /** What is wrong with the folder itself. */
  readonly problems: readonly string[];
}

/**
 * Reads a folder `RULE/` with `RULE.spec` and the packages built from it. The spec's comments say what is expected:
 *
 *   # profile: fedora
 *   # expect: RULE PATH-OR-"-" [PACKAGE]      the finding stands on the next line that is no such comment
 *   # expect+2: …                             … two lines further down, where no comment can stand
 *
 * PACKAGE is the name of the package, `src` for the source package; it may be absent where there is one package only.
 */
export function readRuleFixture(folder: string, id: string): RuleFixture {
  const names = readdirSync(join(folder, id)).sort();
  const packages = names.filter((name) => name.endsWith('.rpm'));
  const lines = names.includes(`${id}.spec`) ? readFileSync(join(folder, id, `${id}.spec`), 'utf8').split('\n') : [];
  const profile = lines.flatMap((line) => line.match(/^# profile: (\S+)$/)?.[1] ?? [])[0];
  const only = packages.length === 1 ? packageName(packages[0] ?? '') : undefined;
  const expectations = lines.flatMap((text, at) => (/^\s*#\s*expect/.test(text) ? [expectation(lines, at, id, only)] : []));
  const problems = [
    ...(packages.length === 0 ? ['there is no package: run build.sh'] : []),
    ...(profile === undefined ? ['"# profile: NAME" is missing'] : []),
    ...(expectations.length === 0 ? ['nothing is expected'] : []),
    ...expectations.filter((each) => typeof each === 'string'),
  ];
  return {
    id,
    profile: profile ?? 'fedora',
    spec: join(folder, id, `${id}.spec`),
    packages: packages.map((name) => join(folder, id, name)),
    expected: expectations.filter((each) => typeof each !== 'string'),
    problems,
  };
}

/** The name out of NAME-VERSION-RELEASE.ARCH, with `.rpm` or without; `src` of a source package. */
export function packageName(nevra: string): string {
  const [, name, arch] = /^(.+)-[^-]+-[^-]+\.([^.]+?)(?:\.rpm)?$/.exec(nevra) ?? [];
  return arch === 'src' ? 'src' : (name ?? nevra);
}

function expectation(lines: readonly string[], at: number, id: string, only: string | undefined): Expected | string {
  const [, further = '0', rule, quoted, bare, name = only] = /^\s*# expect(?:\+(\d+))?: (\S+) (?:"([^"]+)"|(\S+))(?: (\S+))?$/.exec(lines[at] ?? '') ?? [];
  const file = quoted ?? bare;
  if (rule !== id || file === undefined) return `line ${at + 1}: write "# expect: ${id} PATH [PACKAGE]"`;
  if (name === undefined) return `line ${at + 1}: name the package, there are several`;
  const next = lines.findIndex((line, index) => index > at && !/^\s*# expect/.test(line));
  return { package: name, file, line: next + 1 + Number(further) };
}
