import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { speclint } from '../support/program.js';
import { repository } from '../support/repository.js';

interface Shown {
  readonly files: Readonly<Record<string, string>>;
  readonly command: string;
  readonly output: string;
}

/** What the page shows: each console block with the files above it. */
function examples(page: string): Shown[] {
  const shown: Shown[] = [];
  let files: Record<string, string> = {};
  for (const [, language, text = ''] of page.matchAll(/^```(\w+)\n(.*?)^```$/gms)) {
    if (language === 'spec') files = { 'demo.spec': text };
    else if (language === 'rpmlintrc') files['demo-rpmlintrc'] = text;
    else if (language === 'console') shown.push({ files, command: /^\$ (.*)\n/.exec(text)?.[1] ?? '', output: text.replace(/^.*\n/, '') });
  }
  return shown;
}

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'speclint-docs-'));
  mkdirSync(join(directory, '.git'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const all = examples(readFileSync(join(repository, 'docs/suppressing.md'), 'utf8'));

describe('docs/suppressing.md', () => {
  it('has examples', () => expect(all.length).toBeGreaterThan(3));

  it.each(all)('shows what happens: $command', ({ files, command, output }) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
    const [program, ...args] = command.split(' ');
    expect(program).toBe('speclint');
    const { stdout, stderr } = speclint(args, { cwd: directory, env: { FORCE_COLOR: '0' } });
    expect(stderr + stdout).toBe(output);
  });
});
