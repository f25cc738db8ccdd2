import type { PackageFacts } from './facts.js';
import { PackageError } from './package-error.js';

/** The lead is 96 bytes (rpm manual, "Package format v4", lead). */
export const leadSize = 96;

const magic = Uint8Array.of(0xed, 0xab, 0xee, 0xdb);
const nameOffset = 10;
const nameSize = 66;
const signatureTypeOffset = 78;
/** RPMSIGTYPE_HEADERSIG: a header with the signatures follows. */
const headerSignature = 5;

/** Refuses a file that begins like no package, also one that is shorter than a lead. */
export function checkMagic(first: Uint8Array): void {
  if (magic.some((byte, i) => i < first.length && first[i] !== byte))
    throw new PackageError('not an rpm package: it does not begin with ed ab ee db', { offset: 0 });
}

/** Reads the lead. Magic, version and signature type are checked as rpm does (`lib/rpmlead.c`); the rest is legacy that rpm no longer looks at. */
export function readLead(bytes: Uint8Array): PackageFacts['lead'] {
  checkMagic(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const major = view.getUint8(4);
  if (major !== 3 && major !== 4) throw new PackageError(`lead: package version ${major}, 3 or 4 expected`, { offset: 4 });
  const signatureType = view.getUint16(signatureTypeOffset);
  if (signatureType !== headerSignature)
    throw new PackageError(`lead: signature type ${signatureType}, ${headerSignature} expected`, { offset: signatureTypeOffset });
  const name = bytes.subarray(nameOffset, nameOffset + nameSize);
  const end = name.indexOf(0);
  return {
    major,
    minor: view.getUint8(5),
    type: view.getUint16(6),
    arch: view.getUint16(8),
    name: Buffer.from(end < 0 ? name : name.subarray(0, end)).toString('latin1'),
    os: view.getUint16(76),
    signatureType,
  };
}
