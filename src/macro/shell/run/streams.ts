import type { Command, Program } from '../syntax/tree.js';
import type { Shell } from './state.js';

/** What a command reads and where it prints. */
export interface Streams {
  readonly input: Input;
  readonly out: string[];
  /** What is printed goes nowhere. */
  readonly muted: boolean;
  readonly run: (shell: Shell, command: Command, streams: Streams) => void;
  readonly runProgram: (shell: Shell, program: Program, streams: Streams) => void;
}

/** Standard input; `undefined` where it is not known, as after a program read from it. */
export interface Input {
  text: string | undefined;
}
