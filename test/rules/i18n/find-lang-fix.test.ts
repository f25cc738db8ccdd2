import { describe, expect, it } from '@jest/globals';
import { parseFindLang } from '../../../rules/i18n/find-lang-fix.js';

describe('a call of %find_lang', () => {
  it.each([
    ['%find_lang demo', { name: 'demo', list: 'demo.lang' }],
    ['%find_lang %{name} --with-gnome --all-name', { name: '%{name}', list: '%{name}.lang' }],
    ['%find_lang demo all.files', { name: 'demo', list: 'all.files' }],
    ['%find_lang --with-man demo', { name: 'demo', list: 'demo.lang' }],
    ['%find_lang demo || :', { name: 'demo', list: 'demo.lang' }],
  ])('"%s"', (command, expected) => {
    expect(parseFindLang(command)).toEqual(expected);
  });

  it.each(['%find_lang', '%find_lang_kf6 demo', '%find_lang "$x"', 'make'])('is not read from "%s"', (command) => {
    expect(parseFindLang(command)).toBeUndefined();
  });
});
