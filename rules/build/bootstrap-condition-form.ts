import { defineRule, type Location, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { buildConditions } from '../reading/macros/bconds.js';
import { definitionSites } from '../reading/macros/definitions.js';
import { branchSites } from '../reading/syntax/branches.js';

export default defineRule({
  meta: {
    id: 'bootstrap-condition-form',
    category: 'build',
    summary: "Bootstrap mode is a macro of the spec's own instead of %bcond bootstrap",
    why: "rpmbuild and mock switch build conditions on by name, and a build --with bootstrap marks its release with ~bootstrap. A macro of the spec's own has neither.",
    source: fedoraGuidelines('Bootstrapping', 'SHOULD'),
    level: 'off',
    profiles: { fedora: 'note' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { profile: 'fedora', spec: '%global bootstrap 1\n%if %{bootstrap}\n%endif\n', findings: [{ line: 1, column: 9, text: 'bootstrap', level: 'note' }] },
        {
          title: 'Only asked for',
          profile: 'fedora',
          spec: 'Name: x\n%if ! 0%{?bootstrap}\nRequires: y\n%endif\n',
          findings: [{ line: 2, text: '%{?bootstrap}' }],
        },
      ],
      good: [
        { profile: 'fedora', spec: '%bcond_with bootstrap\n%if %{without bootstrap}\n%endif\n' },
        { title: 'What the condition defines', profile: 'fedora', spec: '%if 0%{?_with_bootstrap}\n%endif\n' },
        { title: 'Following the condition', profile: 'fedora', spec: '%bcond_with bootstrap\n%if %{with bootstrap}\n%global bootstrap 1\n%endif\n' },
        { title: 'Other macros', profile: 'fedora', spec: '%global bootstrap_version 1\n%if 0%{?bootstrap_arch:1}\n%endif\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      if (!spec.source.text.includes('bootstrap') || buildConditions(spec).some(({ name }) => name === 'bootstrap')) return;
      const [at] = [...definitionSites(spec, ['bootstrap']).map((site) => site.at), ...conditions(spec)];
      if (at) report({ message: 'Bootstrap mode is a macro of this spec. Declare it with %bcond_with bootstrap and ask with %{with bootstrap}.', at });
    },
  },
});

/** Conditionals that ask for the macro. */
function conditions(spec: Spec): Location[] {
  const { source } = spec;
  return branchSites(spec).flatMap(({ branch: { condition } }) => {
    const found = /%\{[?!]{0,4}bootstrap(?::[^{}]{0,20})?\}/.exec(source.text.slice(condition.start, Math.min(condition.end, condition.start + 1000)));
    return found ? [{ source, start: condition.start + found.index, end: condition.start + found.index + found[0].length }] : [];
  });
}
