import { defineRule, type Location, type Spec } from '../../src/policy/index.js';
import { scriptletSections, shellLines } from '../reading/commands/shell-lines.js';
import { asksFor, buildRequirements } from '../reading/dependencies/build-requirements.js';
import { ownPackage } from '../reading/dependencies/own-packages.js';
import { insertTag } from '../reading/edits/insert-tag.js';
import { insideAny } from '../reading/syntax/enclosing.js';

/** Macros of macros.systemd that scriptlets call (systemd's src/rpm/macros.systemd.in), and openSUSE's own. */
const macro =
  /^%\{?(?:systemd_(?:user_)?(?:post|preun|postun(?:_with_(?:restart|reload))?)|sysusers_create(?:_compat|_package)?|tmpfiles_create(?:_package)?|udev_(?:hwdb_update|rules_update)|service_(?:add|del)_(?:pre|post|preun|postun\w*))\b/;
const uses = '%post\n%systemd_post demo.service\n';

export default defineRule({
  meta: {
    id: 'systemd-rpm-macros-missing',
    category: 'dependencies',
    summary: "Scriptlets call systemd's macros and nothing build-requires them",
    why: 'Without systemd-rpm-macros the macro is not defined when the package is built: its call goes into the scriptlet as text, and the scriptlet fails on every installation.',
    source: {
      document: 'Fedora Packaging Guidelines: Systemd',
      heading: 'Dependencies on the systemd package',
      strength: 'SHOULD',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Systemd/',
    },
    level: 'note',
    fix: 'safe',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: `BuildRequires: make\n${uses}`,
          findings: [{ line: 3, column: 1, text: '%systemd_post', level: 'note', message: 'systemd-rpm-macros' }],
          fixed: `BuildRequires: make\nBuildRequires: systemd-rpm-macros\n${uses}`,
        },
        {
          title: 'One finding, at the first call',
          spec: 'Name: demo\n%pre libs\n%sysusers_create_compat x\n%postun\n%{systemd_postun_with_restart demo.service}\n',
          findings: [{ line: 3, text: '%sysusers_create_compat' }],
          fixed: 'Name: demo\nBuildRequires: systemd-rpm-macros\n%pre libs\n%sysusers_create_compat x\n%postun\n%{systemd_postun_with_restart demo.service}\n',
        },
      ],
      good: [
        { title: 'systemd itself makes them', spec: 'Name: systemd\n%post\n%systemd_post demo.service\n' },
        { spec: `BuildRequires: systemd-rpm-macros\n${uses}` },
        { title: 'Packages that bring the macros', spec: `BuildRequires: pkgconfig(systemd)\n${uses}` },
        { spec: `BuildRequires: systemd-devel\n${uses}` },
        { spec: `BuildRequires: systemd\n${uses}` },
        { title: 'The macro of another package, and a comment', spec: 'Name: demo\n%post\n%ldconfig_post\n# %systemd_post x\n' },
        { title: 'Defined by the spec itself', spec: `%define systemd_post() true\n${uses}` },
        { title: 'Build dependencies that cannot be known', spec: `BuildRequires: %(cat list)\n${uses}` },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const at = firstCall(spec);
      if (!at || !buildRequirements(spec).complete || asksFor(spec, /systemd|udev|sysuser/) || ownPackage(spec, 'systemd')) return;
      const fix = insertTag(spec, 'BuildRequires', 'systemd-rpm-macros', 'safe');
      report({ message: 'The macro is not there when the package is built. Add BuildRequires: systemd-rpm-macros.', at, ...(fix && { fix }) });
    },
  },
});

function firstCall(spec: Spec): Location | undefined {
  const own = new Set(spec.definitions.map(({ name }) => name));
  const mayBeSkipped = insideAny((branch) => spec.activity(branch) !== 'taken');
  for (const { text, start, hereDocument, inside } of shellLines(spec, scriptletSections)) {
    const [call = ''] = (hereDocument === 0 && macro.exec(text)) || [];
    const name = call.replace(/^%\{?/, '');
    if (call === '' || mayBeSkipped(inside) || own.has(name)) continue;
    return { source: spec.source, start, end: start + call.length };
  }
  return undefined;
}
