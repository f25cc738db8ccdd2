import { macroSet, targetSet } from '../../macro/sets/index.js';
import { evaluateSpec } from '../../spec/index.js';
import { sourceText } from '../../text/source-text.js';
import type { Example } from '../example.js';
import { type Judged, judgePackage, judgeSet, judgeSpec } from '../judge.js';
import type { PackageSet } from '../package-set.js';
import { levelOf, macroSetsOf, optionsOf, type Profile, profileChain, rpmOf, shellOf } from '../profile.js';
import type { AnyRule } from '../rule.js';
import { examplePackage } from './example-package.js';

/** Runs one rule over an example: the spec, then the first package, then the set. In the order of their places. */
export function runExample(rule: AnyRule, example: Example, profiles: readonly Profile[]): Judged[] {
  const around = surroundings(rule, example, profiles);
  const found: Judged[] = [];
  if (example.spec !== undefined && rule.check.spec)
    found.push(...judgeSpec(rule, evaluateSpec(sourceText('demo.spec', example.spec), targetFor(around.chain)), around));
  if (example.packages) {
    const packages = example.packages.map(examplePackage);
    const set: PackageSet = { source: 'demo-1.0-1.src.rpm', packages, complete: example.wholeBuild ?? packages.length > 1 };
    if (packages[0]) found.push(...judgePackage(rule, packages[0], set, around));
    found.push(...judgeSet(rule, set, around));
  }
  return found.sort((a, b) => (a.location?.start ?? 0) - (b.location?.start ?? 0));
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
