import { describe, expect, it } from '@jest/globals';
import withoutShebang from '../../../../rules/scripts/executable-without-shebang.js';
import ambiguousPython from '../../../../rules/scripts/shebang-ambiguous-python.js';
import crlf from '../../../../rules/scripts/shebang-crlf.js';
import empty from '../../../../rules/scripts/shebang-empty.js';
import env from '../../../../rules/scripts/shebang-env.js';
import location from '../../../../rules/scripts/shebang-interpreter-location.js';
import notRequired from '../../../../rules/scripts/shebang-interpreter-not-required.js';
import legacyPath from '../../../../rules/scripts/shebang-legacy-bin-path.js';
import multipleArguments from '../../../../rules/scripts/shebang-multiple-arguments.js';
import obsolete from '../../../../rules/scripts/shebang-obsolete-interpreter.js';
import onNonExecutable from '../../../../rules/scripts/shebang-on-non-executable.js';
import relative from '../../../../rules/scripts/shebang-relative-interpreter.js';
import tooLong from '../../../../rules/scripts/shebang-too-long.js';
import type { AnyRule } from '../../../../src/policy/index.js';
import { judgePackage } from '../../../../src/policy/judge.js';
import { examplePackage } from '../../../../src/policy/rule-tester/example-package.js';

const family: readonly AnyRule[] = [
  ambiguousPython,
  crlf,
  empty,
  env,
  location,
  notRequired,
  legacyPath,
  multipleArguments,
  obsolete,
  onNonExecutable,
  relative,
  tooLong,
  withoutShebang,
];

/** The rules of the family, all switched on, that find fault with one file; rpm required the interpreter as it does by itself. */
function faults(content: string, mode = 0o755, path = '/usr/bin/program'): string[] {
  const interpreter = /^#![ \t]*(\/[^\s]*)/.exec(content)?.[1];
  const pkg = examplePackage({ files: [{ path, mode, content }], requires: interpreter === undefined ? [] : [interpreter] });
  const set = { source: '', packages: [pkg], complete: true };
  return family
    .filter(
      (rule) =>
        judgePackage(rule, pkg, set, { options: rule.meta.options?.defaults ?? {}, profiles: ['generic'], weight: { level: 'note', configured: false } })
          .length > 0,
    )
    .map(({ meta }) => meta.id);
}

describe('an executable script', () => {
  it.each([
    ['#!/usr/bin/env python3\n', ['shebang-env']],
    ['#!/usr/bin/env -S python3 -u\n', ['shebang-env']],
    ['#!/usr/bin/env /usr/bin/python3\n', ['shebang-env']],
    ['#!/usr/bin/env FOO=1 bash\n', ['shebang-env']],
    ['#!/bin/env perl\n', ['shebang-env']],
    ['#!env bash\n', ['shebang-env', 'shebang-relative-interpreter']],
    ['#!perl\n', ['shebang-relative-interpreter']],
    ['#!\necho hi\n', ['shebang-empty']],
    ['#! /usr/bin/python3\n', []],
    ['#!\t/bin/sh\n', []],
    ['#!/usr/bin/python\n', ['shebang-ambiguous-python']],
    ['#!/usr/bin/python2\n', ['shebang-obsolete-interpreter']],
    ['#!/usr/local/bin/perl\n', ['shebang-interpreter-location']],
    ['#!/opt/demo/bin/perl\n', ['shebang-interpreter-location']],
    ['#!/home/u/bin/perl\n', ['shebang-interpreter-location']],
    ['#!/builddir/build/BUILDROOT/demo/usr/bin/perl\n', ['shebang-interpreter-location']],
    ['#!/usr/share/demo/venv/bin/python3\n', ['shebang-interpreter-location']],
    ['#!/usr/bin/python3\r\n', ['shebang-crlf']],
    ['\uFEFF#!/bin/sh\n', ['executable-without-shebang']],
    ['\n#!/bin/sh\n', ['executable-without-shebang']],
    ['echo hi\n', ['executable-without-shebang']],
    ['', ['executable-without-shebang']],
    ['#!/sbin/openrc-run\n', ['shebang-legacy-bin-path']],
    ['#!/bin/sh -e -u\n', ['shebang-multiple-arguments']],
    ['#!/bin/false\n', []],
  ])('%j', (content, expected) => {
    expect(faults(content).sort()).toEqual([...expected].sort());
  });
});

describe('a script that is not executable', () => {
  it.each(['/usr/bin/program', '/usr/share/demo/program'])('in %s', (path) => {
    expect(faults('#!/usr/bin/python3\n', 0o644, path)).toEqual(['shebang-on-non-executable']);
    expect(faults('#!/usr/bin/env python\n', 0o644, path)).toEqual(['shebang-on-non-executable']);
  });
});
