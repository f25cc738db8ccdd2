import type { BuildLog, FindingLevel, LogLevel, LogMessage } from '../../../src/policy/index.js';

type Of<Kind> = Extract<LogMessage, { readonly kind: Kind }>;

/** The messages of one kind in a log, in order. */
export function messagesOf<Kind extends LogMessage['kind']>({ messages }: BuildLog, kind: Kind): Of<Kind>[] {
  return messages.filter((message): message is Of<Kind> => message.kind === kind);
}

/** A warning of rpm's weighs as one where the rule's level is that of an error: the build went on. */
export const asSaid = ({ level }: { readonly level: LogLevel }): { level?: FindingLevel } => (level === 'error' ? {} : { level });

/** The lists that find-debuginfo writes. */
export const isDebugList = (name: string): boolean => /^debug\w*\.list$/.test(name);
