import { describe, expect, it } from '@jest/globals';
import { Traced } from '../../src/macro/traced.js';
import { shellLines } from '../../src/spec/index.js';

const lines = (body: string): string[][] => shellLines({ body: Traced.bare(body) }).map(({ kind, text }) => [kind, text.text]);

describe('the lines of a shell section', () => {
  it('tells commands from comments and blank lines', () => {
    expect(lines('make\n# no\n\n  # no\n')).toEqual([
      ['command', 'make'],
      ['comment', '# no'],
      ['blank', ''],
      ['comment', '  # no'],
    ]);
  });

  it('joins continued lines and open quotes', () => {
    expect(lines("a \\\n b\nc 'd\n# e' f\n")).toEqual([
      ['command', 'a \\\n b'],
      ['command', "c 'd\n# e' f"],
    ]);
  });

  it('knows the text of heredocs', () => {
    expect(lines("cat <<'A' <<-B > x\n# a\nA\nb\n\tB\nmake\n")).toEqual([
      ['command', "cat <<'A' <<-B > x"],
      ['heredoc', '# a'],
      ['heredoc', 'A'],
      ['heredoc', 'b'],
      ['heredoc', '\tB'],
      ['command', 'make'],
    ]);
  });

  it('takes no heredoc from a string, a comment or a here-string', () => {
    expect(lines('echo "<<A" # <<B\ncat <<< C\nd\n').map(([kind]) => kind)).toEqual(['command', 'command', 'command']);
  });
});
