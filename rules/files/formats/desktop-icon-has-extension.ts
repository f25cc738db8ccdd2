import { defineRule } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { parseDesktopEntry } from '../../reading/desktop-entry/parse.js';
import { filesBelow } from '../../reading/package/files.js';

const entry = (icon: string): string => `[Desktop Entry]\nType=Application\nName=Demo\nExec=demo\nIcon=${icon}\n`;
const path = '/usr/share/applications/demo.desktop';

export default defineRule({
  meta: {
    id: 'desktop-icon-has-extension',
    category: 'files',
    summary: 'A desktop file names its icon with an extension',
    why: 'An icon that is named without path and extension is looked for in the theme, in the size and format that fits. With an extension many desktops find none.',
    source: fedoraGuidelines('Icon Tag in Desktop Files', 'SHOULD'),
    level: 'note',
    needs: ['text:*.desktop'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { packages: [{ files: [{ path, content: entry('comical.png') }] }], findings: [{ file: path, level: 'note', message: 'Icon=comical' }] },
        {
          title: 'Of an action, in a language',
          packages: [{ files: [{ path, content: `${entry('demo')}Icon[de]=demo-de.svg\n[Desktop Action x]\nName=x\nIcon=x.xpm\n` }] }],
          findings: [{ message: 'Line 6' }, { message: 'Line 9' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path, content: entry('comical') }] }] },
        { title: 'A full path is allowed', packages: [{ files: [{ path, content: entry('/usr/share/pixmaps/comical.png') }] }] },
        { title: 'A name in reverse order', packages: [{ files: [{ path, content: entry('org.demo.png.Viewer') }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { path: file, content } of filesBelow(pkg, '/usr/share/applications')) {
        if (content?.text === undefined) continue;
        for (const { key, value, line } of parseDesktopEntry(content.text).groups.flatMap(({ lines }) => lines)) {
          if (key !== 'Icon' || value.includes('/') || !/\.(?:png|svgz?|xpm)$/i.test(value)) continue;
          const name = value.replace(/\.\w+$/, '').slice(0, 80);
          report({ message: `Line ${line} names the icon with an extension. Write Icon=${name}, and install the icon below %{_datadir}/icons/hicolor.`, file });
        }
      }
    },
  },
});
