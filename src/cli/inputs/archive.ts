import type { CheckInput } from '../../engine/inputs/input.js';
import { archiveMembers } from '../../engine/io/archive.js';
import { ArchiveError } from '../../engine/io/archive-error.js';
import { nameOf } from '../paths.js';
import { failed, kindByName } from './kind.js';

/** The specs and packages in a result tarball, named `results.tar.gz!/x86_64/foo.rpm`, sorted by name. Nothing is unpacked. */
export async function inputsInArchive(file: string): Promise<CheckInput[]> {
  const name = nameOf(file);
  try {
    const members = (await archiveMembers(file)).map((member) => member.name);
    const inputs = [...new Set(members)].sort().flatMap((member): CheckInput[] => {
      const kind = kindByName(member);
      return kind
        ? [{ path: `${name}!/${member.replace(/^(?:\.?\/)+/, '')}`, kind, source: { file, member }, ...(kind === 'package' && { wholeBuild: true }) }]
        : [];
    });
    return inputs.length > 0 ? inputs : [failed(name, 'there is no spec (*.spec) and no package (*.rpm) in this archive')];
  } catch (error) {
    if (error instanceof ArchiveError) return [failed(name, error.message)];
    throw error;
  }
}
