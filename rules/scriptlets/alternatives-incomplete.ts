import { defineRule, type PackageContext, type PackageFacts, type Spec, type SpecPackage } from '../../src/policy/index.js';
import { isDirectory, isGhost, isRegular } from '../data/paths/file-type.js';
import { baseName, directoryOf, mergedUsr } from '../data/paths/install-path.js';
import { scriptletCommands } from '../reading/commands/scriptlet-commands.js';
import type { SimpleCommand } from '../reading/commands/simple-command.js';
import { rawLine } from '../reading/files-section/raw-line.js';
import { causeOf, packagedCommands } from '../reading/package/commands.js';
import { filesBelow, filesNamed } from '../reading/package/files.js';

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
        {
          title: 'In a package',
          packages: [{ scriptlets: { post: 'if [ $1 = 1 ]; then\n  /usr/sbin/update-alternatives --install /usr/bin/foo foo /usr/bin/foo-demo 10\nfi\n' } }],
          findings: [{ level: 'warning', message: 'The alternative foo lacks --remove in %postun, a %ghost entry for the link, Requires(post) of the tool.' }],
        },
        {
          title: 'Packaged what belongs to the system',
          packages: [{ files: [{ path: '/etc/alternatives/foo' }, { path: '/usr/bin/foo', mode: 0o755 }] }],
          findings: [{ file: '/etc/alternatives/foo' }, { file: '/usr/bin/foo' }],
        },
      ],
      good: [
        {
          packages: [
            {
              files: [
                { path: '/etc/alternatives/foo', type: 'symlink', linkTo: '/usr/bin/foo-demo', flags: ['ghost'] },
                { path: '/usr/bin/foo', type: 'symlink', linkTo: '/etc/alternatives/foo' },
              ],
            },
          ],
        },
        {
          packages: [
            {
              requires: ['/usr/sbin/alternatives'],
              scriptlets: { post: 'alternatives --install /usr/bin/foo foo /usr/bin/foo-demo 10\n', postun: 'alternatives --remove foo /usr/bin/foo-demo\n' },
              files: [{ path: '/usr/bin/foo', flags: ['ghost'], type: 'symlink', linkTo: '/etc/alternatives/foo' }],
            },
          ],
        },
        { spec: complete },
        {
          title: 'Under its other name, required by path',
          spec: complete
            .replaceAll('update-alternatives', 'alternatives')
            .replace('Requires(post): alternatives', 'Requires(post): %{_sbindir}/alternatives')
            .replace('%postun', '%preun'),
        },
        { title: "Required without a scriptlet's name: it is there in time too", spec: complete.replace('Requires(post)', 'Requires') },
        {
          title: "Names in variables can't be compared",
          spec: 'Name: demo\n%post\nfor x in a b; do\n  update-alternatives --install /usr/bin/$x $x /usr/bin/$x-demo 10\ndone\n',
        },
        { title: 'Text', spec: 'Name: demo\n%post\necho update-alternatives --install a b c 1\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const calls = scriptletCommands(spec).filter(isCall);
      const removed = calls.flatMap((call) => [...operandsOf(call, '--remove').slice(0, 1), ...operandsOf(call, '--remove-all').slice(0, 1)]);
      const gone: Known = { names: new Set(removed), unsure: removed.some(isVariable) };
      const isGhost = calls.length > 0 ? ghosts(spec) : undefined;
      const requiring = new Set(calls.length > 0 ? spec.packages.filter(requiresTool) : []);
      for (const call of calls) {
        const [link, name] = operandsOf(call, '--install');
        if (link === undefined || name === undefined || /[$`]/.test(link + name)) continue;
        const missing = lacks(holds(gone, name), isGhost !== undefined && holds(isGhost, baseName(link)), requiring.has(call.package));
        if (missing.length > 0)
          report({ message: `The alternative lacks ${missing.join(', ')}.`, at: { source: spec.source, start: call.program.start, end: call.program.end } });
      }
    },
    rpm: checkPackage,
  },
});

function checkPackage(pkg: PackageFacts, { set, report }: PackageContext): void {
  const calls = packagedCommands(pkg).filter(isCall);
  const removed = calls.flatMap((call) => [...operandsOf(call, '--remove').slice(0, 1), ...operandsOf(call, '--remove-all').slice(0, 1)]);
  const gone: Known = { names: new Set(removed), unsure: removed.some(isVariable) };
  for (const call of calls) {
    const [link, name] = operandsOf(call, '--install');
    if (link === undefined || name === undefined || isVariable(link + name)) continue;
    const path = mergedUsr(link);
    const owned = set.packages.some((each) => filesNamed(each, path).length > 0);
    const requires = pkg.dependencies.requires.some((dependency) => isTool(dependency.name));
    const missing = lacks(holds(gone, name), owned, requires);
    if (missing.length > 0) report({ message: `The alternative ${name} lacks ${missing.join(', ')}.`, cause: causeOf(call) });
  }
  reportPackagedLinks(pkg, report);
}

/** What update-alternatives makes on the system must not come out of the package: it would be put back at each update. */
function reportPackagedLinks(pkg: PackageFacts, report: PackageContext['report']): void {
  const links = filesBelow(pkg, '/etc/alternatives').filter((file) => !isDirectory(file));
  if (links.length === 0) return;
  const names = new Set(links.map(({ path }) => baseName(path)));
  for (const file of links) {
    if (!isGhost(file))
      report({
        file: file.path,
        message: 'The link of an alternative is packaged. List it as %ghost, and let update-alternatives make it.',
        rpmlint: 'alternative-link-not-ghost',
      });
  }
  for (const file of pkg.files) {
    if (isRegular(file) && !isGhost(file) && names.has(baseName(file.path)) && /^\/usr\/s?bin$/.test(directoryOf(mergedUsr(file.path))))
      report({
        file: file.path,
        message: 'The name of an alternative is a file, not a link to /etc/alternatives. Give the program another name, and list this one as %ghost.',
        rpmlint: 'alternative-generic-name-not-symlink',
      });
  }
}

const isCall = ({ tool }: SimpleCommand): boolean => tool === 'update-alternatives' || tool === 'alternatives';

const lacks = (removed: boolean, owned: boolean, required: boolean): string[] => [
  ...(removed ? [] : ['--remove in %postun']),
  ...(owned ? [] : ['a %ghost entry for the link']),
  ...(required ? [] : ['Requires(post) of the tool']),
];

/** The words behind an option; none where it is not given. */
function operandsOf({ args }: SimpleCommand, option: string): readonly string[] {
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

const requiresTool = ({ dependencies }: SpecPackage): boolean => dependencies.requires.some(({ name, text }) => !text.known || isTool(name));

const isTool = (name: string): boolean => /alternatives|chkconfig/.test(name);
