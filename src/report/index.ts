import type { Reporter } from './options.js';

export type { Reporter, ReportOptions } from './options.js';

/** Reporters by the name that `--format` takes; each is loaded when it is asked for. */
export const formats = {
  text: async (): Promise<Reporter> => (await import('./text.js')).textReport,
  json: async (): Promise<Reporter> => (await import('./json.js')).jsonReport,
  sarif: async (): Promise<Reporter> => (await import('./sarif.js')).sarifReport,
  github: async (): Promise<Reporter> => (await import('./github.js')).githubReport,
  gitlab: async (): Promise<Reporter> => (await import('./gitlab.js')).gitlabReport,
  junit: async (): Promise<Reporter> => (await import('./junit.js')).junitReport,
} as const satisfies Record<string, () => Promise<Reporter>>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as FormatName[];
