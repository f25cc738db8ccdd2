import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import type { CheckResult } from '../../src/engine/result.js';
import { displaySafe } from '../../src/report/display-safe.js';
import { junitReport } from '../../src/report/junit.js';
import { repository } from '../support/repository.js';
import { describeWithTools } from '../support/tools.js';
import { resultWith, texts } from './hostile.js';
import { inPackage, inSpec, options, resultOf, unbuilt } from './sample.js';

const golden = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
<testsuite package="speclint" hostname="localhost" timestamp="1970-01-01T00:00:00" time="0" id="0" name="pkgs/foo.spec" tests="2" failures="1" errors="0" skipped="1">
<properties/>
<testcase name="vendor-tag: Delete the Vendor tag." classname="pkgs/foo.spec" time="0">
<failure message="error: Delete the Vendor tag." type="error">
error pkgs/foo.spec:3:1: vendor-tag: Delete the Vendor tag.
   3 │ Vendor: Acme
     │ ^^^^^^
    fix: Delete the line (--fix)
</failure>
</testcase>
<testcase name="vendor-tag: Write &lt;a&gt; &amp; &quot;b&quot;." classname="pkgs/foo.spec" time="0">
<skipped message="warning: Write &lt;a&gt; &amp; &quot;b&quot;.">
warning pkgs/foo.spec: vendor-tag: Write &lt;a&gt; &amp; &quot;b&quot;.
</skipped>
</testcase>
<system-out/>
<system-err/>
</testsuite>
<testsuite package="speclint" hostname="localhost" timestamp="1970-01-01T00:00:00" time="0" id="1" name="foo-1.0-1.x86_64.rpm" tests="1" failures="0" errors="0" skipped="0">
<properties/>
<testcase name="no findings" classname="foo-1.0-1.x86_64.rpm" time="0"/>
<system-out/>
<system-err/>
</testsuite>
</testsuites>
`;
const { region: _, fix: __, ...nowhere } = inSpec;
const sample = resultOf([inSpec, { ...nowhere, level: 'warning', message: 'Write <a> & "b".' }]);
const troubled = resultOf([], {
  inputs: [{ path: 'bad.rpm', kind: 'unknown', status: 'unreadable', error: { message: 'no lead', offset: 0 } }],
  failures: [{ ruleId: 'rpath', path: 'x.rpm', message: 'boom' }],
  capped: new Map([['x.rpm', 3]]),
  remarks: [{ path: 'build.log', line: 4, message: 'only the first thousand' }],
});

describe('the JUnit report', () => {
  it('is a suite for each file, with a case for each finding', () => expect(junitReport(sample, options)).toBe(golden));

  it('fails from the level on that fails the run', () => {
    const outcomes = (failsFrom: 'note' | 'error') =>
      [...junitReport(sample, { ...options, failsFrom }).matchAll(/<(failure|skipped) /g)].map(([, name]) => name);
    expect([outcomes('error'), outcomes('note')]).toEqual([
      ['failure', 'skipped'],
      ['failure', 'failure'],
    ]);
  });

  it('leaves suppressed findings out', () => {
    expect(casesOf(resultOf([{ ...inPackage, suppressed: { kind: 'inSource' } }]))).toEqual(['no findings: passed', 'no findings: passed']);
  });

  it('has errors for what could not be checked, and says the rest on the error stream of the suite', () => {
    expect(casesOf(troubled)).toEqual([
      'unreadable: Cannot be read: no lead (at byte 0): error',
      'rule-failed: The rule rpath failed: boom: error',
      'capped: 3 more findings in this input not shown.: error',
      'no findings: passed',
    ]);
    expect(junitReport(troubled, options)).toContain('<system-err>\nbuild.log:4: only the first thousand\n</system-err>');
  });

  it('has an error for a build that failed', () => {
    expect(casesOf(resultOf([], { ...unbuilt, inputs: [] }))).toEqual(['build-failed: the build failed (root): no repository answers: error']);
  });

  it('takes findings that were cut off for an error only where no other stands for them', () => {
    expect(casesOf(resultOf([inPackage], { inputs: [], capped: new Map([[inPackage.path, 3]]) }))).toEqual([
      'rpath: Remove the RPATH. In foo-1.0-1.x86_64 /usr/bin/foo: skipped',
    ]);
  });

  it('gives cases of one name a number', () => {
    expect(casesOf(resultOf([inSpec, inSpec], { inputs: [] }))).toEqual([
      'vendor-tag: Delete the Vendor tag.: failure',
      'vendor-tag: Delete the Vendor tag. (2): failure',
    ]);
  });

  it('is XML that says what was meant, whatever the texts', () => {
    const bad = texts.filter((text) => {
      const safe = displaySafe(text);
      const { name, cases } = suitesOf(resultWith(text))[0] as Suite;
      // a parser takes line ends and tabs in attributes for blanks, of which displaySafe leaves none
      return name !== (text.trim() === '' ? '-' : safe) || !cases.at(-1)?.name.startsWith(`${safe}: ${safe} In ${safe}`);
    });
    expect(bad).toEqual([]);
  });
});

describeWithTools(['xmllint'], 'the JUnit report, to xmllint', () => {
  it.each([
    ['of findings', sample],
    ['of what could not be checked', troubled],
    ['of nothing', resultOf([], { inputs: [] })],
    ...texts.slice(0, 40).map((text) => [`of ${JSON.stringify(text)}`, resultWith(text)] as const),
  ])('is valid: %s', (_, result) => {
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', join(repository, 'test/report/junit.xsd'), '-'], {
      input: junitReport(result, options),
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '- validates\n']);
  });
});

interface Suite {
  readonly name: string;
  readonly cases: readonly { readonly name: string; readonly outcome: string }[];
}

function suitesOf(result: CheckResult): Suite[] {
  const { root } = parseXml(junitReport(result, options));
  return elementsOf(root as XmlElement).map((suite) => ({
    name: suite.attributes.name ?? '',
    cases: elementsOf(suite)
      .filter(({ name }) => name === 'testcase')
      .map((one) => ({ name: one.attributes.name ?? '', outcome: elementsOf(one)[0]?.name ?? 'passed' })),
  }));
}

const elementsOf = ({ children }: XmlElement): XmlElement[] => children.filter((child): child is XmlElement => child.type === 'element');

const casesOf = (result: CheckResult): string[] => suitesOf(result).flatMap(({ cases }) => cases.map(({ name, outcome }) => `${name}: ${outcome}`));
