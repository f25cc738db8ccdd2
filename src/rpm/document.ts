import type { PackageFacts, PackageFile } from './facts.js';

/**
 * The JSON document that `speclint inspect` prints for a package: plain data in a fixed order of keys. A package whose header digest
 * does not match carries an `error` beside what was read: rpm refuses to read such a package at all.
 */
export function packageDocument(facts: PackageFacts): object {
  const { kind, path, format, lead, signature, header, files, payload, digests, signed } = facts;
  const hasClasses = 'CLASSDICT' in header;
  return {
    kind,
    path,
    ...(digests.header === 'bad' && { error: { message: 'main header: a digest in the signature header does not match' } }),
    format,
    lead,
    signature,
    header,
    files: files.map((file) => fileDocument(file, hasClasses)),
    ...(payload && { payload }),
    digests,
    signed,
  };
}

/** `class` is libmagic's text; what packages of format 6 record instead is `mime`. */
function fileDocument({ content, class: type, linkTo, flags, mtime, caps, ...file }: PackageFile, hasClasses: boolean): object {
  const shebang = content?.bom === true ? undefined : content?.firstLine;
  return {
    ...file,
    ...(linkTo !== undefined && { linkTo }),
    flags,
    class: hasClasses ? type : '',
    ...(!hasClasses && type !== '' && { mime: type }),
    mtime,
    ...(caps !== undefined && { caps }),
    ...(content?.elf && { elf: content.elf }),
    ...(shebang?.startsWith('#!') && { shebang }),
  };
}
