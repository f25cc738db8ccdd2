import { defineRule, type Spec, type SpecPackage } from '../../src/policy/index.js';
import { baseName } from '../data/install-path.js';
import { rawLine } from '../reading/raw-line.js';
import { type ScriptletCommand, scriptletCommands } from '../reading/scriptlet-commands.js';

const install = 'update-alternatives --install %{_bindir}/foo foo %{_bindir}/foo-demo 10';
const complete = `Name: demo\nRequires(post): alternatives\n%post\n${install} || :\n%postun\nif [ $1 -eq 0 ]; then\n  update-alternatives --remove foo %{_bindir}/foo-demo\nfi\n%files\n%ghost %{_bindir}/foo\n`;

export default defineRule({
  meta: {
    id: 'alternatives-incomplete',
    category: 'scriptlets',
    summary: 'An alternative is installed, but not removed, owned or required',
    why: 'An alternative needs its counterpart: --remove when the package goes, else the link leads nowhere; a %ghost entry, so that rpm knows whose the link is; and the tool itself, required for the scriptlet.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Alternatives',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Alternatives/',
    },
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: {
      rpmlint: [
        'update-alternatives-postun-call-missing',
        'update-alternatives-post-call-missing',
        'update-alternatives-requirement-missing',
        'alternative-link-not-ghost',
        'alternative-link-missing',
        'alternative-generic-name-not-symlink',
        'alternative-generic-name-missing',
      ],
      rpminspect: [],
    },
    examples: {
      bad: [
        {
          spec: `Name: demo\n%post\n${install}\n%files\n`,
          findings: [
            { line: 3, column: 1, text: 'update-alternatives', level: 'warning', message: '--remove in %postun, a %ghost entry for the link, Requires(post)' },
          ],
        },
        {
          title: 'The link is not owned',
          spec: complete.replace('%ghost %{_bindir}/foo\n', ''),
          findings: [{ line: 4, message: 'lacks a %ghost entry for the link.' }],
        },
        { title: 'The tool is not required', spec: complete.replace('Requires(post): alternatives\n', ''), findings: [{ line: 3, message: 'Requires(post)' }] },
        { title: 'It is never removed', spec: complete.replace('--remove', '--display'), findings: [{ line: 4, message: '--remove' }] },
      ],
      good: [
        { spec: complete },
        {
          title: 'Under its other name, required by path',
          spec: complete
            .replaceAll('update-alternatives', 'alternatives')
            .replace('Requires(post): alternatives', 'Requires(post): %{_sbindir}/alternatives')
            .replace('%postun', '%preun'),
        },
        { title: 'Required without a scriptlet’s name: it is there in time too', spec: complete.replace('Requires(post)', 'Requires') },
        {
          title: 'Names in variables can’t be compared',
          spec: 'Name: demo\n%post\nfor x in a b; do\n  update-alternatives --install /usr/bin/$x $x /usr/bin/$x-demo 10\ndone\n',
        },
        { title: 'Text', spec: 'Name: demo\n%post\necho update-alternatives --install a b c 1\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const calls = scriptletCommands(spec).filter(({ tool }) => tool === 'update-alternatives' || tool === 'alternatives');
      const removed = calls.flatMap((call) => [...operandsOf(call, '--remove').slice(0, 1), ...operandsOf(call, '--remove-all').slice(0, 1)]);
      const gone: Known = { names: new Set(removed), unsure: removed.some(isVariable) };
      const isGhost = calls.length > 0 ? ghosts(spec) : undefined;
      const requiring = new Set(calls.length > 0 ? spec.packages.filter(requiresTool) : []);
      for (const call of calls) {
        const [link, name] = operandsOf(call, '--install');
        if (link === undefined || name === undefined || /[$`]/.test(link + name)) continue;
        const missing = [
          ...(holds(gone, name) ? [] : ['--remove in %postun']),
          ...(isGhost && holds(isGhost, baseName(link)) ? [] : ['a %ghost entry for the link']),
          ...(requiring.has(call.package) ? [] : ['Requires(post) of the tool']),
        ];
        if (missing.length > 0)
          report({ message: `The alternative lacks ${missing.join(', ')}.`, at: { source: spec.source, start: call.program.start, end: call.program.end } });
      }
    },
  },
  plannedTargets: ['rpm'],
});

/** The words behind an option; none where it is not given. */
function operandsOf({ args }: ScriptletCommand, option: string): readonly string[] {
  const at = args.findIndex(({ text }) => text === option);
  return at < 0 ? [] : args.slice(at + 1).map(({ text }) => text);
}

/** Names that were found; where macros or variables are in play, any name may be among them. */
interface Known {
  readonly names: ReadonlySet<string>;
  readonly unsure: boolean;
}

const holds = ({ names, unsure }: Known, name: string): boolean => unsure || names.has(name) || (isVariable(name) && names.size > 0);

const isVariable = (text: string): boolean => /[%$`*?{]/.test(text);

/** The last names of what is listed as %ghost, as they are and as they are written. */
function ghosts({ packages }: Spec): Known {
  const names = new Set<string>();
  let unsure = packages.some(({ fileLists }) => fileLists.length > 0);
  for (const entry of packages.flatMap(({ files }) => files ?? [])) {
    unsure ||= !entry.pathText.known;
    if (!entry.directives.includes('%ghost')) continue;
    unsure ||= isVariable(entry.path);
    names.add(baseName(entry.path)).add(baseName(rawLine(entry).trim()));
  }
  return { names, unsure };
}

const requiresTool = ({ dependencies }: SpecPackage): boolean =>
  dependencies.requires.some(({ name, text }) => !text.known || /alternatives|chkconfig/.test(name));
