import { refuse } from '../refuse.js';
import type { PureCommand } from './pure.js';

/**
 * GNU make asked for its version, as rpm's macros do to learn whether it takes `-O`: every current distribution has make 4.0 (2013) or
 * newer, which does. What it prints is the version's affair.
 */
export const make: PureCommand = ({ args }) => {
  if (
    !args.some((arg) => arg === '--version' || arg === '-v') ||
    args.some((arg) => !/^(?:--version|-v|-O|-Oline|-Otarget|--output-sync(?:=line|=target)?)$/.test(arg))
  )
    refuse('make');
  return { status: 0 };
};
