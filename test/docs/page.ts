import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { repository } from '../support/repository.js';

/** A fenced block of a page. */
export interface Block {
  readonly language: string;
  readonly text: string;
}

/** The blocks of a page of docs/, in their order. */
export function blocksOf(page: string): Block[] {
  const text = readFileSync(join(repository, 'docs', page), 'utf8');
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', body = '']) => ({ language, text: body }));
}

/** What a page tells its readers to run: each shell block as a whole, and each command of a pipeline's description. */
export function scriptsOf(page: string): string[] {
  return blocksOf(page).flatMap(({ language, text }) => (language === 'sh' ? [text.trimEnd()] : language === 'yaml' ? commandsOf(load(text)) : []));
}

const commandKeys = new Set(['run', 'before_script', 'script', 'after_script']);

/** The commands of a workflow of GitHub or a pipeline of GitLab, in the order in which it runs them. */
function commandsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (commandKeys.has(key) ? [part].flat().map(String) : commandsOf(part)));
}
