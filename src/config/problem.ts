/** A configuration or a value on the command line that can't be used. The run ends with status 2 and this message. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';

  /** `messages`: one line each, every one naming where it stands. */
  constructor(readonly messages: readonly string[]) {
    super(messages.join('\n'));
  }
}
