import { type PackageDependency, type PackageFacts, packageDependencyKinds } from '../../rpm/facts.js';
import { scriptlets } from '../../rpm/table/scriptlets.js';
import type { ExamplePackage } from '../example.js';
import type { ExampleDependency } from '../example-facts.js';
import type { Need } from '../rule.js';
import { asAsked } from './asked-content.js';
import { exampleFile } from './example-file.js';
import { exampleTags, parsedDependency, senseFlags } from './example-tags.js';

/**
 * The facts that reading such a package would give; everything that the example leaves out is filled in plainly. With `needs`, of the
 * files' contents only what a rule with these would get to see.
 */
export function examplePackage(example: ExamplePackage, needs?: readonly Need[]): PackageFacts {
  const { name = 'demo', arch = 'x86_64', epoch, version = '1.0', release = '1' } = example;
  const isSource = arch === 'src' || arch === 'nosrc';
  const evr = `${epoch === undefined ? '' : `${epoch}:`}${version}-${release}`;
  const sourceRpm = example.sourceRpm ?? `demo-${version}-${release}.src.rpm`;
  const header = {
    NAME: name,
    VERSION: version,
    RELEASE: release,
    ARCH: arch,
    ...(epoch !== undefined && { EPOCH: epoch }),
    ...(!isSource && { SOURCERPM: sourceRpm }),
    ...exampleTags(example),
    ...(example.tags as PackageFacts['header'] | undefined),
  };
  const files = (example.files ?? []).map(exampleFile);
  return {
    kind: isSource ? 'srpm' : 'rpm',
    path: example.path ?? `${name}-${version}-${release}.${arch}.rpm`,
    format: example.format ?? 4,
    lead: { major: 3, minor: 0, type: isSource ? 1 : 0, arch: 1, name: `${name}-${version}-${release}`, os: 1, signatureType: 5 },
    signature: {},
    header,
    name,
    ...(epoch !== undefined && { epoch }),
    version,
    release,
    arch,
    nevra: `${name}-${evr}.${arch}`,
    ...(!isSource && { sourceRpm }),
    dependencies: dependenciesOf(example),
    scriptlets: scriptlets(header),
    files: needs === undefined ? files : files.map((file) => asAsked(file, needs)),
    payload: { format: 'cpio', compressor: 'zstd', flags: '19', entries: files.length, size: 0, ...example.payload },
    digests: { header: 'ok', payload: 'ok', files: { checked: 0, bad: [] } },
    signed: example.signed ?? false,
  };
}

function dependenciesOf(example: ExamplePackage): PackageFacts['dependencies'] {
  return Object.fromEntries(packageDependencyKinds.map((kind) => [kind, (example[kind] ?? []).map(dependency)])) as unknown as PackageFacts['dependencies'];
}

function dependency(given: ExampleDependency): PackageDependency {
  const { comparison, ...parsed } = parsedDependency(typeof given === 'string' ? given : given.text);
  return { ...parsed, flags: comparison | senseFlags(given) };
}
