import type { Context, PackageFacts, Report } from '../../../src/policy/index.js';

/** As many findings of one package: what writes one such byte writes many. */
const mostFindings = 20;

/**
 * Reports control characters in the texts and dependencies of a header. Only these: the other characters that do not show are prose's own in
 * texts, and are seen in the spec. Line breaks and tabs belong.
 */
export function checkHeaderCharacters(pkg: PackageFacts, { report }: Pick<Context, 'report'>): void {
  let count = 0;
  for (const { text, what, cause } of texts(pkg)) {
    const found = /[\x00-\x08\x0e-\x1f\x7f]/.exec(text)?.[0];
    if (found === undefined || count++ >= mostFindings) continue;
    const code = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    report({ message: `${what} holds the control character ${code}. Delete it.`, cause });
  }
}

function* texts({
  header,
  dependencies,
}: PackageFacts): Generator<{ readonly text: string; readonly what: string; readonly cause: Required<Report>['cause'] }> {
  for (const [tag, name] of Object.entries(tags))
    for (const text of [header[tag] ?? []].flat()) if (typeof text === 'string') yield { text, what: `The text of ${name}`, cause: { tag: name } };
  for (const [kind, list] of Object.entries(dependencies) as [keyof typeof dependencies, (typeof dependencies)[keyof typeof dependencies]][])
    for (const { name, evr = '' } of list) yield { text: name + evr, what: `What the package ${kind}`, cause: { dependency: kind, name } };
}

const tags = {
  SUMMARY: 'Summary',
  DESCRIPTION: '%description',
  GROUP: 'Group',
  LICENSE: 'License',
  URL: 'URL',
  VENDOR: 'Vendor',
  PACKAGER: 'Packager',
  CHANGELOGNAME: '%changelog',
  CHANGELOGTEXT: '%changelog',
} as const;
