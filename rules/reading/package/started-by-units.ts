import type { PackageSet } from '../../../src/policy/index.js';
import { mergedUsr } from '../../data/paths/install-path.js';
import { oncePer } from '../once-per.js';
import { filesEnding } from './files.js';

/** `@`, `-`, `:`, `+` and `!` before a path say how it is started (systemd.service(5), "COMMAND LINES"). */
const start = /^Exec(?:Start|StartPre|StartPost|Reload)\s*=\s*[-@:+!|]*(\/[^\s"';]+)/;
const maxLines = 10_000;

/** The programs that .service files of a build start, as after the usr-merge; for rules that need `text:*.service`. */
export const startedByUnits: (set: PackageSet) => ReadonlySet<string> = oncePer(
  ({ packages }: PackageSet) =>
    new Set(packages.flatMap((pkg) => filesEnding(pkg, '.service')).flatMap(({ content }) => (content?.text !== undefined ? programs(content.text) : []))),
);

const programs = (text: string): string[] =>
  text.split('\n', maxLines).flatMap((line) => {
    const path = start.exec(line)?.[1];
    return path === undefined ? [] : [mergedUsr(path)];
  });
