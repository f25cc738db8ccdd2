import { defineRule, type Fix, type PackageContext, type PackageFacts, type Spec } from '../../src/policy/index.js';
import { matchesGlob } from '../../src/rpm/payload/base-name-glob.js';
import { centralRegistries } from '../data/commands/central-registries.js';
import { baseName } from '../data/paths/install-path.js';
import { wordListOption } from '../data/word-list-option.js';
import { commandsByScriptlet, type ScriptletCommand } from '../reading/commands/scriptlet-commands.js';
import { packageScriptlets } from '../reading/commands/shell-lines.js';
import type { SimpleCommand } from '../reading/commands/simple-command.js';
import { sectionDeletion, sectionOf } from '../reading/edits/delete-section.js';
import { filesPatterns, isBareWildcard } from '../reading/files-section/files-patterns.js';
import { oncePerSpec } from '../reading/once-per-spec.js';
import { causeOf, packagedCommands } from '../reading/package/commands.js';
import { enterpriseRelease } from '../reading/package/enterprise-release.js';

interface Options {
  readonly tools: readonly string[];
}

const usual = [...centralRegistries.keys(), 'systemctl daemon-reload'];

/** What may stand beside such a call without doing anything else. */
const harmless = new Set([':', 'true', '[', 'test', 'fi', 'exit', '']);

export default defineRule<Options>({
  meta: {
    id: 'scriptlet-for-central-registry',
    category: 'scriptlets',
    summary: 'A scriptlet refreshes a registry or cache that file triggers keep up to date',
    why: 'The package that owns the registry refreshes it once for the whole transaction, when it sees files that matter. A scriptlet in each package does the same work again and again, and can fail.',
    source: { document: 'Terra packaging documentation', heading: 'Package scripts', strength: 'SHOULD NOT' },
    level: 'warning',
    profiles: { generic: 'off', fedora: 'warning', opensuse: 'warning' },
    fix: 'safe',
    precision: 'very-high',
    options: wordListOption('tools', 'Programs that the file triggers of the distribution run.', usual),
    equivalents: { rpmlint: ['postin-without-install-info', 'info-files-without-install-info-postin'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\n%post\ngtk-update-icon-cache /usr/share/icons/hicolor\n%files\n',
          findings: [{ line: 3, column: 1, text: 'gtk-update-icon-cache', level: 'warning', message: 'hicolor-icon-theme' }],
          fixed: 'Name: demo\n%files\n',
        },
        {
          title: 'Under a test of the shell, with its usual companion; a path',
          spec: 'Name: demo\n%postun\nif [ $1 -eq 0 ] ; then\n    touch --no-create %{_datadir}/icons/hicolor &>/dev/null\n    %{_bindir}/gtk-update-icon-cache %{_datadir}/icons/hicolor &>/dev/null || :\nfi\n\n%files\n',
          findings: [{ line: 5, text: '%{_bindir}/gtk-update-icon-cache' }],
          fixed: 'Name: demo\n%files\n',
        },
        {
          title: 'Beside other commands: no fix',
          spec: 'Name: demo\n%post\n/sbin/install-info %{_infodir}/demo.info %{_infodir}/dir || :\ndemo-setup || :\n%posttrans\nsystemctl daemon-reload\ndemo-setup || :\n',
          findings: [{ line: 3 }, { line: 6, text: 'systemctl' }],
        },
        {
          title: 'In a package',
          profile: 'fedora',
          packages: [{ scriptlets: { post: 'if [ $1 = 1 ]; then\n  /usr/bin/update-desktop-database &> /dev/null || :\nfi\n' } }],
          findings: [{ level: 'warning', message: 'desktop-file-utils' }],
        },
      ],
      good: [
        {
          title: 'Packages that bring the tool or refresh it by a trigger, calls that macros made, a package for Enterprise Linux 7',
          profile: 'fedora',
          packages: [
            {
              scriptlets: { post: 'fc-cache\nsystemctl daemon-reload\n/usr/bin/systemd-tmpfiles --create demo.conf || :\n' },
              triggers: [{ type: 'transfiletriggerin', on: ['/usr/share/applications'], body: 'update-desktop-database\n' }],
              files: [{ path: '/usr/bin/fc-cache', elf: {} }],
            },
          ],
        },
        { profile: 'fedora', packages: [{ release: '3.el7', scriptlets: { post: 'update-desktop-database || :\n' } }] },
        { spec: 'Name: demo\n%files\n%{_datadir}/icons/hicolor/48x48/apps/demo.png\n' },
        { title: 'An icon theme of its own', spec: 'Name: demo\n%posttrans\ngtk-update-icon-cache %{_datadir}/icons/Demo || :\n' },
        { title: 'The package that brings the tool', spec: 'Name: demo\n%post\nfc-cache || :\n%files\n%{_bindir}/fc-cache\n' },
        { title: 'By a wildcard', spec: 'Name: demo\n%post\nfc-cache || :\n%files\n%{_bindir}/fc-*\n' },
        { title: 'Triggers make files, they do not remove them', spec: 'Name: demo\n%postun\nsystemd-tmpfiles --purge %{_tmpfilesdir}/demo.conf || :\n' },
        {
          title: 'The file trigger itself',
          spec: 'Name: demo\n%transfiletriggerin -- /usr/share/icons/hicolor\ngtk-update-icon-cache /usr/share/icons/hicolor\n',
        },
        {
          title: 'ldconfig has its own rule, and so have services',
          spec: 'Name: demo\n%post\n/sbin/ldconfig\n%systemd_post demo.service\nsystemctl restart demo\n',
        },
        { title: 'A branch for an older release', profile: 'fedora', spec: 'Name: demo\n%if 0%{?rhel} == 7\n%post\nupdate-desktop-database\n%endif\n' },
        { title: 'Text', spec: 'Name: demo\n%post\n# run fc-cache\necho "fc-cache"\n%build\nfc-cache\n' },
      ],
    },
  },
  check: {
    spec(spec, { report, options }) {
      for (const commands of commandsByScriptlet(spec).values()) {
        const refreshes = (command: ScriptletCommand): boolean => isRefresh(command, options.tools);
        const found = commands.filter((command) => packageScriptlets.includes(command.section) && refreshes(command) && !brings(spec, command.tool));
        const isAll = found.length > 0 && commands.every((command) => refreshes(command) || isHarmless(command));
        const fix = isAll ? deletion(spec, commands) : undefined;
        for (const { tool, program } of found) {
          const owner = centralRegistries.get(tool);
          report({
            message: `${tool === 'systemctl' ? 'systemctl daemon-reload' : tool} is run by file triggers${owner ? ` of ${owner}` : ''}. Delete the call.`,
            at: { source: spec.source, start: program.start, end: program.end },
            ...(fix && { fix }),
          });
        }
      }
    },
    rpm: checkPackage,
  },
});

