import { defineRule } from '../../src/policy/index.js';
import { commandsNamed } from '../reading/commands/shell-commands.js';

export default defineRule({
  meta: {
    id: 'configure-without-triplet',
    category: 'build',
    summary: './configure is called without --build and --host',
    why: 'In a cross build a configure script that is not told for which machine it builds asks the one that it runs on. %configure passes both, with the directories and flags of the distribution.',
    source: {
      document: 'pbuild documentation',
      heading: 'Example Calls in spec files for cross build',
      strength: 'SHOULD',
      url: 'https://opensuse.github.io/obs-build/pbuild.html',
    },
    level: 'off',
    profiles: { opensuse: 'note' },
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { profile: 'opensuse', spec: '%build\n./configure --prefix=/usr\n', findings: [{ line: 2, column: 1, text: './configure', level: 'note' }] },
        {
          title: 'From another directory',
          profile: 'opensuse',
          spec: '%build\nmkdir b; cd b\n../configure \\\n  --prefix=/usr\n',
          findings: [{ line: 3, text: '../configure' }],
        },
      ],
      good: [
        { profile: 'opensuse', spec: '%build\n%configure\n' },
        { title: 'Told by hand', profile: 'opensuse', spec: '%build\n./configure --build=%build --host=%target\n../configure --host %{_host}\n' },
        {
          title: 'Scripts of another make',
          profile: 'opensuse',
          spec: '%build\n./configure --cc=gcc --extra-cflags=x\n./configure --help\n./configure $OPTIONS\n',
        },
        { title: 'Nothing depends on the machine', profile: 'opensuse', spec: 'BuildArch: noarch\n%build\n./configure --prefix=/usr\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      if (spec.buildArch.includes('noarch')) return;
      for (const { program, args } of commandsNamed(spec, ['./configure', '../configure'])) {
        if (args.some(({ text }) => /^--(?:build|host|target|help|version)\b|^[$%"]|^--(?:cc|extra-cflags|compiler|cross-prefix)=/.test(text))) continue;
        report({
          message: 'configure guesses the machine that it builds for. Write %configure, or add --build=%{_build} --host=%{_host}.',
          at: { source: spec.source, start: program.start, end: program.end },
        });
      }
    },
  },
});
