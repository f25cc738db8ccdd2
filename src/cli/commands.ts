import type { Command } from './command.js';

const everywhere = ['color', 'no-color'] as const;
const configuration = ['config', 'no-config', 'profile', 'plugin'] as const;
const evaluation = ['target', 'define', 'undefine', 'macros', 'with', 'without'] as const;
const reporting = ['format', 'fail-on', 'max-warnings', 'rpmlintrc', 'no-ignores', 'include-suppressed', 'quiet', 'verbose'] as const;

export const commands: readonly Command[] = [
  {
    name: 'check',
    takes: '[PATH...]',
    about: "check specs, packages, directories, result tarballs; '-' reads standard input",
    options: [
      ...configuration,
      ...evaluation,
      ...(['rule', 'only', 'fix', 'fix-unsafe', 'diff', 'jobs', 'timeout', 'cache', 'no-cache', 'stdin-filename'] as const),
      ...reporting,
      ...everywhere,
    ],
    load: () => import('./commands/check.js'),
  },
  {
    name: 'build',
    takes: '[SPEC|SRPM]',
    passesOn: 'ENGINE ARGS',
    about: 'build a package, then check its spec, the logs and all that came out, together',
    options: [
      ...(['engine', 'root', 'arch', 'chain', 'sources', 'resultdir', 'enable-network', 'rpmbuild-timeout', 'unique-ext'] as const),
      ...(['no-build', 'skip-build-if-findings'] as const),
      ...configuration,
      ...evaluation,
      ...(['rule', 'only', 'jobs', 'timeout', 'cache', 'no-cache'] as const),
      ...reporting,
      ...everywhere,
    ],
    load: () => import('./commands/build.js'),
  },
  {
    name: 'inspect',
    takes: 'FILE...',
    about: 'print what a spec or package says, as JSON',
    options: [...configuration, ...evaluation, 'sourcedir', 'expanded', 'no-payload', 'timeout', 'jsonl', ...everywhere],
    load: () => import('./commands/inspect.js'),
  },
  {
    name: 'eval',
    takes: '[EXPR...]',
    about: 'expand macros as rpm --eval would, without running anything',
    options: [...configuration, ...evaluation, 'batch', ...everywhere],
    load: () => import('./commands/eval.js'),
  },
  {
    name: 'explain',
    takes: 'RULE',
    about: 'print what a rule wants and why, with examples and options',
    options: ['plugin', ...everywhere],
    load: () => import('./commands/explain.js'),
  },
  {
    name: 'rules',
    takes: '',
    about: 'list the rules',
    options: ['plugin', 'profile', 'format', ...everywhere],
    load: () => import('./commands/rules.js'),
  },
  { name: 'init', takes: '', about: 'write a starter configuration', options: ['profile', ...everywhere], load: () => import('./commands/init.js') },
  {
    name: 'config',
    takes: '[PATH]',
    about: 'print the settings that hold for a path and where each comes from',
    options: [...configuration, ...evaluation, 'rule', 'only', 'format', ...everywhere],
    load: () => import('./commands/config.js'),
  },
];
