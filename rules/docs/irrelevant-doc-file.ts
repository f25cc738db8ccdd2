import { defineRule, type FilesEntry, type Fix, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { filesSection } from '../data/example-specs.js';
import { baseName } from '../data/paths/install-path.js';
import { deleteLine } from '../reading/edits/delete-line.js';
import { soleEntry } from '../reading/edits/sole-entry.js';
import { flaggedFiles } from '../reading/package/files.js';
import { hasReasonNear } from '../reading/reasons/reason-near.js';

/** How to build it, the build's own files, and what is for other systems. */
const build = /^(?:INSTALL(?:ING|ATION)?|BUILD(?:ING)?|COMPIL(?:E|ING))(?:[-_.](?:md|txt|rst|adoc|html?|autoconf|cmake|meson|git|svn|unix|linux))*$/i;
const buildFile = /^(?:Makefile(?:\.(?:am|in))?|CMakeLists\.txt|meson\.build|configure(?:\.ac|\.in)?)$/;
const foreign =
  /^(?:README|INSTALL|BUILD|NEWS)[-_.](?:ms-?dos|dos|win(?:dows|32|64|nt)?|w32|mac(?:os|osx)?|osx|os2|vms|amiga|solaris|hp-?ux|aix|irix|cygwin|mingw\d*|beos|haiku)(?:[-_.](?:md|txt|rst))?$/i;

export default defineRule({
  meta: {
    id: 'irrelevant-doc-file',
    category: 'docs',
    summary: '%doc takes build instructions, or notes for other systems',
    why: 'Who installs a package does not build it, and does not run another system. Such files only take room. An INSTALL that tells how to set the program up is worth keeping: say so in a comment.',
    source: fedoraGuidelines('Documentation', 'SHOULD NOT'),
    level: 'note',
    fix: 'unsafe',
    precision: 'high',
    equivalents: { rpmlint: ['install-file-in-docs'], rpminspect: [] },
    examples: {
      bad: [
        { spec: filesSection('%doc INSTALL'), findings: [{ line: 2, column: 6, text: 'INSTALL', level: 'note', message: 'build' }], fixed: '%files\n' },
        {
          title: 'Among others',
          spec: filesSection('%doc README INSTALL.md NEWS', '%doc doc/README.windows AUTHORS', '%doc doc/Makefile.am'),
          findings: [{ line: 2, column: 13, text: 'INSTALL.md' }, { line: 3, message: 'other systems' }, { line: 4 }],
          fixed: filesSection('%doc README NEWS', '%doc AUTHORS'),
        },
        {
          title: 'From a macro that brings another one, too: no fix',
          spec: `%global texts README INSTALL\n${filesSection('%doc %{texts}')}`,
          findings: [{ line: 3, text: '%{texts}' }],
        },
        { packages: [{ files: [{ path: '/usr/share/doc/demo/INSTALL', flags: ['doc'] }] }], findings: [{ file: '/usr/share/doc/demo/INSTALL' }] },
      ],
      good: [
        { spec: filesSection('%doc README NEWS', '%doc README.fedora INSTALLED-USERS') },
        { title: 'A comment says what it is for', spec: filesSection('# INSTALL tells how to set up the database', '%doc INSTALL README') },
        { title: 'An example that is to be built', spec: filesSection('%doc examples/Makefile', '%doc examples') },
        { title: 'No documentation', spec: filesSection('%{_datadir}/demo/Makefile') },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const entry of spec.packages.flatMap(({ files: entries }) => entries ?? [])) {
        const what = entry.directives.includes('%doc') && entry.pathText.known ? irrelevant(entry.path) : undefined;
        if (!what || isExplained(spec, entry)) continue;
        const fix = removal(spec, entry);
        report({ message: `${baseName(entry.path)} ${what}. Drop it from %doc.`, at: entry.pathText.origin(), ...(fix && { fix }) });
      }
    },
    rpm(pkg, { report }) {
      for (const { path, flags } of flaggedFiles(pkg)) {
        const what = flags.includes('doc') ? irrelevant(path) : undefined;
        if (what) report({ message: `${baseName(path)} ${what}. Don't package it.`, file: path });
      }
    },
  },
});

function irrelevant(path: string): string | undefined {
  const base = baseName(path);
  if (foreign.test(base)) return 'is for other systems';
  if (build.test(base)) return 'tells how to build the program';
  return buildFile.test(base) && !/(?:^|\/)(?:examples?|samples?|demos?|contrib|tutorials?|templates?)\//i.test(path) ? 'is a part of the build' : undefined;
}

/** Whether the line above is a comment in words. */
function isExplained(spec: Spec, { pathText }: FilesEntry): boolean {
  const { location } = pathText.origin();
  return location?.source === spec.source && hasReasonNear(spec, location.start, { above: 1 });
}

/** The line, where it takes nothing else; else the name with the blanks behind or before it. */
function removal(spec: Spec, entry: FilesEntry): Fix | undefined {
  const { source } = spec;
  const line = soleEntry(spec, entry);
  if (line) return deleteLine({ source, start: line.start, end: line.end }, 'unsafe');
  const { location, exact, via } = entry.pathText.origin();
  if (!location || location.source !== source || !exact || via.length > 0) return undefined;
  const blanks = /^[ \t]+/.exec(source.text.slice(location.end, location.end + 80))?.[0].length ?? 0;
  const before = /[ \t]+$/.exec(source.text.slice(Math.max(0, location.start - 80), location.start))?.[0].length ?? 0;
  const place = blanks > 0 ? { ...location, end: location.end + blanks } : { ...location, start: location.start - before };
  return { safety: 'unsafe', title: `Drop ${baseName(entry.path)}`, edits: [{ location: place, text: '' }] };
}
