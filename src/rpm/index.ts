import { checkHeaderDigests } from './digest/header-digests.js';
import type { FactsRequest, PackageDigests, PackageFacts } from './facts.js';
import { type Header, readHeader } from './header/read-header.js';
import { numberOf, type TagValues } from './header/tag-values.js';
import { headerValues } from './header/values.js';
import { checkMagic, leadSize, readLead } from './lead.js';
import { defaultPackageLimits, type PackageLimits } from './limits.js';
import { PackageInput } from './package-input.js';
import { readPayload } from './payload/read-payload.js';
import { dependencies } from './table/dependencies.js';
import { files } from './table/files.js';
import { identity } from './table/identity.js';
import { scriptlets } from './table/scriptlets.js';

export type * from './facts.js';
export { packageDependencyKinds } from './facts.js';
export { defaultPackageLimits, type PackageLimits } from './limits.js';
export { PackageError } from './package-error.js';

export interface ReadPackageOptions {
  /** As it is to be shown; nothing is opened by it. */
  readonly path: string;
  readonly request: FactsRequest;
  readonly limits?: Partial<PackageLimits>;
}

/**
 * Reads a package file of format 3, 4 or 6 (rpm manual, "Package format") from its bytes, once and in order, and closes the input; no
 * further than the headers where only they are asked for. Memory stays within the limits whatever the package's size.
 * Throws a PackageError for a file that is no package, breaks the format, disagrees with itself about its payload, or exceeds a limit.
 * A digest that does not match is no error but `bad` in `digests`. Errors of the input itself are passed on as they are.
 */
export async function readPackage(input: AsyncIterable<Uint8Array>, { path, request, limits: asked }: ReadPackageOptions): Promise<PackageFacts> {
  const limits = { ...defaultPackageLimits, ...asked };
  const source = new PackageInput(input);
  try {
    checkMagic(await source.peek(4));
    const lead = readLead(await source.take(leadSize, 'the lead'));
    const { signature, main } = await readHeaders(source, limits);
    const described = describe(signature, main);
    const facts = { ...described, path, lead };
    const digests: PackageDigests = { header: checkHeaderDigests(described.signature, main), payload: 'unchecked', files: { checked: 0, bad: [] } };
    if (!request.payload) return { ...facts, digests };
    const reading = await readPayload(source, { ...described, main, request, limits });
    return {
      ...facts,
      files: facts.files.map((file, index) => {
        const content = reading.contents.get(index);
        return content === undefined ? file : { ...file, content };
      }),
      payload: reading.payload,
      digests: { ...digests, ...reading.digests },
    };
  } finally {
    await source.close();
  }
}

/** The signature header is padded to a multiple of 8 bytes; the main header follows. */
async function readHeaders(source: PackageInput, limits: PackageLimits): Promise<{ signature: Header; main: Header }> {
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
