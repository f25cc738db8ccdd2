import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A checkout as an attacker would send it. Whatever of it is ever run leaves a file among the canaries. */
export interface HostileTree {
  /** The checkout. */
  readonly directory: string;
  /** Names of its specs. */
  readonly specs: readonly string[];
  /** Macro expressions that would each leave a canary. */
  readonly expressions: readonly string[];
  /** A word that stands only in a file beside the checkout. */
  readonly secret: string;
  /** What was run, by the names of the canaries. */
  readonly canaries: () => string[];
  readonly remove: () => void;
}

const secret = 'only-the-owner-may-read-this';

export function hostileTree(): HostileTree {
  const root = mkdtempSync(join(tmpdir(), 'speclint-hostile-'));
  const directory = join(root, 'checkout');
  const nest = join(root, 'canaries');
  mkdirSync(directory);
  mkdirSync(nest);
  // rpm and shells would find a canary's path by this name; file names hold no slash, so they leave theirs in the checkout
  const canary = (name: string) => join(nest, name);
  const expressions = expressionsFor(canary);
  const files = { ...specsFor(expressions), ...thievesOf(join(root, 'secret')), ...codeFor(canary) };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(directory, name, '..'), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  writeFileSync(join(root, 'secret'), `%global stolen ${secret}\n${secret}\n`);
  symlinkSync('../secret', join(directory, 'link.inc'));
  symlinkSync('..', join(directory, 'up'));
  const own = new Set(readdirSync(directory));
  return {
    directory,
    specs: Object.keys(files).filter((name) => name.endsWith('.spec')),
    expressions,
    secret,
    canaries: () => [...readdirSync(nest), ...readdirSync(directory).filter((name) => !own.has(name))].sort(),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function expressionsFor(canary: (name: string) => string): string[] {
  return [
    `%(touch ${canary('shell')})`,
    `%(echo hi; touch ${canary('shell-after-echo')})`,
    `%(echo $(touch ${canary('shell-nested')}))`,
    `%(echo hi > ${canary('shell-redirect')})`,
    `%(echo hi | tee ${canary('shell-pipe')})`,
    `%(echo x | sed 's/x/y/w ${canary('sed-write')}')`,
    `%(echo x | sed '1e touch ${canary('sed-execute')}')`,
    `%(awk 'BEGIN { system("touch ${canary('awk')}") }')`,
    `%{lua: os.execute("touch ${canary('lua-execute')}")}`,
    `%{lua: io.open("${canary('lua-open')}", "w"):close()}`,
    `%{lua: io.popen("touch ${canary('lua-popen')}"):close()}`,
    `%{lua: posix.exec("/usr/bin/touch", "${canary('lua-exec')}")}`,
    `%{lua: rpm.execute("touch", "${canary('lua-rpm-execute')}")}`,
    `%{lua: print(rpm.expand("%(touch ${canary('lua-expand')})"))}`,
    `%{lua: print(macros.hidden)}`,
    `%{?hidden}`,
    `%{expand:%%(touch ${canary('expand')})}`,
    `%["%(touch ${canary('expression')})" == ""]`,
    `%{gsub:x:x:%(touch ${canary('argument')})}`,
  ];
}

function specsFor(expressions: readonly string[]): Record<string, string> {
  const plain = 'Name: plain\nVersion: 1\nRelease: 1\nSummary: Plain\nLicense: MIT\n%description\nPlain.\n';
  const hostile = [
    '%global hidden %(touch hidden-in-global)',
    'Name: hostile',
    `Version: ${expressions[0]}1`,
    'Release: 1',
    'Summary: Hostile',
    'License: MIT',
    ...expressions.map((expression, index) => `%global value${index} ${expression}\nProvides: value(${index}) = ${expression}`),
    ...expressions.map((expression) => `%if 0${expression}\n%endif`),
    '%include %(touch included; echo hostile.inc)',
    '%{load:hostile.macros}',
    '%description',
    ...expressions,
    '%build',
    'touch built',
    '%post -p <lua>',
    'os.execute("touch scriptlet")',
    '%files -f %(touch file-list; echo list)',
    ...expressions.map((expression) => `/usr/${expression}`),
    '%changelog',
    `* Mon Jan 01 2024 A <a@example.org> - ${expressions[0]}`,
    '- x',
    '',
  ].join('\n');
  return {
    'hostile.spec': hostile,
    'hostile.macros': '%loaded %(touch loaded)\n',
    '$(touch name-dollar).spec': plain,
    '`touch name-backtick`.spec': plain,
    ';touch name-semicolon;.spec': plain,
    '|touch name-pipe|.spec': plain,
    '&touch name-ampersand&.spec': plain,
    '%(touch name-macro).spec': plain,
    "'$(touch name-quote)'.spec": plain,
    'line\ntouch name-newline\n.spec': plain,
  };
}

/** Specs that reach for a file outside of the checkout in every way that rpm has. */
function thievesOf(path: string): Record<string, string> {
  const ways = ['../secret', path, 'link.inc', 'up/secret', './up/../secret', '%{_sourcedir}/../secret', '%{getenv:PWD}/../secret'];
  const thief = (lines: readonly string[]) =>
    ['Name: thief', 'Version: 1', 'Release: 1', 'Summary: %{?stolen}', 'License: MIT', ...lines, '%description', '%{?stolen}', '%files', ''].join('\n');
  return Object.fromEntries(
    ways.map((way, index) => [
      `thief-${index}.spec`,
      thief([
        `Source0: ${way}`,
        `Provides: read(%{exists:${way}})`,
        `%{load:${way}}`,
        `%{uncompress:${way}}`,
        `%{lua: for line in io.lines("${way}") do print(line) end}`,
        `%{lua: print(posix.stat("${way}"))}`,
        `%(cat ${way})`,
        `%include ${way}`,
      ]).replace('%files\n', `%files -f ${way}\n`),
    ]),
  );
}

/** Code at every place where a tool might look for its configuration or its plugins. */
function codeFor(canary: (name: string) => string): Record<string, string> {
  const common = (name: string) => `require('node:fs').writeFileSync(${JSON.stringify(canary(name))}, '');\nmodule.exports = { rules: {} };\n`;
  const module = (name: string) =>
    `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(canary(name))}, '');\nexport default { rules: {} };\n`;
  return {
    'package.json': '{ "name": "hostile", "type": "commonjs", "main": "speclint.config.js", "dependencies": { "speclint-plugin-hostile": "*" } }\n',
    'speclint.config.js': common('config-js'),
    'speclint.config.cjs': common('config-cjs'),
    'speclint.config.mjs': module('config-mjs'),
    'speclint.config.ts': module('config-ts'),
    '.speclintrc.js': common('rc-js'),
    '.speclintrc.cjs': common('rc-cjs'),
    '.speclintrc.mjs': module('rc-mjs'),
    '.config/speclintrc.js': common('config-folder-js'),
    '.config/speclint.config.mjs': module('config-folder-mjs'),
    'node_modules/speclint-plugin-hostile/index.js': common('plugin'),
    'node_modules/speclint/index.js': common('own-name'),
    'node_modules/typescript/index.js': common('typescript'),
    'node_modules/yargs/index.js': common('dependency'),
  };
}
