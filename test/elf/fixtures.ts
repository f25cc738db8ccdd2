import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../support/repository.js';

const directory = join(repository, 'fixtures/elf');

/** A file that `fixtures/elf/build.sh` made. */
export function elfFixture(name: string): Buffer {
  return readFileSync(join(directory, name));
}
