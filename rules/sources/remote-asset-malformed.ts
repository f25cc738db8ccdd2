import { defineRule } from '../../src/policy/index.js';
import { isChecksum, type RemoteAsset, remoteAssets } from '../reading/sources/remote-assets.js';

const sum = `sha256:${'a'.repeat(64)}`;

export default defineRule({
  meta: {
    id: 'remote-asset-malformed',
    category: 'sources',
    summary: 'A #!RemoteAsset line is not of a form that is understood',
    why: 'To rpm the line is a comment, and the build service passes over what it does not understand: then the file is not fetched, or fetched without a check.',
    source: {
      document: 'pbuild documentation',
      heading: 'Remote Assets, rpm spec files',
      strength: 'MUST',
      url: 'https://opensuse.github.io/obs-build/pbuild.html',
    },
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'No address, and no checksum of that length',
          spec: '#!RemoteAsset: sha256:abc\nSource: x.tgz\n',
          findings: [
            { line: 1, column: 1, level: 'error', message: 'ALGORITHM:HEX' },
            { line: 1, message: 'no URL' },
          ],
        },
        { title: 'Not above a source', spec: '#!RemoteAsset\n\nSource: https://example.org/x.tgz\n', findings: [{ line: 1, message: 'directly above' }] },
        {
          title: 'No address of its own; one that is none',
          spec: '#!RemoteAssetUrl:\n#!RemoteAssetUrl: x.tgz\nName: x\n',
          findings: [{ line: 1, message: 'no URL' }, { line: 2 }],
        },
        { title: 'A protocol that is not fetched', spec: '#!RemoteAsset\nSource: ftp://example.org/x.tgz\n', findings: [{ line: 1, message: 'ftp' }] },
      ],
      good: [
        { spec: `#!RemoteAsset: ${sum}\nSource: https://example.org/x.tgz\n` },
        {
          title: 'Without a checksum; a patch; git',
          spec: '#!RemoteAsset\nPatch1: https://example.org/x.patch\n#!RemoteAsset:  sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709\nSource: git+https://example.org/x#main\n',
        },
        { title: 'The address in the line itself', spec: '#!RemoteAsset: git+https://example.org/x#1\nSource: x.tar.gz\n' },
        { title: 'An address of its own', spec: '#!RemoteAssetUrl: https://example.org/x\nName: x\n' },
        { title: 'An address that cannot be known', spec: '#!RemoteAsset\nSource: %{some_url}\n#!RemoteAssetUrl: %{some_url}\n' },
        { title: 'A comment about it', spec: '# RemoteAsset is what we use\nSource: x.tgz\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const asset of remoteAssets(spec)) for (const message of faultsOf(asset)) report({ message, at: asset.at });
    },
  },
});

function faultsOf({ form, argument, target, url, open }: RemoteAsset): string[] {
  if (form === 'source' && !target) return ['#!RemoteAsset belongs directly above a Source or Patch line. Move it there.'];
  const faults: string[] = [];
  if (form === 'source' && argument !== '' && !argument.includes('%') && !isChecksum(argument))
    faults.push('This is no checksum. Write ALGORITHM:HEX, such as sha256: and 64 digits.');
  if (open) return faults;
  if (url === undefined)
    faults.push(
      form === 'source' ? 'The line below has no URL to fetch. Write one, or delete this line.' : 'There is no URL to fetch. Write one behind the colon.',
    );
  else if (!/^(?:git\+)?https?:/i.test(url)) faults.push(`${url.replace(/:.*$/s, '')} is not fetched. Use http, https, git+http or git+https.`);
  return faults;
}
