import type { MessageReader, Read } from './body.js';

/** What package managers and rpmbuild say of dependencies that nothing meets: dnf 4 and 5, yum, zypper, urpmi, apt-rpm, rpmbuild, build (obs-build). */
export const dependencyMessages: readonly (readonly [needle: string, MessageReader])[] = [
  ['No matching package to install: ', (line) => missing(/^No matching package to install: '?([^']{1,1024})'?$/.exec(line)?.[1])],
  ['No match for argument: ', (line) => missing(/^(?:Failed to resolve the transaction:)?\s*No match for argument: (\S.{0,1023})$/.exec(line)?.[1])],
  ['othing provides ', nothingProvides],
  [' is needed by ', (line) => missing(/^\s{1,8}(\S.{0,1023}?) is needed by \S/.exec(line)?.[1])],
  // yum-builddep
  ['No Package found for ', (line) => missing(/^Error: (?:Bad build req: )?No Package found for (\S.{0,1023}?)(?:\. Exiting\.)?$/.exec(line)?.[1])],
  ['Requires: ', ofYum],
  // urpmi of Mageia and ROSA
  ['(due to unsatisfied ', (line) => missing(/\(due to unsatisfied (\S.{0,1023}?)\)$/.exec(line)?.[1])],
  // apt-rpm of ALT
  ["Couldn't find package ", (line) => missing(/^E: Couldn't find package (\S{1,1024})$/.exec(line)?.[1])],
  [
    ', but none of the providers can be installed',
    (line) =>
      unresolved(
        /^[\s-]{0,12}(?:Problem(?: \d{1,4})?: )?(package \S{1,512} (?:from \S{1,256} )?requires .{1,1024}, but none of the providers can be installed)/.exec(
          line,
        )?.[1],
      ),
  ],
  [
    ' conflicts with file from package ',
    (line) => unresolved(/^\s{0,8}(file \/\S{1,4096} from install of \S{1,512} conflicts with file from package \S{1,512})$/.exec(line)?.[1]),
  ],
];

/** `nothing provides 'X' needed by Y from updates`; dnf5 says `nothing provides requested X` of what it was asked for itself. */
function nothingProvides(line: string): Read | undefined {
  const [, capability, by] = /\b[Nn]othing provides '?(.{1,1024}?)'? needed by (?:the to be installed )?(\S{1,512})/.exec(line) ?? [];
  if (capability !== undefined) return missing(capability, by?.replace(/,$/, ''));
  return missing(/\bnothing provides (?:requested )?(\S.{0,1023})$/.exec(line)?.[1]);
}

/** yum writes the package that needs something on the line before. */
function ofYum(line: string, { before }: { readonly before: string }): Read | undefined {
  const by = /^Error: Package: (\S{1,512})/.exec(before)?.[1];
  return by === undefined ? undefined : missing(/^\s{4,16}Requires: (\S.{0,1023})$/.exec(line)?.[1], by);
}

function missing(capability: string | undefined, by?: string): Read | undefined {
  if (capability === undefined) return undefined;
  return { level: 'error', body: { kind: 'missing-dependency', capability: capability.trim(), ...(by !== undefined && { by }) } };
}

const unresolved = (text: string | undefined): Read | undefined => (text === undefined ? undefined : { level: 'error', body: { kind: 'unresolved', text } });
