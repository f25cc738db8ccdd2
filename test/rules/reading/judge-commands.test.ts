import { describe, expect, it } from '@jest/globals';
import { commandChecks } from '../../../rules/reading/judge-commands.js';
import type { Report } from '../../../src/policy/index.js';
import { examplePackage } from '../../../src/policy/rule-tester/index.js';
import { specFor } from '../given.js';

/** The checks of a rule that minds `bad`, but not where the scriptlet says "please". */
const checks = commandChecks('bad-command', ({ tool }, { body, packageName }) => (tool === 'bad' && !body.includes('please') ? packageName : undefined));

function reported(check: (context: { options: object; profiles: string[]; report: (report: Report) => void }) => void): Report[] {
  const reports: Report[] = [];
  check({ options: {}, profiles: ['generic'], report: (report) => reports.push(report) });
  return reports;
}

describe('the commands of scriptlets', () => {
  it('are judged where the spec writes them', () => {
    const text = 'Name: demo\n%package x\nSummary: x\n%post x\nbad\n%postun x\n# please\nbad\n%build\nbad\n';
    const found = reported((context) => checks.spec(specFor(text), context));
    expect(found).toMatchObject([{ message: 'demo-x', at: { start: text.indexOf('bad'), end: text.indexOf('bad') + 3 } }]);
  });

  it('are judged in a package, under the name of rpmlint’s message', () => {
    const pkg = examplePackage({ scriptlets: { post: 'true\nbad\n', preun: 'bad please\n' } });
    const found = reported((context) => checks.rpm(pkg, { ...context, set: { source: '', packages: [pkg], complete: true } }));
    expect(found).toEqual([{ message: 'demo', cause: { scriptlet: 'post', line: 2 }, rpmlint: 'bad-command-in-%post' }]);
  });
});
