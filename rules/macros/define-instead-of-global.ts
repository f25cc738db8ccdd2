import { defineRule, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { definitionLeaves } from '../reading/macros/definitions.js';
import { oncePerSpec } from '../reading/once-per-spec.js';
import { leavesOf } from '../reading/syntax/leaves.js';

export default defineRule({
  meta: {
    id: 'define-instead-of-global',
    category: 'macros',
    summary: 'A macro is defined with %define at the top level of the spec',
    why: 'What %define defines inside of a macro is gone when that macro ends, and its body is expanded anew at each use. %global does neither: it means what the line looks like. Macros with parameters need %define and are left alone, and so are those that ask for what the spec sets only further down.',
    source: fedoraGuidelines('%global Preferred Over %define', 'SHOULD'),
    level: 'note',
    profiles: { photon: 'off' },
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: '%define commit abc\nName: demo\n',
          findings: [{ line: 1, column: 1, text: '%define', level: 'note', message: '%global commit' }],
          fixed: '%global commit abc\nName: demo\n',
        },
        {
          title: 'A body that calls macros may mean something else when it is expanded at once',
          spec: '%define folder %{name}-%{version}\nName: demo\n',
          findings: [{ line: 1 }],
          fixed: '%global folder %{name}-%{version}\nName: demo\n',
        },
        {
          title: 'In a branch',
          spec: '%if 1\n  %define x 1\n%endif\n',
          findings: [{ line: 2, column: 3 }],
          fixed: '%if 1\n  %global x 1\n%endif\n',
        },
      ],
      good: [
        { spec: '%global commit abc\n' },
        { title: 'A macro with parameters', spec: '%define greet() echo %1\n' },
        {
          title: 'A body that asks for what is set later: %global would ask too early',
          spec: '%define tag %{?prerelease}\n%define post : > %{?buildsubdir}/x\n%define e %{?epoch:%{epoch}:}\n%global prerelease rc1\nEpoch: 1\n',
        },
        {
          title: 'A hook that rpm expands while it builds',
          spec: '%define __spec_install_post \\\n  %{?__debug_package:%{__debug_install_post}} \\\n  %{__os_install_post}\n',
        },
        {
          title: 'A command or an expression would run before its macro is set',
          spec: '%define series %(echo %{version} | cut -d. -f1)\n%define later %[%{release} + 1]\nVersion: 1.2\nRelease: 1\n',
        },
        { title: 'Inside of the body of a macro', spec: '%{!?x: %define x 1}\n%global y() %{expand:%%define z 1}\n' },
        { title: 'Photon OS writes the checksums of its sources so', profile: 'photon', spec: '%define sha512 demo=0f\n' },
        { title: 'Text', spec: '# %%define x 1\n%description\nWrite %%define x 1.\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const { source } = spec;
      for (const { keyword, options, name, nameRange, body } of definitionLeaves(spec)) {
        if (keyword !== 'define' || options !== undefined || asksForLater(spec, body) || isHook(name, source.text.slice(body.start, body.end))) continue;
        const start = source.text.lastIndexOf('%define', nameRange.start);
        const at = { source, start, end: start + '%define'.length };
        const isPlain = !source.text.slice(body.start, body.end).includes('%');
        report({
          message: `Write %global ${name}: %define is for macros inside of other macros.`,
          at,
          fix: { safety: isPlain ? 'safe' : 'unsafe', title: 'Write %global', edits: [{ location: at, text: '%global' }] },
        });
      }
    },
  },
});

/** What rpm expands while it builds: a body that calls other macros has to wait for their values of that time. */
const isHook = (name: string, body: string): boolean =>
  /^__(?:\w{1,40}_)?(?:spec|os|debug|arch)_\w*(?:install|prep|build|conf|check|clean)_\w*$/.test(name) && /%(?!\{?nil\b)/.test(body);

/**
 * Whether a body has `%{?name…}` of a macro that is set behind it: by a definition, by a tag, or by %setup. A plain `%{name}` would stay as it is
 * until then, but not where a command, an expression or code gets it.
 */
function asksForLater(spec: Spec, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const body = spec.source.text.slice(start, Math.min(end, start + longestBody));
  const asked = /%(?:\(|\[|\{lua:)/.test(body) ? /%\{?[!?]{0,9}([A-Za-z_][A-Za-z0-9_]{0,100})/g : /%\{[!?]{1,9}([A-Za-z_][A-Za-z0-9_]{0,100})/g;
  return Array.from(body.matchAll(asked), ([, name = '']) => name).some((name) => name === 'buildsubdir' || (lastSet(spec).get(name) ?? -1) >= end);
}

const longestBody = 10_000;

/** Where the macros of a spec are set for the last time. */
const lastSet = oncePerSpec((spec) => {
  const found = new Map<string, number>();
  for (const { leaf } of leavesOf(spec)) {
    if (leaf.kind === 'definition' && leaf.keyword !== 'undefine') found.set(leaf.name, leaf.start);
    if (leaf.kind === 'tag') found.set(leaf.name.toLowerCase(), leaf.start);
  }
  return found;
});
