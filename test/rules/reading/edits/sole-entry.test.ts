import { expect, it } from '@jest/globals';
import { soleEntry } from '../../../../rules/reading/edits/sole-entry.js';
import { specFor } from '../../given.js';

/** The raw line that the first entry of %files has to itself. */
function lineOf(files: string, before = ''): string | undefined {
  const text = `${before}Name: demo\n%files\n${files}`;
  const spec = specFor(text);
  const entry = spec.packages[0]?.files?.[0];
  if (!entry) throw new Error('the spec has no entry');
  const leaf = soleEntry(spec, entry);
  return leaf && text.slice(leaf.start, leaf.end);
}

it.each(['/usr/bin/a\n', '%doc README\n', '%attr(0755, root, root) %config(noreplace) /etc/a\n', '  %{_bindir}/a'])(
  'an entry has its line to itself: %j',
  (line) => {
    expect(lineOf(line)).toBe(line);
  },
);

it('a line with a second name is shared', () => {
  expect(lineOf('%doc README NEWS\n')).toBeUndefined();
});

it('a macro that makes two entries has no line for one of them', () => {
  expect(lineOf('%doc %{texts}\n', '%global texts README INSTALL\n')).toBeUndefined();
  expect(lineOf('%both\n', '%global both /usr/bin/a\\\n/usr/bin/b\n')).toBeUndefined();
});

it('a line too long to read is left alone', () => {
  expect(lineOf(`/usr/share/${'a'.repeat(600)}\n`)).toBeUndefined();
});
