import { existsSync, writeFileSync } from 'node:fs';
import { searchPlaces } from '../../config/io/places.js';
import { knownChain } from '../../config/profiles.js';
import { defaultProfile } from '../../config/resolve.js';
import { exitStatus } from '../exit-status.js';
import type { Arguments } from '../options.js';
import { refuseSeveral } from '../single-target.js';
import { print } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { openWorkspace } from '../workspace.js';

const file = '.speclintrc.yaml';

export async function run({ options: given }: Arguments): Promise<number> {
  const workspace = await openWorkspace({ ...given, 'no-config': true });
  refuseSeveral(given, 'init');
  const profile = given.profile?.[0] ?? defaultProfile;
  knownChain(profile, workspace.profiles, '--profile');
  const present = searchPlaces.find((place) => place !== 'package.json' && existsSync(place));
  if (present !== undefined) throw new UsageError(`${present} is there already; nothing was written`);
  writeFileSync(
    file,
    starter(
      profile,
      workspace.profiles.map(({ name }) => name),
      workspace.profiles.flatMap(({ name, release }) => (release !== undefined && ['fedora', 'epel'].includes(name) ? [release] : [])),
    ),
    { flag: 'wx' },
  );
  print(`wrote ${file}\n`);
  return exitStatus.clean;
}

function starter(profile: string, profiles: readonly string[], releases: readonly string[]): string {
  return `# speclint: a policy linter for RPM packaging. Everything here is data; "speclint config" prints what it comes to.

# The policy to check against: ${profiles.join(', ')};
# or a release of one, with that release's macros: ${releases.join(', ')} and so on; "speclint config --profile NAME" shows what one comes to.
profile: ${profile}

# The architecture that specs are evaluated for.
# target: x86_64

# Macros to define before a spec is read, as rpmbuild --define does.
# define:
#   dist: .fc42

# Macro files, or directories of them (macros.*). Where no profile is named, they take the place of the default profile's macros.
# macros: [build/macros.d]

# Rules by id or glob: off, note, warning, error, or a level with options. "speclint rules" lists them.
# rules:
#   some-rule: off
#   some-family-*: warning
#   another-rule:
#     level: error
#     options: {}

# Inputs that are left out when directories are searched; globs relative to this file.
# exclude:
#   - old/**

# Other settings for some inputs only.
# overrides:
#   - files: ["epel/**"]
#     profile: epel

# The weakest level that makes the exit status 1.
# failOn: error
`;
}
