import { defineRule, type PackageFile, type Spec } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { isBelow } from '../../data/paths/install-path.js';
import { desktopFiles, metainfoDirectories } from '../../reading/files-section/desktop-applications.js';
import { filesPatterns } from '../../reading/files-section/files-patterns.js';
import { filesEnding } from '../../reading/package/files.js';
import { requirementsIn } from '../../reading/sets/set-requirements.js';

const desktop = '%{_datadir}/applications/org.demo.Foo.desktop';
const message = "The application has no AppStream metadata, so software centres don't show it. Install a metainfo.xml below %{_metainfodir}.";

export default defineRule({
  meta: {
    id: 'metainfo-missing',
    category: 'files',
    summary: 'An application in the menus has no AppStream metadata',
    why: 'Software centres show applications by their metainfo file: name, summary, screenshots, licence. Without one the application can be started, but not found.',
    source: fedoraGuidelines('AppData Files', 'SHOULD'),
    level: 'note',
    profiles: { generic: 'off', fedora: 'note', opensuse: 'note' },
    needs: ['text:*.desktop'],
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: `Name: foo\n%files\n${desktop}\n%{_bindir}/foo\n`, findings: [{ line: 3, column: 1, text: desktop, level: 'note' }] },
        {
          packages: [{ files: [{ path: '/usr/share/applications/foo.desktop', content: '[Desktop Entry]\nType=Application\nName=Foo\n' }] }],
          findings: [{ file: '/usr/share/applications/foo.desktop' }],
        },
      ],
      good: [
        {
          title: 'What is not named after the package may be hidden from menus',
          spec: 'Name: foo\n%files\n%{_bindir}/foo\n%{_datadir}/applications/kcm_foo.desktop\n%{_datadir}/applications/foo*.desktop\n',
        },
        { spec: `Name: foo\n%files\n${desktop}\n%{_metainfodir}/org.demo.Foo.metainfo.xml\n` },
        {
          title: 'At the older place, by wildcard, in another package',
          spec: `Name: foo\n%package data\nSummary: x\n%files\n${desktop}\n%files data\n%{_datadir}/appdata/*.xml\n`,
        },
        { title: 'A list that the build makes may hold it', spec: `Name: foo\n%files -f files.txt\n${desktop}\n` },
        { title: 'No command that somebody could start', spec: `Name: foo\n%files\n${desktop}\n%{_libexecdir}/foo\n` },
        {
          title: 'Started with the session: a service',
          spec: `Name: foo\n%files\n${desktop}\n%{_bindir}/foo\n%config(noreplace) %{_sysconfdir}/xdg/autostart/foo.desktop\n`,
        },
        {
          title: 'Hidden from menus by the build: a handler, a settings panel',
          spec: `Name: foo\n%install\ndesktop-file-edit --set-key=NoDisplay --set-value=true %{buildroot}${desktop}\n%files\n${desktop}\n`,
        },
        {
          title: 'Hidden, no application, or with metadata in another package of the build',
          packages: [
            {
              files: [
                { path: '/usr/share/applications/a.desktop', content: '[Desktop Entry]\nType=Application\nNoDisplay=true\n' },
                { path: '/usr/share/applications/b.desktop', content: '[Desktop Entry]\nType=Link\nURL=x\n' },
              ],
            },
          ],
        },
        {
          title: 'A panel of settings',
          packages: [{ files: [{ path: '/usr/share/applications/a.desktop', content: '[Desktop Entry]\nType=Application\nCategories=GTK;Settings;\n' }] }],
        },
        {
          title: 'A package of the build that is required and not here may have it',
          packages: [
            {
              version: '1',
              release: '1',
              requires: ['demo-data = 1-1'],
              files: [{ path: '/usr/share/applications/foo.desktop', content: '[Desktop Entry]\nType=Application\n' }],
            },
          ],
        },
        {
          packages: [
            { files: [{ path: '/usr/share/applications/foo.desktop', content: '[Desktop Entry]\nType=Application\n' }] },
            { name: 'demo-data', files: [{ path: '/usr/share/metainfo/foo.metainfo.xml' }] },
          ],
        },
      ],
    },
  },
  readsSet: true,
  check: {
    spec(spec, { report }) {
      const { applications, metainfo, unsure } = desktopFiles(spec);
      const first = applications.find(({ base, package: pkg }) => isNamedAfter(base, pkg.name.text) || isNamedAfter(base, spec.packages[0]?.name.text ?? ''));
      if (!first || metainfo.length > 0 || !isStartedByHand(spec) || unsure || /NoDisplay|OnlyShowIn/.test(spec.source.text)) return;
      report({ message, at: first.entry.pathText.origin() });
    },
    rpm(pkg, { report, set }) {
      const isMetadata = ({ path }: PackageFile): boolean => metainfoDirectories.some((directory) => path !== directory && isBelow(path, directory));
      const application = filesEnding(pkg, '.desktop').find(isVisible);
      if (!application || set.packages.some(({ files }) => files.some(isMetadata))) return;
      // a package of the build that is not here may have it
      if (set.complete || !requirementsIn(set, pkg).lacksSibling) report({ message, file: application.path });
    },
  },
});

/** Whether the spec brings a command, and nothing that sessions start by themselves: programs that they start are often hidden from menus. */
function isStartedByHand(spec: Spec): boolean {
  const patterns = filesPatterns(spec);
  return (
    patterns.some(({ directory }) => directory === '/usr/bin' || directory === '/usr/games') &&
    !patterns.some(({ directory }) => sessionDirectories.has(directory))
  );
}

/** Where sessions and what they start are listed (Desktop Application Autostart Specification; gnome-session). */
const sessionDirectories: ReadonlySet<string> = new Set([
  '/etc/xdg/autostart',
  '/usr/share/xsessions',
  '/usr/share/wayland-sessions',
  '/usr/share/gnome-session/sessions',
]);

/** `foo.desktop` and `org.demo.Foo.desktop` of the package foo: what others show is often hidden from menus, a settings panel, say. */
function isNamedAfter(base: string, name: string): boolean {
  const stem = base.slice(0, -'.desktop'.length).toLowerCase();
  const last = stem.split('.').length > 2 ? (stem.split('.').at(-1) ?? stem) : stem;
  return last !== '' && last === name.toLowerCase();
}

/** An entry of the menus (Desktop Entry Specification, "Recognized desktop entry keys"), and no panel of settings, which belongs to its desktop. */
function isVisible({ path, content }: PackageFile): boolean {
  if (!/^\/usr\/share\/applications\/[^/]+\.desktop$/.test(path) || content?.text === undefined) return false;
  return (
    /^Type[ \t]*=[ \t]*Application\s*$/m.test(content.text) &&
    !/^(?:NoDisplay|Hidden|Terminal)[ \t]*=[ \t]*true\s*$/m.test(content.text) &&
    !/^OnlyShowIn[ \t]*=/m.test(content.text) &&
    !/^Categories[ \t]*=(?:.*;)?[ \t]*(?:Settings|DesktopSettings|HardwareSettings|Screensaver)[ \t]*(?:;|$)/m.test(content.text)
  );
}
