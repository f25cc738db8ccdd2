import {
  type Checks,
  type Context,
  type FindingLevel,
  type Fix,
  type Location,
  type PackageFacts,
  type Spec,
  type Traced,
  textOf,
} from '../../src/policy/index.js';
import { distributionMacros } from './macros/distribution-macros.js';
import { type PackageText, packageTexts } from './package-texts.js';
import { leafAt } from './syntax/leaf-at.js';

/** A summary or description of a spec or a package, in plain text. */
export interface PlainText extends Pick<PackageText, 'kind' | 'locale'> {
  readonly text: string;
  /** The names of the package itself and of the main package, as far as they are known. */
  readonly names: readonly string[];
}

/** A stretch of a text and what is wrong with it. */
export interface TextFault {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly level?: FindingLevel;
  /** What to write instead; offered where the stretch (or `range`) stands in the spec as it is. */
  readonly fix?: { readonly safety: Fix['safety']; readonly title: string; readonly text: string; readonly from?: number; readonly to?: number };
}

type Judge<Options extends object> = (text: PlainText, context: Pick<Context<Options>, 'options' | 'profiles'>) => Iterable<TextFault>;

/**
 * The checks of a rule about summaries and descriptions. A fault in what a macro (`%{summary}` too) brings into several texts is reported
 * where it comes first; one that touches something unknown, or that stands in a line of the distribution's macros, is not reported.
 */
export function textChecks<Options extends object>(judge: Judge<Options>): Required<Pick<Checks<Options>, 'spec' | 'rpm'>> {
  return {
    spec(spec, context) {
      const seen = new Set<string>();
      for (const each of packageTexts(spec)) {
        const { text, package: index = 0, ...rest } = each;
        for (const fault of judge({ ...rest, text: text.text, names: knownNames(spec, index) }, context)) {
          if (!text.slice(fault.from, fault.to).known || isOfDistribution(text, fault)) continue;
          const at = text.origin(fault.from, fault.to);
          const line = `${rest.kind} ${fault.from - text.text.lastIndexOf('\n', fault.from)} ${lineAround(text.text, fault)}`;
          const place = `at ${at.location?.start} ${fault.message}`;
          if ((at.via.length > 0 && seen.has(line)) || seen.has(place)) continue;
          seen.add(line).add(place);
          const fix = fault.fix && fixOf(spec, each, fault, fault.fix);
          context.report({ message: fault.message, at, ...(fault.level && { level: fault.level }), ...(fix && { fix }) });
        }
      }
    },
    rpm: (pkg, context) => judgeHeader(pkg, judge, context),
  };
}

/** Judges the summary and description that a package carries. */
export function judgeHeader<Options extends object>(pkg: PackageFacts, judge: Judge<Options>, context: Context<Options>): void {
  const { name, header } = pkg;
  for (const kind of ['summary', 'description'] as const) {
    const [text] = [header[kind.toUpperCase()] ?? []].flat();
    if (typeof text !== 'string') continue;
    const cause = { tag: kind === 'summary' ? 'Summary' : '%description' };
    for (const { message, level } of judge({ kind, text, names: [name] }, context)) context.report({ message, cause, ...(level && { level }) });
  }
}

/** The lines that a stretch lies in. */
function lineAround(text: string, { from, to }: TextFault): string {
  const end = text.indexOf('\n', to);
  return text.slice(text.lastIndexOf('\n', from) + 1, end < 0 ? undefined : end);
}

/** A line that begins in the body of a macro of the distribution, such as %gopkg, is nothing that a packager wrote. */
function isOfDistribution(text: Traced, { from }: TextFault): boolean {
  const start = text.text.lastIndexOf('\n', from) + 1;
  return distributionMacros(text.origin(start, start + 1)).some((macro) => !/^(?:summary|name|version)$/i.test(macro));
}

function knownNames({ packages }: Spec, index: number): string[] {
  return [...new Set([index, 0])].flatMap((each) => {
    const name = packages[each]?.name;
    return name?.known && name.text !== '' ? [name.text] : [];
  });
}

/** A fix edits only what stands in the spec one for one, be it over several lines, and where the text itself is written. */
function fixOf(spec: Spec, { kind, text }: PackageText, fault: TextFault, wanted: NonNullable<TextFault['fix']>): Fix | undefined {
  const { safety, title, text: replacement, from = fault.from, to = fault.to } = wanted;
  const { location } = text.origin(from, to);
  if (!location || textOf(location) !== text.text.slice(from, to) || !isOwnText(spec, kind, location)) return undefined;
  return { safety, title, edits: [{ location, text: replacement }] };
}

/** A line of the tag or section itself. What stands behind a call without braces belongs to the macro. */
function isOwnText(spec: Spec, kind: PackageText['kind'], { source, start, end }: Location): boolean {
  const leaf = source === spec.source ? leafAt(spec, start) : undefined;
  if (!leaf || (kind === 'summary' ? leaf.kind !== 'tag' : leaf.kind !== 'body' || leaf.section !== '%description')) return false;
  return !/%\w{1,99}[ \t]+\S/.test(source.text.slice(leaf.start, end));
}