/** Tools that macros of rpm and systemd call in the scriptlets of packages (%tmpfiles_create, %udev_rules_update …): the packager wrote the macro. */
const calledByMacros = new Set(['systemd-sysusers', 'systemd-tmpfiles', 'systemd-hwdb', 'udevadm', 'systemctl']);

function checkPackage(pkg: PackageFacts, { report, options }: PackageContext<Options>): void {
  // Enterprise Linux has the triggers since 8
  if (enterpriseRelease(pkg) < 8) return;
  for (const command of packagedCommands(pkg)) {
    const { tool, scriptlet } = command;
    if (scriptlet.type.includes('trigger') || calledByMacros.has(tool) || !isRefresh(command, options.tools)) continue;
    if (pkg.files.some(({ path }) => baseName(path) === tool)) continue;
    report({
      message: `${tool} in the %${scriptlet.type} scriptlet is run by file triggers${centralRegistries.has(tool) ? ` of ${centralRegistries.get(tool)}` : ''}. Delete the call.`,
      cause: causeOf(command),
    });
  }
}

/** Whether a package of the spec brings the tool itself. */
const brings = (spec: Spec, tool: string): boolean => {
  const { names, globs } = packagedNames(spec);
  return names.has(tool) || globs.some((glob) => matchesGlob(tool, glob));
};

/** The last names that the packages list, and those wildcards for commands that take not just everything. */
const packagedNames = oncePerSpec((spec: Spec) => {
  const patterns = filesPatterns(spec);
  const globs = patterns.filter(({ directory, base }) => /^\/usr\/s?bin$/.test(directory) && /[*?]/.test(base) && !isBareWildcard(base));
  return { names: new Set(patterns.map(({ base }) => base)), globs: globs.slice(0, 100).map(({ base }) => base) };
});

/** Of the icon themes, only hicolor has a trigger that every system has: others refresh their own cache. */
function isRefresh({ tool, args }: SimpleCommand, tools: readonly string[]): boolean {
  if (tool.includes('icon') && !args.some(({ text }) => text.includes('hicolor'))) return false;
  if (tool === 'systemd-tmpfiles' && !args.some(({ text }) => text === '--create')) return false;
  if (tool !== 'systemctl') return tools.includes(tool);
  return tools.includes('systemctl daemon-reload') && args.some(({ text }) => text === 'daemon-reload');
}

const isHarmless = ({ tool, args }: ScriptletCommand): boolean => harmless.has(tool) || (tool === 'touch' && args.some(({ text }) => text === '--no-create'));

function deletion(spec: Spec, [first]: readonly ScriptletCommand[]): Fix | undefined {
  const heading = first?.line.leaf.heading;
  const section = heading && sectionOf(spec, heading);
  return section && sectionDeletion(spec, section, 'safe');
}
