/**
 * British spellings of words that occur in texts about software, with the American form that the guidelines ask for. Words that America
 * knows in both forms (dialogue, catalogue, grey, theatre, metre in music), and plural or verb forms that are other words, are left out.
 */
const pairs: readonly (readonly [british: string, american: string])[] = [
  ...['behaviour', 'colour', 'favour', 'flavour', 'harbour', 'honour', 'humour', 'labour', 'neighbour', 'rumour', 'endeavour'].flatMap((word) =>
    ['', 's', 'ed', 'ing', 'ful', 'ite', 'ites', 'al', 'able', 'less', 'hood', 'ise', 'ize'].map(
      (end) => [word + end, `${word.slice(0, -2)}r${end === 'ise' ? 'ize' : end}`] as const,
    ),
  ),
  ...['centre', 'fibre', 'litre', 'calibre'].flatMap((word) =>
    ['', 's', 'd'].map((end) => [word + end, `${word.slice(0, -2)}er${end === 'd' ? 'ed' : end}`] as const),
  ),
  ...['analyse', 'paralyse', 'catalyse'].flatMap((word) => verbs(word, 'z')),
  ...[
    ...['authorise', 'capitalise', 'categorise', 'centralise', 'customise', 'digitise', 'emphasise', 'finalise', 'generalise', 'initialise', 'localise'],
    ...['maximise', 'memorise', 'minimise', 'modernise', 'normalise', 'optimise', 'organise', 'parallelise', 'prioritise', 'randomise', 'recognise'],
    ...['serialise', 'specialise', 'standardise', 'summarise', 'synchronise', 'tokenise', 'utilise', 'virtualise', 'visualise'],
  ].flatMap((word) => verbs(word, 'z')),
  ...[
    'authoris',
    'customis',
    'initialis',
    'localis',
    'normalis',
    'optimis',
    'organis',
    'parallelis',
    'serialis',
    'standardis',
    'synchronis',
    'utilis',
    'virtualis',
    'visualis',
  ].flatMap((stem) => ['ation', 'ations', 'ational'].map((end) => [stem + end, `${stem.slice(0, -1)}z${end}`] as const)),
  ...['cancel', 'label', 'model', 'signal', 'travel', 'tunnel', 'channel'].flatMap((word) =>
    ['ed', 'ing', 'er', 'ers'].map((end) => [`${word}l${end}`, word + end] as const),
  ),
  ['licence', 'license'],
  ['licences', 'licenses'],
  ['licenced', 'licensed'],
  ['defence', 'defense'],
  ['artefact', 'artifact'],
  ['artefacts', 'artifacts'],
  ['aluminium', 'aluminum'],
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['whilst', 'while'],
];

/** Plurals of analysis, paralysis and catalysis, which America writes so too. */
const otherWords: ReadonlySet<string> = new Set(['analyses', 'paralyses', 'catalyses']);

/** American form by British one, in lower case. */
export const americanSpelling: ReadonlyMap<string, string> = new Map(pairs.filter(([british]) => !otherWords.has(british)));

/** `analyse` with `z`: analyze, analyzes, analyzed, analyzer, analyzers, analyzing. */
function verbs(word: string, letter: string): (readonly [string, string])[] {
  const stem = word.slice(0, -2);
  return ['e', 'es', 'ed', 'er', 'ers', 'ing'].map((end) => [`${stem}s${end}`, `${stem}${letter}${end}`] as const);
}
