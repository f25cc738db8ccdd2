import { defineRule, type Fix, type Location, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { scriptMentions } from '../reading/commands/script-mentions.js';
import { commandsByScriptlet } from '../reading/commands/scriptlet-commands.js';
import { packageScriptlets } from '../reading/commands/shell-lines.js';
import { deleteLine } from '../reading/edits/delete-line.js';
import { hasContent, sectionDeletion, sectionOf, sectionsNamed } from '../reading/edits/delete-section.js';
import { filesPatterns } from '../reading/files-section/files-patterns.js';
import { filesBelow, filesEnding } from '../reading/package/files.js';
import { leavesOf } from '../reading/syntax/leaves.js';
import { isTaken } from '../reading/syntax/taken-branches.js';

const because = 'File triggers of glibc run ldconfig since Fedora 28 and Enterprise Linux 8.';

const call = /^[ \t]*(%(?:\{\??)?ldconfig(?:_scriptlets|_post|_postun)?(?=[\s}]))[^\n]*$/;

export default defineRule({
  meta: {
    id: 'ldconfig-scriptlet',
    category: 'scriptlets',
    summary: 'A scriptlet runs ldconfig',
    why: 'File triggers of glibc refresh the cache of the loader once at the end of every transaction that brings a library. Calls in packages only cost time. Packages with libraries in a directory of their own, made known by ld.so.conf.d, are left alone.',
    source: fedoraGuidelines('Shared Libraries', 'SHOULD NOT'),
    level: 'note',
    profiles: { generic: 'off', fedora: 'note' },
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: ['library-without-ldconfig-postin', 'postin-without-ldconfig'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\n%post -p /sbin/ldconfig\n\n%postun -p /sbin/ldconfig\n\n%files\n',
          findings: [{ line: 2, column: 1, text: '%post -p /sbin/ldconfig', level: 'note' }, { line: 4 }],
          fixed: 'Name: demo\n%files\n',
        },
        {
          title: 'As a command, alone and beside others',
          spec: 'Name: demo\n%post\n/sbin/ldconfig\n\n%postun\n%{_sbindir}/ldconfig\ndemo-cleanup || :\n%files\n',
          findings: [{ line: 3, text: '/sbin/ldconfig' }, { line: 6 }],
          fixed: 'Name: demo\n%postun\n%{_sbindir}/ldconfig\ndemo-cleanup || :\n%files\n',
        },
        {
          title: 'Macros that do nothing here any more',
          profile: 'fedora',
          spec: 'Name: demo\n%install\ntrue\n\n%ldconfig_scriptlets libs\n%{?ldconfig_scriptlets}\n\n%files\n',
          findings: [{ line: 5, text: '%ldconfig_scriptlets' }, { line: 6 }],
          fixed: 'Name: demo\n%install\ntrue\n\n\n%files\n',
        },
        {
          title: 'In a package',
          packages: [{ tags: { POSTINPROG: '/sbin/ldconfig', POSTUN: '/sbin/ldconfig\n', POSTUNPROG: '/bin/sh' } }],
          findings: [{ level: 'note' }],
        },
      ],
      good: [
        { packages: [{ tags: { POSTINPROG: '/sbin/ldconfig' }, files: [{ path: '/etc/ld.so.conf.d/demo.conf' }] }] },
        { spec: 'Name: demo\n%files\n%{_libdir}/libdemo.so.1*\n' },
        {
          title: 'Libraries in a directory of their own',
          spec: 'Name: demo\n%post -p /sbin/ldconfig\n%files\n/etc/ld.so.conf.d/demo.conf\n%{_libdir}/demo/libdemo.so.1\n',
        },
        {
          title: 'A manifest lists what %install makes for the loader',
          spec: 'Name: demo\n%install\necho /usr/lib/demo > %{buildroot}%{_sysconfdir}/ld.so.conf.d/demo.conf\n%post -p /sbin/ldconfig\n%files -f list\n',
        },
        { title: 'glibc itself', spec: 'Name: glibc\n%post -p /sbin/ldconfig\n%files\n/usr/sbin/ldconfig\n' },
        { title: 'A directory that is not the usual one', spec: 'Name: demo\n%post\n/sbin/ldconfig -n /usr/lib/demo\n' },
        { title: 'openSUSE', profile: 'opensuse', spec: 'Name: demo\n%ldconfig_scriptlets\n%files\n%{_libdir}/libdemo.so.1\n' },
        { title: 'A branch for an older release', profile: 'fedora', spec: 'Name: demo\n%if 0%{?rhel} == 7\n%post -p /sbin/ldconfig\n%endif\n' },
        { title: 'Text', spec: 'Name: demo\n%post\n# ldconfig\necho run ldconfig\n%install\n/sbin/ldconfig\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const found = [...headings(spec), ...commands(spec), ...macros(spec)];
      if (
        found.length === 0 ||
        filesPatterns(spec).some(({ directory, base }) => directory === '/etc/ld.so.conf.d' || base === 'ldconfig') ||
        writesLoaderConfiguration(spec)
      )
        return;
      for (const { what, at, fix } of found) report({ message: `${because} Delete the ${what}.`, at, ...(fix && { fix }) });
    },
    rpm(pkg, { report }) {
      const { header } = pkg;
      if (filesBelow(pkg, '/etc/ld.so.conf.d').length > 0 || filesEnding(pkg, '/ldconfig').length > 0) return;
      const runs = (tag: string): boolean =>
        /\/ldconfig$/.test(String(header[`${tag}PROG`] ?? '')) || /^(?:\/(?:usr\/)?sbin\/)?ldconfig\s*$/m.test(String(header[tag] ?? ''));
      if (runs('POSTIN') || runs('POSTUN')) report({ message: `${because} Delete the scriptlet.`, cause: { scriptlet: runs('POSTIN') ? 'post' : 'postun' } });
    },
  },
});

/** Whether %install makes a file in ld.so.conf.d: then %files may list it by a macro or a manifest. */
const writesLoaderConfiguration = (spec: Spec): boolean => scriptMentions(spec, ['%install'], ['ld.so.conf.d']);

interface Found {
  readonly what: 'scriptlet' | 'call' | 'line';
  readonly at: Location;
  readonly fix?: Fix | undefined;
}

/** `%post -p /sbin/ldconfig`. */
function* headings(spec: Spec): Generator<Found> {
  for (const section of packageScriptlets.flatMap((name) => sectionsNamed(spec, name))) {
    const [{ leaf, inside }] = section;
    const text = spec.source.text.slice(leaf.start, leaf.end).trimEnd();
    if (!/\s-p[ \t]*\/(?:usr\/)?sbin\/ldconfig$/.test(text.slice(-200)) || !isTaken(spec, inside)) continue;
    const fix = hasContent(section) ? undefined : sectionDeletion(spec, section, 'safe');
    yield { what: 'scriptlet', at: { source: spec.source, start: leaf.start, end: leaf.start + text.length }, fix };
  }
}

/** `/sbin/ldconfig` as a command. */
function* commands(spec: Spec): Generator<Found> {
  for (const commands of commandsByScriptlet(spec).values()) {
    const found = commands.filter(({ tool, args, section }) => tool === 'ldconfig' && args.length === 0 && packageScriptlets.includes(section));
    const heading = found[0]?.line.leaf.heading;
    const section = heading && commands.every(({ tool }) => ['ldconfig', ':', 'true'].includes(tool)) ? sectionOf(spec, heading) : undefined;
    const fix = section && sectionDeletion(spec, section, 'safe');
    for (const { program } of found) yield { what: section ? 'scriptlet' : 'call', at: { source: spec.source, start: program.start, end: program.end }, fix };
  }
}

/** `%ldconfig_scriptlets` and what it is made of, in whatever section the lines stand. */
function* macros(spec: Spec): Generator<Found> {
  const { source } = spec;
  for (const { leaf, inside } of leavesOf(spec)) {
    if (leaf.kind !== 'body' && leaf.kind !== 'code') continue;
    const line = source.text.slice(leaf.start, Math.min(leaf.end, leaf.start + 200));
    const name = line.includes('ldconfig') ? call.exec(line.trimEnd())?.[1] : undefined;
    if (name === undefined || !isTaken(spec, inside)) continue;
    const start = leaf.start + line.indexOf('%');
    yield {
      what: 'line',
      at: { source, start, end: start + name.length + (name.includes('{') ? 1 : 0) },
      fix: deleteLine({ source, start: leaf.start, end: leaf.end }),
    };
  }
}
