import { defineRule, type Fix, type Spec } from '../../src/policy/index.js';
import { isKnownTo } from '../../src/spec/rpm-versions.js';
import { rpmManual } from '../data/documents/rpm-manual.js';
import { configuredMacros } from '../reading/builds/configured-macros.js';
import { deleteLine } from '../reading/edits/delete-line.js';
import { type DefinitionSite, definitionSites } from '../reading/macros/definitions.js';
import { macroUses } from '../reading/macros/macro-uses.js';

const deprecated = 'clamp_mtime_to_source_date_epoch';
/** Source: rpm manual, "Package build process", "Reproducability". */
const policies = ['clamp_to_source_date_epoch', 'clamp_to_buildtime'];

export default defineRule({
  meta: {
    id: 'mtime-policy-deprecated',
    category: 'hygiene',
    summary: 'The spec bounds file times with a deprecated macro, or with a policy that rpm does not know',
    why: 'rpm 4.20 put %build_mtime_policy in the place of %clamp_mtime_to_source_date_epoch and marks the old macro as deprecated. A policy that it does not know bounds nothing, so that builds differ with the time of the build. An older rpm knows only the old macro, so nothing is said where one reads the spec.',
    source: rpmManual('manual/buildprocess', 'Package build process: Reproducability', 'SHOULD NOT'),
    level: 'note',
    fix: 'unsafe',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: '%global clamp_mtime_to_source_date_epoch 1\n',
          findings: [{ line: 1, column: 9, text: 'clamp_mtime_to_source_date_epoch', level: 'note' }],
          fixed: '%global build_mtime_policy clamp_to_source_date_epoch\n',
        },
        {
          title: 'Switched off: without the line nothing is bounded either, unless the distribution does',
          spec: '%define clamp_mtime_to_source_date_epoch 0\n',
          findings: [{ line: 1 }],
          fixed: '%define build_mtime_policy %{nil}\n',
        },
        { title: 'Taken away', spec: '%undefine clamp_mtime_to_source_date_epoch\nName: demo\n', findings: [{ line: 1 }], fixed: 'Name: demo\n' },
        {
          title: 'A policy that rpm does not know',
          spec: '%global build_mtime_policy clamp\n',
          findings: [{ line: 1, level: 'error', message: 'clamp_to_buildtime' }],
        },
        {
          title: 'For all builds of a project',
          config: { name: '_config', text: 'Macros:\n%build_mtime_policy clamp\n:Macros\n' },
          findings: [{ line: 2, text: '%build_mtime_policy', level: 'error' }],
        },
      ],
      good: [
        {
          title: 'The old macro in a configuration: the release that is built for may have an older rpm',
          config: { name: 'demo.cfg', text: "config_opts['macros']['%clamp_mtime_to_source_date_epoch'] = '1'\n" },
        },
        { spec: '%global build_mtime_policy clamp_to_source_date_epoch\n' },
        { title: 'No policy', spec: '%global build_mtime_policy %{nil}\n' },
        { title: 'One that hangs on something else', spec: '%global build_mtime_policy %{some_policy}\n' },
        { title: 'Enterprise Linux has an older rpm', profile: 'epel', spec: '%global clamp_mtime_to_source_date_epoch 1\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      if (!isKnownTo(spec.rpm, '4.20')) return;
      for (const site of definitionSites(spec, [deprecated])) {
        const fix = rewritten(spec, site);
        report({ message: `%${deprecated} is deprecated. Set %build_mtime_policy instead.`, at: site.at, ...(fix && { fix }) });
      }
      for (const { at, body, empty } of definitionSites(spec, ['build_mtime_policy'])) {
        if (!empty && isUnknown(body)) report({ message: unknown(body), at, level: 'error' });
      }
    },
    config(config, { report }) {
      for (const { name, value, at } of configuredMacros(config))
        if (name === 'build_mtime_policy' && value !== '' && isUnknown(value)) report({ message: unknown(value), at, level: 'error' });
    },
  },
});

const isUnknown = (policy: string): boolean => !policy.includes('%') && !policies.includes(policy);

const unknown = (policy: string): string => `rpm has no policy "${policy}" for file times. Write one of ${policies.join(', ')}, or leave it unset.`;

/** Unsafe: an older rpm, under which the spec may be built too, knows only the deprecated macro. */
function rewritten(spec: Spec, { at, body, empty, leaf }: DefinitionSite): Fix | undefined {
  if (macroUses(spec).has(deprecated)) return undefined;
  const { source } = spec;
  if (leaf.keyword === 'undefine') return deleteLine({ source, start: leaf.start, end: leaf.end }, 'unsafe');
  const value = empty || body === '0' ? '%{nil}' : body === '1' ? 'clamp_to_source_date_epoch' : undefined;
  if (value === undefined) return undefined;
  return {
    safety: 'unsafe',
    title: 'Set %build_mtime_policy',
    edits: [{ location: { source, start: at.start, end: leaf.body.end }, text: `build_mtime_policy ${value}` }],
  };
}
