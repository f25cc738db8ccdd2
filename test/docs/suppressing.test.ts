import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { blocksOf } from './page.js';
import { ReadersPlace } from './place.js';

interface Shown {
  readonly files: Readonly<Record<string, string>>;
  readonly command: string;
  readonly output: string;
}

/** What the page shows: each console block with the files above it. */
function examples(): Shown[] {
  const shown: Shown[] = [];
  let files: Record<string, string> = {};
  for (const { language, text } of blocksOf('suppressing.md')) {
    if (language === 'spec') files = { 'demo.spec': text };
    else if (language === 'rpmlintrc') files['demo-rpmlintrc'] = text;
    else if (language === 'console') shown.push({ files, command: /^\$ (.*)\n/.exec(text)?.[1] ?? '', output: text.replace(/^.*\n/, '') });
  }
  return shown;
}

let here: ReadersPlace;
beforeEach(() => {
  here = new ReadersPlace();
});
afterEach(() => here.end());

const all = examples();

describe('docs/suppressing.md', () => {
  it('has examples', () => expect(all.length).toBeGreaterThan(3));

  it.each(all)('shows what happens: $command', ({ files, command, output }) => {
    for (const [name, text] of Object.entries(files)) here.write(name, text);
    const { stdout, stderr } = here.run(command);
    expect(stderr + stdout).toBe(output);
  });
});
