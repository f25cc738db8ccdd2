import { describe, expect, it } from '@jest/globals';
import { replaceDirective, writtenDirective } from '../../../../rules/reading/edits/delete-directive.js';
import { configEntries } from '../../../../rules/reading/files-section/config-entries.js';
import { applyEdits } from '../../../../src/policy/edits.js';
import { specFor } from '../../given.js';

function replaced(line: string, name: string, by?: string): string | undefined {
  const text = `Name: demo\n%files\n${line}\n`;
  const spec = specFor(text);
  const entry = spec.packages[0]?.files?.[0];
  const fix = entry && replaceDirective(spec, entry, name, 'safe', by);
  return fix && applyEdits(text, [fix]).text.split('\n')[2];
}

describe('the directives of a %files line', () => {
  it.each([
    ['%config /a', '%config', undefined, '/a'],
    ['%attr(755,root,root) %config (noreplace)  /a', '%config', undefined, '%attr(755,root,root) /a'],
    ['%readme /a', '%readme', '%doc ', '%doc /a'],
    ['/a %config', '%config', undefined, '/a '],
  ])('%s without %s', (line, name, by, result) => {
    expect(replaced(line, name, by)).toBe(result);
  });

  it('are left alone where they stand twice, or come from a macro', () => {
    expect(replaced('%config %config /a', '%config')).toBeUndefined();
    const spec = specFor('Name: demo\n%global mark %config\n%files\n%{mark} /a\n');
    const [found] = configEntries(spec);
    expect(found?.directive).toBe('%config');
    expect(found && writtenDirective(spec, found.entry, '%config')).toBeUndefined();
  });

  it('tell what is configuration', () => {
    const spec = specFor('Name: demo\n%files\n%config(noreplace) /etc/a\n/etc/b\n%dir %config /etc/c\n');
    expect(configEntries(spec).map(({ entry, directive }) => `${entry.path} ${directive}`)).toEqual(['/etc/a %config(noreplace)', '/etc/c %config']);
  });
});
