import { describe, expect, it } from '@jest/globals';
import type { AnyRule } from '../../src/policy/rule.js';
import { ruleIndex } from '../../src/report/rule-index.js';
import { rulePage, ruleText } from '../../src/report/rule-page.js';
import { rule, securityRule } from './sample.js';

const profiles = [
  { name: 'generic', title: 'Generic', summary: '', macroSets: [] },
  { name: 'acme', title: 'Acme', summary: '', macroSets: [], extends: 'generic', options: { 'vendor-tag': { allow: ['Acme'] } } },
];

const withOptions: AnyRule = {
  ...rule,
  meta: {
    ...rule.meta,
    options: {
      schema: {
        type: 'object',
        additionalProperties: false,
        properties: { allow: { type: 'array', items: { type: 'string' }, description: 'Vendors that may stand' } },
      },
      defaults: { allow: [] },
    },
  },
};

describe('a rule page', () => {
  it('has the same headings for every rule', () => {
    const headings = (page: string): string[] => page.match(/^##? .*/gm) ?? [];
    expect(headings(rulePage(rule, profiles)).slice(1)).toEqual(headings(rulePage(securityRule, profiles)).slice(1));
  });

  it('says all that the rule says of itself', () => {
    expect(rulePage(withOptions, profiles)).toBe(`# vendor-tag

## What it does

Spec sets the Vendor tag. It is a rule of the category \`tags\` and looks at spec files.

## Why

The build system sets it.

## Source

[Packaging Guidelines, "Tags"](https://example.org/tags) (MUST NOT)

## Levels by profile

| Profile | Level |
| --- | --- |
| \`generic\` | warning |
| \`acme\` | warning |

## Examples

### Bad

\`\`\`spec
Vendor: Acme
\`\`\`

Finding:

- line 1 \`Vendor\`

After fixing, nothing of it is left.

### Good

\`\`\`spec
Name: foo
\`\`\`

## Options

| Option | Type | Default | Meaning |
| --- | --- | --- | --- |
| \`allow\` | list of string | \`[]\` | Vendors that may stand |

In the profile \`acme\`:

\`\`\`json
{
  "allow": [
    "Acme"
  ]
}
\`\`\`

## Fix

Safe: \`--fix\` applies it. The meaning stays and nothing is lost.

## Equivalents

- rpmlint: \`hardcoded-packager-tag\`
- rpminspect: none

## How to switch it off

For one place: \`# speclint: ignore[vendor-tag] -- REASON\` above it in the spec. For one run: \`--rule vendor-tag=off\`. For good: \`vendor-tag: off\` under \`rules\` in the configuration, or under \`overrides\` for some paths only.
`);
  });

  it('reads in a terminal too', () => {
    const text = ruleText(withOptions, profiles, { color: false, columns: 60 });
    expect(text).toContain('\nWhat it does\n\nSpec sets the Vendor tag. It is a rule of the category tags\nand looks at spec files.\n');
    expect(text).toContain('\nProfile  Level\ngeneric  warning\nacme     warning\n');
    expect(text).toContain('\n    Vendor: Acme\n');
    expect(ruleText(rule, profiles, { color: true })).toContain('\x1b[1m\x1b[4mvendor-tag');
  });
});

describe('the rule index', () => {
  it('has a table for each category', () => {
    expect(ruleIndex([rule, securityRule])).toContain(`## binaries

| Rule | Summary | Level | Looks at | Fix |
| --- | --- | --- | --- | --- |
| [rpath](rpath.md) | Binary has an RPATH | error | rpm | none |

## tags
`);
  });
});
