import type { Spec, Traced } from '../../src/policy/index.js';
import { oncePerSpec } from './once-per-spec.js';

/** A Summary or %description of any package, as rpm reads it. */
export interface PackageText {
  readonly kind: 'summary' | 'description';
  /** Expanded; a description without blank lines at its end. */
  readonly text: Traced;
  /** `de` of `Summary(de)` and `%description -l de`; absent for the text that is not a translation. */
  readonly locale?: string;
  /** Index into `Spec.packages`; absent for descriptions, which name their package in the heading. */
  readonly package?: number;
}

/** The summaries and descriptions of all packages with their translations: summaries first, each kind in the order of the spec. */
export const packageTexts: (spec: Spec) => readonly PackageText[] = oncePerSpec(({ tags, sections }) => [
  ...tags.flatMap(({ name, qualifier, value, package: index }): PackageText[] =>
    name === 'Summary' ? [{ kind: 'summary', text: value, package: index, ...translation(qualifier) }] : [],
  ),
  ...sections.flatMap(({ name, args, body }): PackageText[] =>
    name === '%description'
      ? [{ kind: 'description', text: body.slice(0, body.text.trimEnd().length), ...translation(/(?:^|\s)-l\s*(\S{1,99})/.exec(args.text)?.[1]) }]
      : [],
  ),
]);

/** `C` names the text itself. */
const translation = (locale: string | undefined) => (locale === undefined || locale === 'C' ? {} : { locale });
