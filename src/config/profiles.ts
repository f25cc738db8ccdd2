import { type Profile, profileChain } from '../policy/profile.js';
import { ConfigProblem } from './problem.js';
import { didYouMean } from './suggest.js';

/** The named profile and those that it extends, nearest first. `origin` says who asked, for the message. */
export function knownChain(name: string, profiles: readonly Profile[], origin: string): Profile[] {
  const names = profiles.map((profile) => profile.name);
  const chain = profileChain(name, profiles);
  const missing = chain.length === 0 ? name : chain.at(-1)?.extends;
  if (missing === undefined) return chain;
  if (names.includes(missing)) throw new ConfigProblem([`${origin}: the profile "${missing}" extends itself`]);
  throw new ConfigProblem([`${origin}: unknown profile "${missing}"${didYouMean(missing, names)}; known: ${names.join(', ')}`]);
}
