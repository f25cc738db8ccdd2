import { defineRule, type PackageFacts, type PackageSet } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { missingCommand } from '../../reading/desktop-entry/command-source.js';
import { desktopEntryProblems } from '../../reading/desktop-entry/problems.js';
import { textFormatCheck } from '../../reading/formats/text-format.js';
import { filesEnding } from '../../reading/package/files.js';

const menu = '/usr/share/applications';
const entry = (...lines: string[]): string => `[Desktop Entry]\nType=Application\nName=Demo\nExec=demo %U\n${lines.join('\n')}\n`;
const file = (content: string) => ({ path: `${menu}/demo.desktop`, content });
const command = { path: '/usr/bin/demo', mode: 0o755 };

/** Menus, as other prefixes have them, and what a session starts by itself. */
const places = /^(?:\/usr|\/etc\/opt|\/opt\/[^/]+)\/share\/applications\/.*\.desktop$|^\/etc\/xdg\/autostart\/[^/]+\.desktop$/;
const covers = (path: string): boolean => path.endsWith('.desktop') && places.test(path);

export default defineRule({
  meta: {
    id: 'desktop-file-invalid',
    category: 'files',
    summary: 'A desktop file breaks the Desktop Entry Specification',
    why: "Desktops leave out what they can't read, each in its own way: the program is in no menu, has no name in some languages, or its command is split at the wrong place.",
    source: fedoraGuidelines('Desktop Files', 'MUST'),
    level: 'error',
    needs: ['text:*.desktop'],
    fix: 'none',
    precision: 'very-high',
    equivalents: {
      rpmlint: [
        'invalid-desktopfile',
        'non-utf8-desktopfile',
        'desktopfile-without-binary',
        'desktopfile-duplicate-section',
        'desktopfile-duplicate-option',
        'desktopfile-missing-header',
      ],
      rpminspect: ['desktop'],
    },
    examples: {
      bad: [
        {
          packages: [{ files: [file('[Desktop Entry]\nType=App\nName=Demo\n')] }],
          findings: [{ file: `${menu}/demo.desktop`, level: 'error', message: 'Line 2: Type is "App"' }],
        },
        {
          title: 'Values',
          packages: [{ files: [command, file(entry('Terminal=yes', 'Categories=Utility;Tools;', 'Icon=icons/demo', 'OnlyShowIn=NeXT;'))] }],
          findings: [
            { message: 'Line 5: Terminal is "yes"' },
            { message: 'Line 6: Categories has "Tools"' },
            { message: 'Line 7: Icon' },
            { level: 'warning', message: '"NeXT"' },
          ],
        },
        {
          title: 'Groups and keys',
          packages: [{ files: [command, file(`Name=x\n${entry('Name[de]=Demo', 'Name[de]=Demo', 'Comment[de]=Probe', 'comment=x', '[Other]')}`)] }],
          findings: [
            { message: 'Line 1' },
            { message: 'twice' },
            { message: 'Comment without a locale' },
            { message: 'Begin its name with X-' },
            { message: '[Other]' },
          ],
        },
        {
          title: 'A command that a shell would read, but no menu does',
          packages: [{ files: [command, file(entry().replace('demo %U', "demo 'a;b' %u %U %x \"$HOME"))] }],
          findings: [
            { message: "reserved character '" },
            { message: 'character ;' },
            { message: '%x' },
            { message: '$ in quotes' },
            { message: 'not closed' },
            { message: '%u, %U' },
          ],
        },
        {
          title: 'The command is in no package of the build, and nothing that is required could bring it',
          packages: [{ requires: ['libc.so.6()(64bit)'], files: [file(entry())] }],
          findings: [{ level: 'warning', message: 'starts demo' }],
        },
        { title: 'No text', packages: [{ files: [file('a\0b')] }], findings: [{ message: 'no text' }] },
      ],
      good: [
        { packages: [{ files: [command, file(entry('Categories=Utility;TextEditor', 'Icon=demo', 'StartupNotify=true', 'X-Vendor=1'))] }] },
        {
          title: 'Actions, translations, escapes',
          packages: [
            {
              files: [
                command,
                file(entry('Comment=A demo', 'Comment[sr@latin]=Demo', 'Actions=new;', '[Desktop Action new]', 'Name=New', 'Exec=demo "\\\\$x" --new %%')),
              ],
            },
          ],
        },
        {
          title: 'Started by D-Bus',
          packages: [{ files: [{ path: `${menu}/org.demo.X.desktop`, content: entry('DBusActivatable=true').replace('Exec=demo %U\n', '') }] }],
        },
        {
          title: 'The command is in another package, or may come with one that is required',
          packages: [
            { requires: ['demo-bin'], files: [file(entry())] },
            { name: 'demo-bin', files: [command] },
          ],
        },
        { packages: [{ requires: ['python3-demo'], files: [file(entry())] }] },
        {
          title: 'A link of alternatives, which a scriptlet makes',
          packages: [
            {
              requires: ['/bin/sh'],
              scriptlets: { post: 'update-alternatives --install /usr/bin/demo demo /usr/libexec/demo-gtk 50\n' },
              files: [file(entry())],
            },
          ],
        },
        { title: 'Elsewhere it may be a template', packages: [{ files: [{ path: '/usr/share/demo/x.desktop', content: 'x' }] }] },
        { title: 'Icons with an extension have a rule of their own', packages: [{ files: [command, file(entry('Icon=demo.png'))] }] },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, context) {
      readable(pkg, context);
      reportMissingCommands(pkg, context);
    },
  },
});

const readable = textFormatCheck({
  covers,
  endings: ['.desktop'],
  problems: desktopEntryProblems,
  noText: 'The file is no text, so no menu can read it. Look at how the build makes it.',
});

function reportMissingCommands(pkg: PackageFacts, { set, report }: Pick<Parameters<typeof readable>[1], 'report'> & { readonly set: PackageSet }): void {
  for (const { path, content } of filesEnding(pkg, '.desktop')) {
    if (content?.text === undefined || !covers(path)) continue;
    const missing = missingCommand(content.text, pkg, set);
    if (missing === undefined) continue;
    const message = `The entry starts ${missing}, which is in no package of this build, and nothing that the package requires brings it. Require the package that does.`;
    report({ message, file: path, level: 'warning', rpmlint: 'desktopfile-without-binary' });
  }
}
