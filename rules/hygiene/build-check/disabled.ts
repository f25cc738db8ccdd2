import { defineRule, type Level, type Rule } from '../../../src/policy/index.js';
import { rpmManual } from '../../data/documents/rpm-manual.js';
import { configuredMacros } from '../../reading/builds/configured-macros.js';
import { deleteLine } from '../../reading/edits/delete-line.js';
import { isOff, switchedOff } from '../../reading/macros/switched-off.js';
import { hasReasonNear } from '../../reading/reasons/reason-near.js';

export interface BuildCheck {
  readonly id: string;
  /** The macro that makes the check stop the build. */
  readonly macro: string;
  readonly summary: string;
  readonly why: string;
  /** What gets into packages unnoticed, as the end of a sentence: "files that no %files section lists". */
  readonly hides: string;
  /** Where rpm itself leaves the check off, switching it off once more weighs less. */
  readonly level: Level;
}

/** A rule against switching off one of the checks that rpmbuild makes of what was built. Source of the macros: rpm manual, "Packaging hygiene". */
export function disabledBuildCheck({ id, macro, summary, why, hides, level }: BuildCheck): Rule {
  return defineRule({
    meta: {
      id,
      category: 'hygiene',
      summary,
      why,
      source: rpmManual('manual/buildprocess', 'Package build process: Packaging hygiene', 'SHOULD NOT'),
      level,
      fix: 'unsafe',
      precision: 'very-high',
      equivalents: { rpmlint: [], rpminspect: [] },
      examples: {
        bad: [
          {
            spec: `%global ${macro} 0\nName: demo\n`,
            findings: [{ line: 1, column: 9, text: macro, level: level as 'note' | 'warning' }],
            fixed: 'Name: demo\n',
          },
          {
            title: 'For all builds of a project',
            config: { name: '_config', text: `Macros:\n%${macro} 0\n:Macros\n` },
            findings: [{ line: 2, text: `%${macro}`, level: level as 'note' | 'warning' }],
          },
          {
            title: 'For all builds in a build root of mock',
            config: { name: 'demo.cfg', text: `config_opts['macros']['%${macro}'] = '0'\n` },
            findings: [{ line: 1 }],
          },
          { title: 'Undefined, or defined to nothing', spec: `%undefine ${macro}\n%define ${macro} %{nil}\n`, findings: [{ line: 1 }, { line: 2 }], fixed: '' },
        ],
        good: [
          { spec: '# default kept\nName: demo\n' },
          { title: 'With a reason', spec: `# the vendor ships it so\n%global ${macro} 0\n` },
          { title: 'One reason for several', spec: `# programs for another machine\n%global __strip /bin/true\n%global ${macro} 0\nBuildArch: noarch\n` },
          { title: 'Switched on', spec: `%global ${macro} 1\n` },
          { title: 'A value that hangs on something else', spec: `%global ${macro} %{some_switch}\n` },
          {
            title: 'A configuration with a reason, or that switches it on',
            config: { name: '_config', text: `Macros:\n# packages of before 2010\n%${macro} 0\n%${macro} 1\n:Macros\n` },
          },
          { title: 'Text is no definition', spec: `# %%global ${macro} 0\n%description\nDefine %%${macro} 0.\n` },
        ],
      },
    },
    check: {
      spec(spec, { report }) {
        for (const { at, leaf, justified } of switchedOff(spec, [macro])) {
          if (justified || hasReasonNear(spec, at.start)) continue;
          report({
            message: `%${macro} is switched off: the build no longer stops at ${hides}. Mend what it stops at, and delete the line.`,
            at,
            fix: deleteLine({ source: spec.source, start: leaf.start, end: leaf.end }, 'unsafe'),
          });
        }
      },
      config(config, { report }) {
        for (const { name, value, at, explained } of configuredMacros(config)) {
          if (name !== macro || explained || !(isOff(value) || value === '%{nil}')) continue;
          report({ message: `%${macro} is switched off for every build: none stops at ${hides}. Switch it off in the specs that need it, with a reason.`, at });
        }
      },
    },
  });
}
