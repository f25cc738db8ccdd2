import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { elfFixture } from '../../elf/fixtures.js';
import { repository } from '../../support/repository.js';
import { buildRpm } from '../../support/rpm-builder.js';
import { runCampaign } from './campaign.js';

const directory = join(repository, 'fixtures/packages');
const packages: [string, Buffer][] = readdirSync(directory)
  .filter((name) => name.endsWith('.rpm'))
  .map((name) => [name, readFileSync(join(directory, name))]);
const programs = ['pie', 'relocatable.o', 'archive.a'].map((name) => ({ path: `/usr/lib/${name}`, content: elfFixture(name) }));
packages.push(['a package of programs', buildRpm({ files: programs }).bytes]);
packages.push(['a package with digests of the payload and of all together', buildRpm({ files: programs, withoutSignatureTags: [269, 273] }).bytes]);
packages.push(['a package of format 3', buildRpm({ files: programs, format: 3 }).bytes]);
packages.push(['a package of format 6', buildRpm({ files: programs, format: 6 }).bytes]);

describe('cut off or changed anywhere', () => {
  it.each(packages)('%s is refused, or read where nothing covers the change', async (_, bytes) => {
    const tally = await runCampaign(bytes, { truncations: 60, mutations: 250, seed: 20, slow: Infinity, tolerable: Infinity });
    expect(tally.faults).toEqual([]);
    expect(tally.ran).toBeGreaterThan(280);
    expect(tally.refused).toBeGreaterThan(100);
  });
});
