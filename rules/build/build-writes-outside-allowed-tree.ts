import { defineRule, type Report, type Spec } from '../../src/policy/index.js';
import { shortened } from '../../src/text/shortened.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isBuildrootPath, isSystemPath } from '../data/paths/system-directories.js';
import { type ShellCommand, type ShellWord, shellCommands } from '../reading/commands/shell-commands.js';
import { buildSections } from '../reading/commands/shell-lines.js';
import { variablesSet } from '../reading/commands/variables-set.js';
import { writtenPaths } from '../reading/commands/written-paths.js';

export default defineRule({
  meta: {
    id: 'build-writes-outside-allowed-tree',
    category: 'build',
    summary: 'A build step writes where it must not',
    why: 'Only %install fills the buildroot: what other steps put there is lost when rpm empties it, or changes what was installed. No step writes to the system that it runs on, since other builds and the next one share it.',
    source: fedoraGuidelines('Scriplets are only allowed to write in certain directories', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['rpm-buildroot-usage', 'hardcoded-path-in-buildroot-tag'], rpminspect: [] },
    examples: {
      bad: [
        { spec: '%build\nmake install DESTDIR=%{buildroot}\n', findings: [{ line: 2, column: 14, text: 'DESTDIR=%{buildroot}', level: 'error' }] },
        {
          title: 'In every step but %install',
          spec: '%prep\nrm -rf $RPM_BUILD_ROOT\n%build\nmkdir -p "%{buildroot}/usr"\n%check\necho x > %{buildroot}/x\n%make_install\n',
          findings: [{ line: 2, text: '$RPM_BUILD_ROOT' }, { line: 4 }, { line: 6 }, { line: 7, text: '%make_install' }],
        },
        {
          title: 'The system itself',
          spec: '%install\nmkdir -p /usr/share/demo\ninstall -m644 x %{_datadir}/demo/\n%build\ntouch ~/.demorc\n',
          findings: [
            { line: 2, column: 10, text: '/usr/share/demo', level: 'warning', message: 'buildroot' },
            { line: 3, text: '%{_datadir}/demo/', level: 'warning' },
            { line: 5, text: '~/.demorc', level: 'warning' },
          ],
        },
      ],
      good: [
        { spec: '%install\n%make_install\nrm -f %{buildroot}%{_libdir}/*.la\n' },
        {
          title: 'Reading it',
          spec: '%check\ncp -r %{buildroot}%{_datadir}/demo .\nPYTHONPATH=%{buildroot}/x %{python3} t.py\n%build\nln -s /usr/share/x y\ncp /etc/x .\n',
        },
        {
          title: 'Temporary files, devices, a home of its own',
          spec: '%check\nexport HOME=$PWD/home\nmkdir -p $HOME/.cache\necho x > /tmp/x 2>/dev/null\ntouch /var/tmp/x\n',
        },
        { title: 'Text', spec: '%install\necho "rm -rf /usr"\nsed -i s,x,/usr/share, y\n' },
        { title: 'A build that is told where it will be installed', spec: '%build\nmake PREFIX=/usr DESTDIR=%{buildroot}\n%make_install DESTDIR=$PWD/stage\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const homes = homeless(spec);
      for (const command of shellCommands(spec, buildSections)) {
        for (const { start, end, ...found } of faults(command, homes)) report({ ...found, at: { source: spec.source, start, end } });
      }
    },
  },
});

type Fault = Pick<Report, 'message' | 'level'> & Pick<ShellWord, 'start' | 'end'>;

function* faults(command: ShellCommand, homes: boolean): Generator<Fault> {
  const { section } = command.line.leaf;
  const installs = section === '%install';
  for (const { text, start, end } of writtenPaths(command)) {
    if (isBuildrootPath(text)) {
      if (!installs) yield { message: `${section} must not write to the buildroot. Do it in %install.`, start, end };
    } else if (isSystemPath(text) && (homes || !/^[~$]/.test(text))) {
      const advice = installs ? 'Write %{buildroot} in front.' : 'Write below the build directory.';
      yield { message: `${section} writes to ${shortened(text)} of the system that it runs on. ${advice}`, start, end, level: 'warning' };
    }
  }
  const word = installs ? undefined : installation(command);
  if (word) yield { message: `${section} must not install into the buildroot. Do it in %install.`, start: word.start, end: word.end };
}

/** Macros that install into the buildroot, whatever they are given. */
const installers = /^%(?:make_install|makeinstall|cmake_install|meson_install|ninja_install|pyproject_install|py[23]?_install|cargo_install)$/;

/** `make install DESTDIR=%{buildroot}` and macros that do the same. */
function installation(command: ShellCommand): ShellWord | undefined {
  const isMacro = installers.test(command.tool);
  if (!isMacro && !command.args.some(({ text }) => /^(?:-{0,2}install(?:-[\w-]+)?|\w+-install)$/.test(text))) return undefined;
  const target = variablesSet(command, { toMake: true }).find(({ name }) => name === 'DESTDIR');
  if (isMacro) return target && !isBuildrootPath(target.value) ? undefined : command.program;
  return target && isBuildrootPath(target.value) ? target.word : undefined;
}

/** True where no step sets another home directory. */
const homeless = (spec: Spec): boolean => !/\bHOME=/.test(spec.source.text);
