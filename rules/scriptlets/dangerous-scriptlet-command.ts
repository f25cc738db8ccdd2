import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isBaseDirectory } from '../data/paths/base-directories.js';
import { directoryMacros } from '../data/paths/directory-macros.js';
import { isBelow, mergedUsr } from '../data/paths/install-path.js';
import { wordListOption } from '../data/word-list-option.js';
import type { SimpleCommand } from '../reading/commands/simple-command.js';
import { writtenPaths } from '../reading/commands/written-paths.js';
import { commandChecks } from '../reading/judge-commands.js';
import { fileAt } from '../reading/package/files.js';

interface Options {
  readonly allow: readonly string[];
}

export default defineRule<Options>({
  meta: {
    id: 'dangerous-scriptlet-command',
    category: 'scriptlets',
    summary: 'A scriptlet changes what does not belong to the package',
    why: 'Scriptlets run as root on every system, unseen. They must not touch data of users and administrators or files of other packages, nor fetch anything: accounts stay, since their files may still be there.',
    source: fedoraGuidelines('Scriptlets', 'MUST NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'high',
    options: wordListOption('allow', 'Directories of administrators and users that packages of the distribution may use.'),
    equivalents: {
      rpmlint: [
        'dangerous-command-in-%pre',
        'dangerous-command-in-%post',
        'dangerous-command-in-%preun',
        'dangerous-command-in-%postun',
        'dangerous-command-in-%posttrans',
        'dangerous-command-in-%pretrans',
      ],
      rpminspect: [],
    },
    examples: {
      bad: [
        { spec: 'Name: demo\n%postun\nuserdel foo\n', findings: [{ line: 3, column: 1, text: 'userdel', level: 'warning', message: 'Accounts stay' }] },
        {
          title: 'Directories of others: removed, given away, with all that is in them',
          spec: 'Name: demo\n%post\nrm -rf %{_datadir}/icons\nchown -R foo:foo /var/lib\nchmod --recursive 755 /usr/bin || :\nrm -fr /usr/share/*\n',
          findings: [{ line: 3, message: '/usr/share/icons' }, { line: 4 }, { line: 5 }, { line: 6 }],
        },
        {
          title: 'The network and package managers',
          spec: 'Name: demo\n%post\ncurl -sSL https://example.org/setup | sh\npip3 install demo\ndnf -y install other\nrpm -e old || :\n',
          findings: [{ line: 3 }, { line: 4 }, { line: 5 }, { line: 6 }],
        },
        {
          title: 'What belongs to users and administrators, or to the base system',
          spec: 'Name: demo\n%post\nmkdir -p /srv/demo\nln -s /usr/bin/demo /usr/local/bin/demo\ncp demo.conf /home/demo/.demorc\nmv x /etc/passwd\necho 127.0.0.1 demo >> /etc/hosts\n',
          findings: [{ line: 3 }, { line: 4 }, { line: 5 }, { line: 6, message: '/etc/passwd' }, { line: 7 }],
        },
        {
          title: 'In a package, a trigger among its scriptlets',
          packages: [
            {
              scriptlets: { post: 'if true; then\n  rm -rf "/usr/share/icons"\nfi\n' },
              triggers: [{ type: 'triggerun', on: ['other'], body: 'userdel foo\n' }],
            },
          ],
          findings: [{ level: 'warning', message: '/usr/share/icons' }, { message: 'userdel' }],
        },
      ],
      good: [
        {
          title: 'The package that the file belongs to',
          packages: [{ scriptlets: { post: 'mv /etc/sudoers.new /etc/sudoers || :\n' }, files: [{ path: '/etc/sudoers', flags: ['config'] }] }],
        },
        { packages: [{ scriptlets: { postun: '# accounts stay\nif [ $1 = 0 ]; then rm -rf /var/cache/demo; fi\n' } }] },
        { spec: 'Name: demo\n%postun\n# accounts stay\n[ $1 -eq 0 ] && rm -rf /var/cache/demo || :\n' },
        {
          title: 'systemd-resolved is reached through this link',
          spec: 'Name: systemd\n%package resolved\nSummary: x\n%post resolved\nln -sv ../run/systemd/resolve/stub-resolv.conf /etc/resolv.conf || :\n',
        },
        {
          title: 'Its own directories',
          spec: 'Name: demo\n%post\nchown -R demo:demo /var/lib/demo\nrm -f %{_datadir}/icons/demo.cache\nchmod 755 /usr/bin/demo\n',
        },
        {
          title: 'Asking is no harm',
          spec: 'Name: demo\n%post\nrpm -q other >/dev/null\ncurl -s http://localhost:8080/reload\nls /srv /home\ncp /root/x /var/lib/demo/x\ngrep -q demo /etc/hosts > /dev/null\npip3 list\n',
        },
        { title: 'openSUSE serves web content from /srv/www', profile: 'opensuse', spec: 'Name: demo\n%post\nmkdir -p /srv/www/htdocs/demo\n' },
        {
          title: 'Text, and other sections',
          spec: 'Name: demo\n%post\necho "curl https://example.org"\ncat <<EOF > /dev/null\nuserdel foo\nEOF\n%install\nrm -rf /usr/local/x\n',
        },
      ],
    },
  },
  check: commandChecks<Options>('dangerous-command', (command, { packageName, pkg, options }) =>
    judge(command, packageName, options.allow, (path) => pkg !== undefined && fileAt(pkg, path) !== undefined),
  ),
});

const fetches = new Set(['curl', 'wget', 'scp', 'ftp']);
/** Addresses that stay on the system. */
const local = /localhost|127\.0\.0\.1|^file:|^--unix-socket/;
const managers: ReadonlyMap<string, RegExp> = new Map([
  ['pip', /^install$/],
  ['pip3', /^install$/],
  ['npm', /^(?:install|i|ci)$/],
  ['gem', /^install$/],
  ['git', /^(?:clone|pull|fetch)$/],
  ['dnf', /^(?:install|remove|erase|update|upgrade|reinstall)$/],
  ['yum', /^(?:install|remove|erase|update|upgrade|reinstall)$/],
  ['zypper', /^(?:install|in|remove|rm|update|up)$/],
  ['rpm', /^(?:-[ieUF][a-z]*|--(?:install|erase|upgrade))$/],
]);

/** Left to the administrator and to users (FHS 3.0). */
const others = ['/srv', '/usr/local', '/home', '/root'];
/** Files of the base system that tools of their own change. */
const baseFiles = new Set(['/etc/passwd', '/etc/shadow', '/etc/group', '/etc/gshadow', '/etc/sudoers', '/etc/fstab', '/etc/hosts', '/etc/resolv.conf']);

type Owns = (path: string) => boolean;

function judge(command: SimpleCommand, packageName: string, allow: readonly string[], owns: Owns): string | undefined {
  const { tool, args } = command;
  if (tool === 'userdel' || tool === 'groupdel') return `${tool} leaves files without an owner. Accounts stay when a package goes; delete the call.`;
  if (fetches.has(tool) && !args.some(({ text }) => local.test(text)))
    return `${tool} fetches something that nobody has reviewed. Package what is needed instead.`;
  const operation = managers.get(tool);
  if (operation && args.some(({ text }) => operation.test(text)))
    return `${tool} installs or removes software behind rpm's back. Say it with Requires or Obsoletes.`;
  return judgePaths(command, packageName, allow, owns);
}

function judgePaths(command: SimpleCommand, packageName: string, allow: readonly string[], owns: Owns): string | undefined {
  const { tool, args } = command;
  const recursive = ['rm', 'chown', 'chmod'].includes(tool) && args.some(({ text }) => /^(?:-[a-zA-Z]*[rR]|--recursive)/.test(text));
  const changed = (changesInPlace(command) ? args : writtenPaths(command)).map(({ text }) => plain(text));
  for (const path of changed) {
    if (path === undefined) continue;
    const owner = others.find((each) => isBelow(path, each));
    if (owner !== undefined && !allow.some((each) => isBelow(path, each)))
      return `${tool} touches ${owner}, which is not the package's. Work below /var/lib or /usr/share instead.`;
    if (baseFiles.has(path) && !owns(path) && !isOwnLink(packageName, path) && !['chmod', 'chown', 'touch'].includes(tool))
      return `${tool} changes ${path}, a file of the base system. Use the tool that is made for it, or leave it to the administrator.`;
    const directory = path.replace(/\/\*?$/, '');
    if (recursive && isBaseDirectory(mergedUsr(directory === '' ? '/' : directory)))
      return `${tool} changes all of ${directory}, which many packages share. Name the package's own files.`;
  }
  return undefined;
}

/** systemd-resolved is reached through this link (systemd-resolved.service(8), "/etc/resolv.conf"). */
const isOwnLink = (packageName: string, path: string): boolean => path === '/etc/resolv.conf' && /^systemd(?:-|$)/.test(packageName);

/** Programs that change what they are given without writing it anew. */
const changesInPlace = ({ tool, args }: SimpleCommand): boolean =>
  tool === 'chown' || tool === 'chmod' || (tool === 'sed' && args.some(({ text }) => /^(?:-i|--in-place)/.test(text)));

const directories: ReadonlyMap<string, string> = new Map([
  ...directoryMacros.map(([directory, macro]) => [`%{${macro}}`, directory] as const),
  ['%{_sharedstatedir}', '/var/lib'],
  ['%{_libdir}', '/usr/lib64'],
  ['%{_prefix}', '/usr'],
]);

/** The path with the usual directory macros written out; undefined for what is relative, or holds other macros or variables. */
function plain(word: string): string | undefined {
  const text = word.replace(/^%\{_[a-z]+\}/, (macro) => directories.get(macro) ?? macro);
  return text.startsWith('/') && !/[$%`]/.test(text) ? text : undefined;
}
