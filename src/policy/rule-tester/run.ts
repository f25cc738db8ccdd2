import { readBuildConfig } from '../../buildconfig/read.js';
import { LogReader } from '../../buildlog/read-log.js';
import { macroSet, targetSet } from '../../macro/sets/index.js';
import { evaluateSpec } from '../../spec/index.js';
import type { Spec } from '../../spec/model.js';
import { sourceText } from '../../text/source-text.js';
import type { Example } from '../example.js';
import { type Judged, judgeConfig, judgeDirectory, judgeLog, judgePackage, judgeSet, judgeSpec, judgeSuppressions } from '../judge.js';
import type { PackageSet } from '../package-set.js';
import { levelOf, macroSetsOf, optionsOf, type Profile, profileChain, rpmOf, shellOf } from '../profile.js';
import type { AnyRule } from '../rule.js';
import { exampleDirectory, exampleSpecName } from './example-directory.js';
import { examplePackage } from './example-package.js';
import { exampleSuppressions } from './example-suppressions.js';

/** Runs one rule over an example: the spec, its directory, then the first package, then the set. In the order of their places, files in that of the example. */
export function runExample(rule: AnyRule, example: Example, profiles: readonly Profile[]): Judged[] {
  const around = surroundings(rule, example, profiles);
  const found: Judged[] = [];
  if (example.spec !== undefined && (rule.check.spec || rule.check.distgit || rule.check.suppressions)) {
    const spec = evaluateSpec(sourceText(exampleSpecName, example.spec), targetFor(around.chain));
    found.push(...judgeSpec(rule, spec, around), ...judgeBeside(rule, spec, example, around));
    if (rule.check.suppressions) found.push(...judgeSuppressions(rule, exampleSuppressions(spec, example.found ?? {}), around));
  }
  if (example.packages) {
    const packages = example.packages.map((each) => examplePackage(each, rule.meta.needs ?? []));
    const set: PackageSet = { source: 'demo-1.0-1.src.rpm', packages, complete: example.wholeBuild ?? packages.length > 1 };
    if (packages[0]) found.push(...judgePackage(rule, packages[0], set, around));
    found.push(...judgeSet(rule, set, around));
  }
  if (example.log !== undefined) found.push(...judgeExampleLog(rule, example, around));
  if (example.config) found.push(...judgeExampleConfig(rule, example, example.config, around));
  const files = new Map((example.packages ?? []).flatMap((pkg) => pkg.files ?? []).map(({ path }, i) => [path, i]));
  const place = ({ file = '' }: Judged): number => files.get(file) ?? -1;
  return found.sort((a, b) => fileOrder(a, b) || (a.location?.start ?? 0) - (b.location?.start ?? 0) || place(a) - place(b));
}

function judgeExampleConfig(
  rule: AnyRule,
  { directory }: Example,
  { name, text }: NonNullable<Example['config']>,
  around: ReturnType<typeof surroundings>,
): Judged[] {
  const config = readBuildConfig(sourceText(name, text));
  const beside = directory && [name, ...Object.keys(directory)];
  return config ? judgeConfig(rule, config, { name, ...(beside && { beside }) }, around) : [];
}

function judgeExampleLog(rule: AnyRule, { log = '', spec, packages = [], wholeBuild }: Example, around: ReturnType<typeof surroundings>): Judged[] {
  const reader = new LogReader('build.log');
  reader.push(Buffer.from(log));
  const beside = {
    ...(spec !== undefined && { spec: evaluateSpec(sourceText(exampleSpecName, spec), targetFor(around.chain)) }),
    packages: packages.map((each) => examplePackage(each, rule.meta.needs ?? [])),
    complete: wholeBuild ?? packages.length > 1,
  };
  return judgeLog(rule, reader.finish(), beside, around);
}

function judgeBeside(rule: AnyRule, spec: Spec, example: Example, around: ReturnType<typeof surroundings>): Judged[] {
  return example.directory ? judgeDirectory(rule, exampleDirectory(spec, example.directory), around) : [];
}

/** The spec first, then the files beside it by name. */
function fileOrder(a: Judged, b: Judged): number {
  const [left, right] = [a, b].map(({ location }) => (location && location.source.path !== exampleSpecName ? location.source.path : '')) as [string, string];
  return left < right ? -1 : left > right ? 1 : 0;
}

function surroundings(rule: AnyRule, example: Example, profiles: readonly Profile[]) {
  const chain = profileChain(example.profile ?? 'generic', profiles);
  const names = chain.length > 0 ? chain.map((p) => p.name) : [example.profile ?? 'generic'];
  const said = levelOf(rule, names);
  const level = said === 'off' && example.profile === undefined ? switchedOn(rule) : said;
  return { chain, profiles: names, options: { ...optionsOf(rule, chain), ...example.options }, weight: { level, configured: false } };
}

/** Examples without a profile show what the rule does where it is on. */
const switchedOn = ({ meta }: AnyRule) => (meta.level === 'off' ? 'note' : meta.level);

function targetFor(chain: readonly Profile[]) {
  const arch = 'x86_64';
  const rpm = rpmOf(chain);
  const macroFiles = [targetSet(arch), ...macroSetsOf(chain).flatMap((name) => macroSet(name) ?? [])];
  return { arch, defines: [], undefines: [], with: [], without: [], macroFiles, ...(rpm !== undefined && { rpm }), shell: shellOf(chain) };
}
