import { defineRule, type PackageFacts, type PackageSet } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { fileAt } from '../reading/package/files.js';

const gtk = { needed: ['libgtk-4.so.1', 'libc.so.6'] };
const desktop = { path: '/usr/share/applications/demo.desktop' };

/** Libraries of windows: GTK, Qt Widgets, FLTK, wxWidgets; not SDL alone, which plays sound for terminals, too. */
const toolkits = /^lib(?:gtk-(?:x11-2\.0|3|4)|adwaita-1|Qt(?:5|6)Widgets|QtGui|wx_(?:gtk\d?u|baseu?)_core|fltk|KF[56]XmlGui)\b/;
/** Started otherwise than from a menu: with the session, by a bus, by a service. */
const otherStarts = [
  '/etc/xdg/autostart/',
  '/usr/share/xsessions/',
  '/usr/share/wayland-sessions/',
  '/usr/share/dbus-1/',
  '/usr/lib/systemd/',
  '/usr/share/applications/',
];

export default defineRule({
  meta: {
    id: 'gui-application-without-desktop-file',
    category: 'files',
    summary: 'A program with windows has no desktop file',
    why: "Without a desktop file a program is in no menu and can be started from a terminal only, which people who use windows don't do.",
    source: fedoraGuidelines('Desktop Files', 'MUST'),
    level: 'note',
    needs: ['elf'],
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [{ packages: [{ files: [{ path: '/usr/bin/demo', elf: gtk }] }], findings: [{ file: '/usr/bin/demo', level: 'note', message: 'libgtk-4.so.1' }] }],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', elf: gtk }, desktop] }] },
        {
          title: 'In another package of the build, or one that is not here',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: gtk }] }, { name: 'demo-data', files: [desktop] }],
        },
        { packages: [{ version: '1', release: '1', requires: ['demo-data = 1-1'], files: [{ path: '/usr/bin/demo', elf: gtk }] }] },
        { title: 'Not the program that the package is called after', packages: [{ files: [{ path: '/usr/bin/demo-config-dialog', elf: gtk }] }] },
        { title: 'Started with the session', packages: [{ files: [{ path: '/usr/bin/demo', elf: gtk }, { path: '/etc/xdg/autostart/demo.desktop' }] }] },
        { title: "A terminal's program", packages: [{ files: [{ path: '/usr/bin/demo', elf: { needed: ['libSDL2-2.0.so.0'] } }] }] },
        { title: "A library's tool", packages: [{ name: 'demo-devel', files: [{ path: '/usr/bin/demo-devel', elf: gtk }] }] },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { set, report }) {
      if (/-(?:devel|tools|utils|tests?|demos?|examples?|libs?|plugins?)$/.test(pkg.name)) return;
      const program = fileAt(pkg, `/usr/bin/${pkg.name}`);
      const toolkit = program?.content?.elf?.needed.find((name) => toolkits.test(name));
      if (!program || toolkit === undefined || isStartedOtherwise(set) || lacksSibling(pkg, set)) return;
      report({
        message: `The program has windows (${toolkit}), and no desktop file shows it in a menu. Install one with desktop-file-install.`,
        file: program.path,
      });
    },
  },
});

function isStartedOtherwise({ packages }: PackageSet): boolean {
  return packages.some(({ files }) => files.some(({ path }) => otherStarts.some((directory) => path.startsWith(directory))));
}

/** Whether the package requires another of its build, which is not here and may have the file. */
function lacksSibling({ version, release, dependencies }: PackageFacts, { packages, complete }: PackageSet): boolean {
  if (complete) return false;
  const names = new Set(packages.flatMap(({ name, dependencies: { provides } }) => [name, ...provides.map((provided) => provided.name)]));
  return dependencies.requires.some(({ name, op, evr = '' }) => op === '=' && (evr === version || evr.endsWith(`${version}-${release}`)) && !names.has(name));
}
