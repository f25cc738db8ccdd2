import type { MessageReader, Read } from './body.js';

/** What package managers and rpmbuild say of dependencies that nothing meets: dnf 4 and 5, yum, zypper, rpmbuild, build (obs-build). */
export const dependencyMessages: readonly (readonly [needle: string, MessageReader])[] = [
  ['No matching package to install: ', (line) => missing(/^No matching package to install: '?([^']{1,1024})'?$/.exec(line)?.[1])],
  ['No match for argument: ', (line) => missing(/^(?:Failed to resolve the transaction:)?\s*No match for argument: (\S.{0,1023})$/.exec(line)?.[1])],
  [
    'othing provides ',
    (line) => missing(/\b[Nn]othing provides '?(.{1,1024}?)'? needed by /.exec(line)?.[1] ?? /\bnothing provides (\S.{0,1023})$/.exec(line)?.[1]),
  ],
  [' is needed by ', (line) => missing(/^\s{1,8}(\S.{0,1023}?) is needed by \S/.exec(line)?.[1])],
];

function missing(capability: string | undefined): Read | undefined {
  return capability === undefined ? undefined : { level: 'error', body: { kind: 'missing-dependency', capability: capability.trim() } };
}
