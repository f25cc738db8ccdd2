import type { TagValue } from '../../rpm/facts.js';
import type { ExamplePackage } from '../example.js';
import { type ExampleDependency, type ExampleTrigger, senseBits } from '../example-facts.js';

type Tags = Record<string, TagValue>;

/** What the header of such a package says of its scriptlets, triggers, hard links and verification; the tables are read from these tags. */
export function exampleTags({ scriptlets = {}, triggers = [], files = [] }: ExamplePackage): Tags {
  const tags: Tags = {};
  for (const [kind, given] of Object.entries(scriptlets)) {
    const { interpreter = ['/bin/sh'], body } = typeof given === 'string' ? { body: given } : given;
    const tag = scriptletTags[kind as keyof typeof scriptletTags];
    tags[`${tag}PROG`] = interpreter;
    if (body !== undefined) tags[tag] = body;
  }
  for (const prefix of ['', 'FILE', 'TRANSFILE'])
    Object.assign(
      tags,
      triggerTags(
        prefix,
        triggers.filter(({ type }) => prefixOf(type) === prefix),
      ),
    );
  if (files.some(({ inode }) => inode !== undefined)) {
    tags.FILEINODES = files.map(({ inode }, index) => inode ?? files.length + index + 1000);
    tags.FILEDEVICES = files.map(() => 1);
  }
  if (files.some(({ verifyFlags }) => verifyFlags !== undefined)) tags.FILEVERIFYFLAGS = files.map(({ verifyFlags }) => verifyFlags ?? allVerified);
  return tags;
}

/** RPMVERIFY_ALL (`rpm/rpmfi.h`), as rpmbuild writes it for files without %verify. */
const allVerified = 0xffffffff;

const scriptletTags = {
  pretrans: 'PRETRANS',
  pre: 'PREIN',
  post: 'POSTIN',
  preun: 'PREUN',
  postun: 'POSTUN',
  posttrans: 'POSTTRANS',
  preuntrans: 'PREUNTRANS',
  postuntrans: 'POSTUNTRANS',
  verifyscript: 'VERIFYSCRIPT',
} as const;

const prefixOf = (type: ExampleTrigger['type']): string => type.slice(0, type.indexOf('trigger')).toUpperCase();

/** Each condition of each trigger has a place in the parallel lists, and an index into the scripts. */
function triggerTags(prefix: string, triggers: readonly ExampleTrigger[]): Tags {
  if (triggers.length === 0) return {};
  const tag = (name: string): string => `${prefix}TRIGGER${name}`;
  const conditions = triggers.flatMap(({ type, on }, index) => on.map((text) => ({ index, type, ...parsedDependency(text) })));
  return {
    [tag('SCRIPTS')]: triggers.map(({ body = '' }) => body),
    [tag('SCRIPTPROG')]: triggers.map(({ interpreter = ['/bin/sh'] }) => interpreter[0] ?? ''),
    [tag('NAME')]: conditions.map(({ name }) => name),
    [tag('VERSION')]: conditions.map(({ evr = '' }) => evr),
    [tag('FLAGS')]: conditions.map(({ type, comparison }) => comparison | (triggerBits[type.slice(type.indexOf('trigger'))] ?? 0)),
    [tag('INDEX')]: conditions.map(({ index }) => index),
    ...(prefix !== '' && { [tag('PRIORITIES')]: triggers.map(({ priority = usualPriority }) => priority) }),
  };
}

/** `rpm/rpmds.h`, RPMSENSE_TRIGGER*. */
const triggerBits: Readonly<Record<string, number>> = { triggerin: 1 << 16, triggerun: 1 << 17, triggerpostun: 1 << 18, triggerprein: 1 << 25 };

/** RPMTRIGGER_DEFAULT_PRIORITY of rpm's lib/rpmtriggers.h. */
const usualPriority = 1_000_000;

interface ParsedDependency {
  readonly name: string;
  readonly op?: '<' | '<=' | '=' | '>=' | '>';
  readonly evr?: string;
  readonly comparison: number;
}

/** Name, comparison and version; the bits are those of `rpm/rpmds.h`: LESS 2, GREATER 4, EQUAL 8. */
export function parsedDependency(text: string): ParsedDependency {
  const [, name = text, op, evr] = /^([^ (][^ ]*|\(.*\)) (<=|>=|<|>|=) ([^ ]+)$/.exec(text) ?? [];
  if (op === undefined || evr === undefined) return { name: text, comparison: 0 };
  return { name, op: op as NonNullable<ParsedDependency['op']>, evr, comparison: comparisons[op] ?? 0 };
}

const comparisons: Readonly<Record<string, number>> = { '<': 2, '>': 4, '=': 8, '<=': 10, '>=': 12 };

/** The bits that say what a dependency is for. */
export function senseFlags(dependency: ExampleDependency): number {
  return typeof dependency === 'string' ? 0 : dependency.senses.reduce((bits, sense) => bits | senseBits[sense], 0);
}
