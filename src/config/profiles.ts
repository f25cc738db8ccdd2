import { type Profile, profileChain, profileNamesOf } from '../policy/profile.js';
import { ConfigProblem } from './problem.js';
import { didYouMean } from './suggest.js';

/** The named profile and those that it extends, nearest first. `origin` says who asked, for the message. */
export function knownChain(name: string, profiles: readonly Profile[], origin: string): Profile[] {
  const names = profileNamesOf(profiles);
  const chain = profileChain(name, profiles);
  const missing = chain.length === 0 ? name : chain.at(-1)?.extends;
  if (missing === undefined) return chain;
  if (names.includes(missing)) throw new ConfigProblem([`${origin}: the profile "${missing}" extends itself`]);
  throw new ConfigProblem([`${origin}: unknown profile "${missing}"${didYouMean(missing, names)}; known: ${near(missing, profiles).join(', ')}`]);
}

/** The releases of the distribution that a name begins with; else the profiles, without their releases. */
function near(name: string, profiles: readonly Profile[]): string[] {
  const distribution = profiles.find((profile) => profile.releases && name.startsWith(`${profile.name}-`));
  return distribution ? [distribution.name, ...Object.keys(distribution.releases ?? {})] : profiles.map((profile) => profile.name);
}
