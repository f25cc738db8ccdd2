import { defineRule, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { copying } from '../reading/commands/copied-files.js';
import { type ShellWord, shellCommands } from '../reading/commands/shell-commands.js';
import { oncePerSpec } from '../reading/once-per-spec.js';
import { sourceOf } from '../reading/sources/source-words.js';

export default defineRule({
  meta: {
    id: 'timestamps-not-preserved',
    category: 'build',
    summary: 'A file of the sources is installed with the time of the build',
    why: 'With -p an installed file keeps the time that upstream gave it, so that users see how old it is and two builds give the same file.',
    source: fedoraGuidelines('Timestamps', 'MAY'),
    level: 'note',
    fix: 'safe',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Source1: x.conf\n%install\ninstall -m644 %{SOURCE1} %{buildroot}%{_datadir}/x\n',
          findings: [{ line: 3, column: 1, text: 'install', level: 'note' }],
          fixed: 'Source1: x.conf\n%install\ninstall -p -m644 %{SOURCE1} %{buildroot}%{_datadir}/x\n',
        },
        {
          title: 'A document; cp',
          spec: '%install\n%{__install} -D README.md %{buildroot}%{_docdir}/x/README.md\ncp man/x.1 %{buildroot}%{_mandir}/man1/\n',
          findings: [{ line: 2 }, { line: 3 }],
          fixed: '%install\n%{__install} -p -D README.md %{buildroot}%{_docdir}/x/README.md\ncp -p man/x.1 %{buildroot}%{_mandir}/man1/\n',
        },
      ],
      good: [
        { spec: 'Source1: x\n%install\ninstall -p -m644 %{SOURCE1} %{buildroot}%{_datadir}/x\n' },
        {
          title: 'Other spellings',
          spec: 'Source1: x\n%install\ninstall -Dpm644 %{SOURCE1} %{buildroot}/x\ncp -a %{SOURCE1} %{buildroot}/x\ncp --preserve=timestamps %{SOURCE1} %{buildroot}/x\ninstall --preserve-timestamps %{SOURCE1} %{buildroot}/x\n',
        },
        { title: 'The time is set afterwards', spec: 'Source1: x.h\n%install\ncp %{SOURCE1} %{buildroot}/x.h\ntouch -r README %{buildroot}/x.h\n' },
        { title: 'A manual page that the build wrote', spec: '%build\nmake -C docs docs\n%install\ninstall -m644 docs/x.8 %{buildroot}%{_mandir}/man8/\n' },
        {
          title: 'Directories, built files, copies within the build',
          spec: 'Source1: x\n%install\ninstall -d %{buildroot}/x\ninstall -m755 build/demo %{buildroot}%{_bindir}/demo\ncp %{SOURCE1} .\n',
        },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const commands = shellCommands(spec, ['%install']);
      if (commands.some(({ tool, args }) => tool === 'touch' && args.some(({ text }) => /^(?:-[a-z]*r|--reference)/.test(text)))) return;
      for (const command of commands) {
        const { tool, program } = command;
        const copied = tool === 'install' || tool === 'cp' ? copying(command) : undefined;
        if (!copied?.target || !/buildroot|RPM_BUILD_ROOT/.test(copied.target.text) || keeps.some((option) => copied.options.has(option))) continue;
        if (!copied.sources.some((word) => isOfUpstream(spec, word))) continue;
        report({
          message: `${tool} gives the file the time of the build. Add -p to keep the one of the source.`,
          at: { source: spec.source, start: program.start, end: program.end },
          fix: {
            safety: tool === 'install' ? 'safe' : 'unsafe',
            title: 'Add -p',
            edits: [{ location: { source: spec.source, start: program.end, end: program.end }, text: ' -p' }],
          },
        });
      }
    },
  },
});

const keeps = [
  'p',
  'a',
  '--preserve-timestamps',
  '--archive',
  '--preserve',
  '--preserve=timestamps',
  '--preserve=all',
  '--preserve=mode,timestamps',
  '--preserve=timestamps,mode',
];

const documents = /(?:^|\/)(?:(?:README|NEWS|COPYING|LICEN[CS]E|AUTHORS|ChangeLog|CHANGES|TODO|THANKS)(?:[._-][\w.-]*)?|[\w.+-]+\.(?:md|rst))$/;

/** A Source, or a file that upstream wrote for people to read. */
const isOfUpstream = (spec: Spec, { text }: ShellWord): boolean =>
  sourceOf(spec, text) !== undefined ||
  (!/^[%$]/.test(text) && (documents.test(text) || (/^(?:man|docs?)\/[\w./-]+\.[1-8]$/.test(text) && !writesPages(spec))));

/** Whether %build may make manual pages. */
const writesPages = oncePerSpec((spec) =>
  shellCommands(spec, ['%build']).some(
    ({ tool, args }) => pageWriters.test(tool) || args.some(({ text }) => /^(?:[\w-]+=)?(?:docs?|man(?:pages?|uals?)?)\/?$/.test(text)),
  ),
);

const pageWriters = /^(?:go-md2man|pandoc|help2man|a2x|asciidoc(?:tor)?|ronn(?:-ng)?|scdoc|txt2(?:man|tags)|pod2man|xsltproc|rst2man(?:\.py)?)$/;
