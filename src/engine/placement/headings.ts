import type { Origin } from '../../macro/traced.js';
import type { Section, Spec, SpecPackage } from '../../spec/model.js';

/** The `%package` line; for the main package what `Name` says. */
export function packageHeading({ heading, name, tags }: SpecPackage): Origin | undefined {
  return (heading?.trim() ?? tags.find((tag) => tag.name === 'Name')?.value ?? name).origin();
}

/** The heading of a section of a package, `%files` or `%description`: the last of them, where there are several. */
export function sectionHeading(spec: Spec, name: string, pkg: SpecPackage): Origin | undefined {
  const main = spec.packages[0]?.name.text ?? '';
  return spec.sections
    .findLast((section) => section.name === name && packageOf(section, main) === pkg.name.text)
    ?.heading.trim()
    .origin();
}

/** The package that a heading names: `-n NAME`, or what is appended to the main package's name; a list (`-f`) and a language (`-l`) say nothing of it. */
function packageOf({ args }: Section, main: string): string {
  const words = args.text
    .replace(/(?:^|\s)-[fl]\s*\S+/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const full = words.indexOf('-n');
  if (full >= 0) return words[full + 1] ?? main;
  return words[0] === undefined ? main : `${main}-${words[0]}`;
}
