import type { MessageReader } from './body.js';

/** What mock says of its own command line, and the package managers of repositories that they cannot reach. */
export const mockMessages: readonly (readonly [needle: string, MessageReader])[] = [
  [' starting (python version = ', network],
  ['Failed to download metadata for repo', (line) => repository(/Failed to download metadata for repo '([^']{1,256})'/.exec(line)?.[1])],
  ['annot download repomd.xml', (line) => repository(/annot download repomd\.xml for (\S{1,256})/.exec(line)?.[1])],
  // dnf5
  ['Failed to download metadata (', (line) => repository(/Failed to download metadata \(.{1,2048}\) for repository "([^"]{1,256})"/.exec(line)?.[1])],
  // yum
  ['Cannot retrieve metalink for repository: ', (line) => repository(/Cannot retrieve metalink for repository: ([^\s/]{1,256})/.exec(line)?.[1])],
  ['Failed to synchronize cache for repo', (line) => repository(/Failed to synchronize cache for repo '([^']{1,256})'/.exec(line)?.[1])],
];

/** `mock.py version 6.7 starting (python version = 3.13, NVR = …, args: /usr/libexec/mock/mock --enable-network …)...` */
function network(line: string): ReturnType<MessageReader> {
  const args = /\bmock(?:\.py)? version .{0,512} args: (.*)$/.exec(line)?.[1];
  const option = args === undefined ? undefined : /(?:^|\s)(--enable-network|--config-opts=rpmbuild_networking=(?:True|true))(?=[\s)]|$)/.exec(args)?.[1];
  return option === undefined ? undefined : { level: 'warning', body: { kind: 'network', option } };
}

function repository(id: string | undefined): ReturnType<MessageReader> {
  return id === undefined ? undefined : { level: 'error', body: { kind: 'repository', id } };
}
