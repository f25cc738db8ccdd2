import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { machine, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { speclint } from '../support/program.js';
import { repository } from '../support/repository.js';
import { describeWithTools } from '../support/tools.js';

/**
 * Each folder of rpmbuild-cases is a package that the real rpmbuild builds; `expected.txt` and `expected.sarif` hold all that speclint says of it.
 *
 *   SPECLINT_UPDATE_EXPECTED=1 npm run jest -- rpmbuild-cases      writes them anew: read the difference before you commit it
 */
const folder = join(repository, 'test/build/rpmbuild-cases');
const cases = readdirSync(folder).sort();
const update = process.env.SPECLINT_UPDATE_EXPECTED !== undefined;

/** What distributions do differently behind %install, and the tag of theirs. */
const sameEverywhere = ['dist .fc43', '__os_install_post %{nil}', '__arch_install_post %{nil}', 'debug_package %{nil}'];

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'speclint-build-case-'));
  mkdirSync(join(directory, '.git'));
});
afterEach(() => rmSync(directory, { recursive: true }));

describeWithTools(['rpmbuild', 'gcc'], 'what speclint says of a build with rpmbuild:', () => {
  it.each(cases)('%s', (name) => {
    cpSync(join(folder, name), directory, { recursive: true, filter: (path) => !path.includes('expected.') });
    const formats = ['--format', 'text', '--format', 'sarif=report.sarif'];
    const args = ['build', 'demo.spec', '--engine', 'rpmbuild', '--resultdir', 'results', '--no-config', ...formats];
    const { status, stderr, stdout } = speclint([...args, ...sameEverywhere.flatMap((text) => ['--define', text])], {
      cwd: directory,
      env: { FORCE_COLOR: '0' },
    });
    compare(join(folder, name, 'expected.txt'), steady(`=== standard error\n${stderr}=== standard output\n${stdout}=== exit status\n${status}\n`));
    compare(join(folder, name, 'expected.sarif'), steady(withoutRules(readFileSync(join(directory, 'report.sarif'), 'utf8'))));
  });
});

function compare(file: string, said: string): void {
  if (update) writeFileSync(file, said);
  expect(said).toBe(readFileSync(file, 'utf8'));
}

/** Without the names that no two runs, or no two machines, have alike. */
function steady(text: string): string {
  return text.replaceAll(directory, '/work').replaceAll(machine(), 'x86_64');
}

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { rules: readonly { readonly id: string }[] } };
      readonly results: { readonly ruleId: string; ruleIndex?: number }[];
      readonly invocations: readonly [{ readonly toolExecutionNotifications?: { associatedRule?: { readonly id: string; index?: number } }[] }];
    },
  ];
}

/** Every report describes all rules, in the same words: indices into them are made sure of here, and only those stay that found something. */
function withoutRules(text: string): string {
  const sarif = JSON.parse(text) as Sarif;
  const [{ tool, results, invocations }] = sarif.runs;
  const { rules } = tool.driver;
  for (const result of results) {
    expect(rules[result.ruleIndex as number]?.id).toBe(result.ruleId);
    delete result.ruleIndex;
  }
  for (const { associatedRule } of invocations[0].toolExecutionNotifications ?? []) {
    if (associatedRule === undefined) continue;
    expect(rules[associatedRule.index as number]?.id).toBe(associatedRule.id);
    delete associatedRule.index;
  }
  tool.driver.rules = rules.flatMap(({ id }) => (results.some(({ ruleId }) => ruleId === id) ? [{ id }] : []));
  return `${JSON.stringify(sarif, null, 2)}\n`;
}
