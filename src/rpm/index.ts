import type { ByteSource } from './codec/byte-source.js';
import { checkHeaderDigests } from './digest/header-digests.js';
import { payloadDigests } from './digest/payload-digests.js';
import type { FactsRequest, FileContent, PackageDigests, PackageFacts, PackageFile } from './facts.js';
import { type Header, readHeader } from './header/read-header.js';
import { numberOf, type TagValues } from './header/tag-values.js';
import { headerValues } from './header/values.js';
import { checkMagic, leadSize, readLead } from './lead.js';
import { defaultPackageLimits, type PackageLimits } from './limits.js';
import { packageInput } from './package-input.js';
import { type PayloadContext, readPayload } from './payload/read-payload.js';
import { statedSizes } from './payload/stated-sizes.js';
import { headersDigest, type PayloadFindings, type PayloadMemory } from './payload-memory.js';
import { dependencies } from './table/dependencies.js';
import { files } from './table/files.js';
import { identity } from './table/identity.js';
import { scriptlets } from './table/scriptlets.js';

export type * from './facts.js';
export { packageDependencyKinds } from './facts.js';
export { defaultPackageLimits, type PackageLimits } from './limits.js';
export { PackageError } from './package-error.js';
export { factsVersion, type PayloadFindings, type PayloadMemory } from './payload-memory.js';

export interface ReadPackageOptions {
  /** As it is to be shown; nothing is opened by it. */
  readonly path: string;
  readonly request: FactsRequest;
  readonly limits?: Partial<PackageLimits>;
  /** Asked before the payload is read, and told what it showed. */
  readonly memory?: PayloadMemory;
  /** Called with every piece of the payload, as stored and decompressed; what it throws ends the reading. */
  readonly pulse?: () => void;
}

/**
 * Reads a package file of format 3, 4 or 6 (rpm manual, "Package format") from its bytes, once and in order, and closes the input; no
 * further than the headers where only they are asked for. Memory stays within the limits whatever the package's size.
 * Throws a PackageError for a file that is no package, breaks the format, disagrees with itself about its payload, or exceeds a limit.
 * A digest that does not match is no error but `bad` in `digests`. Errors of the input itself are passed on as they are.
 */
export async function readPackage(
  input: AsyncIterable<Uint8Array>,
  { path, request, limits: asked, memory, pulse }: ReadPackageOptions,
): Promise<PackageFacts> {
  const limits = { ...defaultPackageLimits, ...asked };
  const source = packageInput(input);
  try {
    const { facts, stated } = await readBeginning(source, { path, request, limits });
    if (stated === undefined) return facts;
    const read = (): Promise<PayloadFindings> => readPayload(source, { header: facts.header, files: facts.files, request, limits, pulse, ...stated });
    const findings = memory && facts.digests.header === 'ok' ? await remembered(memory, stated.headers, read) : await read();
    addContents(facts.files, findings);
    const { payload, digests, passedOver } = findings;
    return { ...facts, payload, digests: { ...facts.digests, ...digests }, ...(passedOver && { passedOver }) };
  } finally {
    await source.close();
  }
}

/** All before the payload. The bytes of the headers, which may be many megabytes, are let go of here. */
async function readBeginning(
  source: ByteSource,
  { path, request, limits }: Pick<PayloadContext, 'request' | 'limits'> & { readonly path: string },
): Promise<{ readonly facts: PackageFacts; readonly stated?: Pick<PayloadContext, 'sizes' | 'digests'> & { readonly headers: string } }> {
  checkMagic(await source.peek(4));
  const lead = readLead(await source.take(leadSize, 'the lead'));
  const { signature, main } = await readHeaders(source, limits);
  const described = describe(signature, main);
  const digests: PackageDigests = { header: checkHeaderDigests(described.signature, main), payload: 'unchecked', files: { checked: 0, bad: [] } };
  const facts = { ...described, path, lead, digests };
  if (!request.payload) return { facts };
  return {
    facts,
    stated: {
      headers: headersDigest(signature, main),
      sizes: statedSizes(described.signature, described.header, main),
      digests: payloadDigests(described.signature, described.header, main, request.everyDigest === true),
    },
  };
}

async function remembered(memory: PayloadMemory, headers: string, read: () => Promise<PayloadFindings>): Promise<PayloadFindings> {
  const known = await memory.find(headers);
  if (known !== undefined) return known;
  const findings = await read();
  const { payload, files: checked } = findings.digests;
  if (payload === 'ok' && checked.bad.length === 0) await memory.keep(headers, findings);
  return findings;
}

/** Adds to the files that nobody else has yet: a copy of each would be the largest thing that is held of a package. */
function addContents(files: readonly PackageFile[], { contents }: PayloadFindings): void {
  files.forEach((file, index) => {
    const content = contents[index];
    if (content) (file as { content?: FileContent }).content = content;
  });
}

/** The signature header is padded to a multiple of 8 bytes; the main header follows. */
async function readHeaders(source: ByteSource, limits: PackageLimits): Promise<{ signature: Header; main: Header }> {
  const signature = await readHeader(source, 'signature', limits);
  await source.take(-source.offset & 7, 'the padding of the signature header');
  return { signature, main: await readHeader(source, 'main', limits) };
}

type Described = Omit<PackageFacts, 'path' | 'lead' | 'payload' | 'digests'>;

function describe(signatureHeader: Header, main: Header): Described {
  const signature = headerValues(signatureHeader);
  const header = headerValues(main);
  return {
    ...identity(header),
    format: packageFormat(header, main),
    signature,
    header,
    dependencies: dependencies(header),
    scriptlets: scriptlets(header),
    files: files(header),
    signed: signatureTags.some((tag) => tag in signature),
  };
}

/** Format 6 says so itself; 4 differs from 3 by the sealed region of the main header. */
function packageFormat(header: TagValues, main: Header): PackageFacts['format'] {
  if (numberOf(header, 'RPMFORMAT') === 6) return 6;
  return main.hasRegion ? 4 : 3;
}

const signatureTags = ['RSAHEADER', 'DSAHEADER', 'SIGPGP', 'SIGGPG', 'SIGPGP5', 'OPENPGP'];
