import { levelOf, optionsOf, type Profile, profileChain } from '../../policy/profile.js';
import { type AnyRule, targetsOf } from '../../policy/rule.js';
import { type Block, heading, type Inline, joined, list, paragraph, table } from './block.js';
import { exampleBlocks } from './example-blocks.js';
import { optionBlocks } from './option-blocks.js';

/** The whole page. Headings and their order are the same for every rule. */
export function ruleBlocks(rule: AnyRule, profiles: readonly Profile[]): Block[] {
  const { id, category, summary, why, examples, options } = rule.meta;
  return [
    heading(1, id),
    heading(2, 'What it does'),
    paragraph(`${sentence(summary)} It is a rule of the category `, { code: category }, ` and looks at ${targetNames(rule)}.`),
    heading(2, 'Why'),
    paragraph(why),
    heading(2, 'Source'),
    paragraph(...source(rule)),
    heading(2, 'Levels by profile'),
    levels(rule, profiles),
    heading(2, 'Examples'),
    ...examples.bad.flatMap((example) => exampleBlocks('Bad', example)),
    ...examples.good.flatMap((example) => exampleBlocks('Good', example)),
    heading(2, 'Options'),
    ...(options ? optionBlocks(options, profileOptions(rule, profiles)) : [paragraph('None.')]),
    heading(2, 'Fix'),
    paragraph(...fix(rule)),
    heading(2, 'Equivalents'),
    equivalents(rule),
    heading(2, 'How to switch it off'),
    ...switchingOff(rule),
  ];
}

/** Why, the source, the first bad and the first good example, and how to switch it off. */
export function briefBlocks(rule: AnyRule): Block[] {
  const { why, examples } = rule.meta;
  return [
    paragraph(why),
    paragraph('Source: ', ...source(rule)),
    ...examples.bad.slice(0, 1).flatMap((example) => exampleBlocks('Bad', example)),
    ...examples.good.slice(0, 1).flatMap((example) => exampleBlocks('Good', example)),
    ...switchingOff(rule),
  ];
}

const targetWords = {
  spec: 'spec files',
  srpm: 'source packages',
  rpm: 'built packages',
  rpmset: 'all packages of a build together',
  distgit: 'the directory around a spec',
  buildlog: 'build logs',
  config: 'build configuration',
} as const;

function targetNames(rule: AnyRule): string {
  const planned = (rule.plannedTargets ?? []).map((target) => targetWords[target]);
  const names = targetsOf(rule)
    .map((target) => targetWords[target])
    .filter((name) => !planned.includes(name));
  const now = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? 'nothing yet');
  return planned.length > 0 ? `${now} (planned: ${planned.join(', ')})` : now;
}

function source({ meta: { source: from } }: AnyRule): Inline[] {
  const name = `${from.document}, "${from.heading}"`;
  return [from.url === undefined ? name : { text: name, url: from.url }, ` (${from.strength})`];
}

function levels(rule: AnyRule, profiles: readonly Profile[]): Block {
  const chain = (profile: Profile): string[] => profileChain(profile.name, profiles).map(({ name }) => name);
  return table(
    ['Profile', 'Level'],
    profiles.map((profile) => [[{ code: profile.name }], [levelOf(rule, chain(profile))]]),
  );
}

/** By profile, the option values that hold there. */
function profileOptions(rule: AnyRule, profiles: readonly Profile[]): { name: string; values: object }[] {
  return profiles.map(({ name }) => ({ name, values: optionsOf(rule, profileChain(name, profiles)) }));
}

function fix({ meta }: AnyRule): Inline[] {
  if (meta.fix === 'none') return ['None.'];
  return meta.fix === 'safe'
    ? ['Safe: ', { code: '--fix' }, ' applies it. The meaning stays and nothing is lost.']
    : ['Unsafe: ', { code: '--fix-unsafe' }, ' applies it. Look at the outcome before you commit it.'];
}

function equivalents({ meta }: AnyRule): Block {
  const names = (ids: readonly string[]): Inline[] => {
    const codes = ids.map((id) => [{ code: id }]);
    return codes.length === 0 ? ['none'] : joined(codes, ', ');
  };
  return list([
    ['rpmlint: ', ...names(meta.equivalents.rpmlint)],
    ['rpminspect: ', ...names(meta.equivalents.rpminspect)],
  ]);
}

function switchingOff({ meta: { id }, check }: AnyRule): Block[] {
  const inSpec: Inline[] = check.spec || check.distgit ? ['For one place: ', { code: `# speclint: ignore[${id}] -- REASON` }, ' above it in the spec. '] : [];
  return [
    paragraph(
      ...inSpec,
      'For one run: ',
      { code: `--rule ${id}=off` },
      '. For good: ',
      { code: `${id}: off` },
      ' under ',
      { code: 'rules' },
      ' in the configuration, or under ',
      { code: 'overrides' },
      ' for some paths only.',
    ),
  ];
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
