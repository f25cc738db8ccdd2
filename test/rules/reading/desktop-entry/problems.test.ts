import { describe, expect, it } from '@jest/globals';
import { desktopEntryProblems } from '../../../../rules/reading/desktop-entry/problems.js';
import { random } from '../../../support/random.js';

const entry = (...lines: string[]): string => ['[Desktop Entry]', 'Type=Application', 'Name=Demo', 'Exec=demo', ...lines, ''].join('\n');
const said = (text: string): string[] => desktopEntryProblems(text).map(({ line, message }) => `${line ?? '-'}: ${message}`);

describe('desktopEntryProblems', () => {
  it.each([
    entry(),
    entry('# a comment', '', 'Icon=demo', 'Icon[de]=demo-de', 'Keywords=a;b', 'Categories=Qt;KDE;Utility;X-Demo;'),
    entry('Name[de]=Probe', 'Name[sr@latin]=Proba', 'Name[zh_TW.Big5]=x', 'MimeType=text/plain;x-scheme-handler/http;', 'Version=1.5'),
    entry('Actions=a;b', '', '[Desktop Action a]', 'Name=A', 'Exec=demo -a', '[Desktop Action b]', 'Name=B', 'Exec=demo -b', '[X-Demo Group]', 'Whatever=1'),
    '[Desktop Entry]\nType=Link\nName=x\nURL=https://example.org',
    '[Desktop Entry]\nType=Directory\nName=x\n',
    '[Desktop Entry]\nType=Application\nName=x\nDBusActivatable=true\n',
    '[Desktop Entry]\nType=Service\nName=x\nExec=x\nServiceTypes=y\nX-KDE-Library=z\n',
  ])('finds nothing wrong with %j', (text) => {
    expect(said(text)).toEqual([]);
  });

  it.each([
    ['', '-: The file is empty. Write [Desktop Entry], or leave it out.'],
    ['[X-Demo]\nName=x\n', '1: The first group is not [Desktop Entry]. Put that first.'],
    [entry().replaceAll('\n', '\r\n'), '-: Lines end with a carriage return. Convert the file with dos2unix in %prep.'],
    [entry(' Icon=x'), '5: The line begins with a blank. Delete it.'],
    [entry('Comment'), '5: "Comment" is no comment, no [group] and no key=value. Correct or delete it.'],
    [entry('[half'), '5: "[half" is no comment, no [group] and no key=value. Correct or delete it.'],
    [entry('X_Y=1'), '5: "X_Y" is no key. Use A-Z, a-z, 0-9 and -, with the locale in brackets behind them.'],
    [entry('Exec[de]=x'), '5: Exec[de]: Exec is not translated. Delete the line.'],
    [entry('GenericName[de]=x'), '5: GenericName[de] is there, but GenericName without a locale is not. Add it.'],
    [entry('Comment=\udce4'), '5: The value of Comment is not UTF-8. Convert the file with iconv.'],
    [entry('URL=x'), '5: URL is for entries of Type=Link only, and this one has Type=Application. Delete it.'],
    [entry('Version=2.0'), '5: Version is "2.0", but it is the version of the Desktop Entry Specification, 1.5 at most. Delete the line.'],
    [entry('Categories=Screensaver;'), '5: Categories has "Screensaver", which is reserved for parts of a desktop. Name the desktop in OnlyShowIn.'],
    [entry('OnlyShowIn=GNOME;', 'NotShowIn=KDE;'), '1: OnlyShowIn and NotShowIn are both there. Keep one.'],
    [entry('Actions=x;'), '5: Actions lists x, but there is no [Desktop Action x]. Add it, or take the name out.'],
    [entry('[Desktop Action x]', 'Name=x', 'Exec=x'), '5: [Desktop Action x] is there, but Actions does not list it. Add it there.'],
    [entry('Actions=x', '[Desktop Action x]', 'Name=x'), '6: [Desktop Action x] has no Exec. Add it.'],
    ['[Desktop Entry]\nType=Application\nExec=x\n', '1: [Desktop Entry] has no Name, which it must have. Add it.'],
    ['[Desktop Entry]\nType=Application\nName=x\n', '1: [Desktop Entry] has no Exec, which it must have. Add it.'],
    ['[Desktop Entry]\nType=Link\nName=x\n', '1: [Desktop Entry] has no URL, which it must have. Add it.'],
  ])('%j: %s', (text, problem) => {
    expect(said(text)).toEqual([problem]);
  });

  it('reads any text, also a long one, in time', () => {
    const { below, pick } = random(7);
    const pieces = [
      '[Desktop Entry]\n',
      '[Desktop Action ',
      'x',
      ']',
      '=',
      ';',
      '\\',
      '"',
      '%',
      '$',
      '\n',
      '\r',
      '\0',
      '\udc80',
      'é',
      'Exec=',
      'Actions=',
      'Name[',
      '[',
      'Categories=',
    ] as const;
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: below(80) }, () => pick(pieces)).join('');
      expect(desktopEntryProblems(text)).toEqual(desktopEntryProblems(text));
    }
    for (const piece of ['[x]\n', 'Exec="\\\\"\n', 'a=b\n', '[', '=', ';', '[Desktop Action x]\nName=y\n']) {
      expect(desktopEntryProblems(`[Desktop Entry]\nActions=${'x;'.repeat(1000)}\nExec=${piece.repeat((1 << 20) / piece.length)}`).length).toBeGreaterThan(0);
      expect(desktopEntryProblems(piece.repeat((1 << 20) / piece.length)).length).toBeGreaterThan(0);
    }
  });
});
