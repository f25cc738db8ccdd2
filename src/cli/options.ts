/** An option as every command that has it understands it. One table for the quick parser, for yargs and for the help. */
export interface Option {
  readonly type: 'flag' | 'text' | 'list' | 'words';
  readonly about: string;
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly short?: string;
}

export const options = {
  config: { type: 'text', value: 'FILE', about: 'use this configuration file (data) and look for no other' },
  'no-config': { type: 'flag', about: 'use no configuration file' },
  profile: { type: 'list', value: 'NAME', about: 'the policy, or a release of it (fedora-43), to check against (default: fedora); check takes several' },
  target: { type: 'list', value: 'ARCH', about: 'the architecture that specs are evaluated for (default: x86_64); check takes several' },
  define: { type: 'list', value: "'NAME BODY'", short: 'D', about: 'define a macro, as rpmbuild --define' },
  undefine: { type: 'list', value: 'NAME', about: 'undefine a macro' },
  macros: { type: 'list', value: 'PATH', about: 'load a macro file, or the macros.* of a directory; without --profile in place of its macros' },
  with: { type: 'list', value: 'NAME', about: 'switch a build condition on' },
  without: { type: 'list', value: 'NAME', about: 'switch a build condition off' },
  rule: { type: 'list', value: 'ID=LEVEL', about: 'set the level of a rule (off, note, warning, error); ID may be a glob' },
  only: { type: 'list', value: 'ID', about: 'run only this rule; may be a glob' },
  plugin: { type: 'list', value: 'FILE', about: 'load rules and profiles from a JavaScript module, which is run' },
  format: { type: 'list', value: 'NAME[=FILE]', about: 'how to report: text (default), json, sarif, github, gitlab, junit; with =FILE into a file' },
  'fail-on': { type: 'text', value: 'LEVEL', about: 'the weakest level that makes the status 1: note, warning, error (default)' },
  'max-warnings': { type: 'text', value: 'N', about: 'make the status 1 where there are more warnings' },
  rpmlintrc: { type: 'list', value: 'FILE', about: "apply the filters and badness of an rpmlintrc, or of rpmlint's TOML; nothing of it is run" },
  'no-ignores': { type: 'flag', about: 'run as if no comment and no file suppressed anything' },
  'include-suppressed': { type: 'flag', about: 'keep suppressed findings in SARIF, marked as such, for readers that know that mark (GitHub does not)' },
  fix: { type: 'flag', about: 'apply the safe fixes to the specs' },
  'fix-unsafe': { type: 'flag', about: 'apply all fixes, also those that need a look afterwards' },
  diff: { type: 'flag', about: 'print what --fix would change and change nothing' },
  jobs: { type: 'text', value: 'N', about: 'inputs in work at the same time (default: one per processor); with build, builds as well (default: 1)' },
  timeout: { type: 'text', value: 'SECONDS', about: 'give an input up that takes longer to read (default: 120; 0 for no limit)' },
  cache: { type: 'text', value: 'DIR', about: 'remember in this directory what packages hold (also: SPECLINT_CACHE_DIR)' },
  'no-cache': { type: 'flag', about: 'remember nothing' },
  quiet: { type: 'flag', short: 'q', about: 'report errors only, and no summary' },
  verbose: { type: 'flag', short: 'v', about: 'say more: which configuration holds, what of a spec is unknown, which rules could not run' },
  color: { type: 'flag', about: 'use colour even where the output is no terminal' },
  'no-color': { type: 'flag', about: 'use no colour' },
  'stdin-filename': { type: 'text', value: 'PATH', about: "the name of what '-' reads, for its kind and its configuration" },
  jsonl: { type: 'flag', about: 'print one document a line, in input order' },
  expanded: { type: 'flag', about: 'print the expanded spec, as rpmspec -P' },
  'no-payload': { type: 'flag', about: 'read the headers of packages only' },
  sourcedir: { type: 'text', value: 'DIR', about: 'the value of %_sourcedir; specs may load files from it besides their own directory' },
  engine: { type: 'text', value: 'NAME', about: 'what builds: mock (default), pbuild, or rpmbuild, which builds on this machine as this user' },
  root: { type: 'list', value: 'CONFIG', short: 'r', about: "mock's configuration or pbuild's preset to build with; several are built one after the other" },
  arch: { type: 'list', value: 'ARCH', about: 'the architecture to build for; several are built one after the other' },
  chain: { type: 'words', value: 'SRPM...', about: 'source packages to build before, in their order, each with what came of those before it (mock)' },
  sources: { type: 'text', value: 'DIR', about: "where the sources lie (default: the spec's directory)" },
  resultdir: { type: 'text', value: 'DIR', about: 'where the results go; it must be new or empty (default: a new directory below the temporary one)' },
  'enable-network': { type: 'flag', about: 'let the build reach the network, as mock --enable-network' },
  'rpmbuild-timeout': { type: 'text', value: 'SECONDS', about: 'stop a build that takes longer' },
  'unique-ext': { type: 'text', value: 'NAME', about: 'build in a root of its own, as mock --uniqueext' },
  'no-build': { type: 'flag', about: 'build nothing; check the results that lie in --resultdir' },
  'skip-build-if-findings': { type: 'flag', about: 'build only where the check of the spec and the source package ends with status 0' },
  batch: { type: 'flag', about: 'read requests as JSON lines from standard input' },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof options;

type ValueOf<Name extends OptionName> = { flag: boolean; text: string; list: readonly string[]; words: readonly string[] }[(typeof options)[Name]['type']];

/** A command line taken apart; an option that was not given is absent. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** What stands behind `--`, for commands that pass it on. */
  readonly passedOn?: readonly string[];
  readonly options: { readonly [Name in OptionName]?: ValueOf<Name> };
}
