import { defineRule, type PackageFacts, type PackageFile, type PackageSet } from '../../src/policy/index.js';
import { rpmManual } from '../data/documents/rpm-manual.js';
import { baseAccounts, buildAccounts } from '../data/names/accounts.js';
import { baseName } from '../data/paths/install-path.js';
import { oncePer } from '../reading/once-per.js';
import { filesOfOthersThanRoot } from '../reading/package/files.js';
import { requirementsIn } from '../reading/sets/set-requirements.js';

export default defineRule({
  meta: {
    id: 'owner-account-missing',
    category: 'ownership',
    summary: 'A file belongs to an account that nothing creates',
    why:
      "Where the account is missing when the package is installed, rpm gives the file to root and only warns. The service then can't write its own files. Since rpm 4.19 " +
      'a sysusers.d file in the package is enough: it creates the account first, and provides user(NAME).',
    source: rpmManual('manual/users_and_groups', 'Users and groups', 'MUST'),
    level: 'warning',
    needs: ['text:/usr/lib/sysusers.d/*'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['non-standard-uid', 'non-standard-gid'], rpminspect: ['ownership'] },
    examples: {
      bad: [
        {
          title: 'Told once for each account',
          packages: [
            {
              files: [
                { path: '/var/lib/demo', type: 'directory', user: 'demo', group: 'demo' },
                { path: '/var/lib/demo/db', user: 'demo', group: 'demo' },
                { path: '/var/log/demo', type: 'directory', group: 'logger' },
              ],
            },
          ],
          findings: [
            { file: '/var/lib/demo', level: 'warning', message: 'user demo' },
            { file: '/var/lib/demo', message: 'group demo' },
            { file: '/var/log/demo', message: 'group logger' },
          ],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/var/lib/demo', type: 'directory', user: 'daemon', group: 'games' }] }] },
        {
          title: 'A scriptlet, a sysusers.d file, or a required package creates it',
          packages: [
            {
              scriptlets: { pre: 'getent passwd demo >/dev/null || useradd -r demo\n' },
              requires: ['user(web)', 'system-user-news-reader', '(group(shared) or setup-shared)'],
              files: [
                { path: '/var/lib/demo', type: 'directory', user: 'demo', group: 'demo' },
                { path: '/usr/lib/sysusers.d/demo.conf', content: 'u spool - "Spooler"\n' },
                { path: '/var/spool/demo', type: 'directory', user: 'spool', group: 'spool' },
                { path: '/var/www/demo', type: 'directory', user: 'web', group: 'shared' },
                { path: '/var/lib/news', type: 'directory', user: 'news-reader' },
              ],
            },
          ],
        },
        {
          title: 'The package requires others, which may create it',
          packages: [{ requires: ['httpd'], files: [{ path: '/var/lib/demo', type: 'directory', user: 'apache', group: 'apache' }] }],
        },
        { title: 'The account of the build is a fault of its own', packages: [{ files: [{ path: '/etc/demo.conf', user: 'mockbuild', group: 'mock' }] }] },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { set, report }) {
      const told = new Set<string>();
      for (const file of filesOfOthersThanRoot(pkg)) {
        for (const [kind, name] of unusualAccounts(file)) {
          if (told.has(`${kind} ${name}`)) continue;
          told.add(`${kind} ${name}`);
          if (mayBeCreated(name, pkg, set)) continue;
          report({
            file: file.path,
            message: `Nothing in the package creates the ${kind} ${name} that this file belongs to. Add a sysusers.d file that does, or require the package that has it.`,
            rpmlint: kind === 'user' ? 'non-standard-uid' : 'non-standard-gid',
          });
        }
      }
    },
  },
});

function* unusualAccounts({ user, group }: PackageFile): Generator<readonly [kind: 'user' | 'group', name: string]> {
  if (isUnusual(user)) yield ['user', user];
  if (isUnusual(group)) yield ['group', group];
}

const isUnusual = (name: string): boolean => name !== '' && !baseAccounts.has(name) && !buildAccounts.has(name) && !/^[0-9]+$/.test(name);

/** Silent on doubt: whatever else the package requires by hand may bring the account. */
function mayBeCreated(name: string, pkg: PackageFacts, set: PackageSet): boolean {
  if (mentions(set).some((text) => text.includes(name))) return true;
  return [...requirementsIn(set, pkg).outside].some((requirement) => !foundByRpm.test(requirement) || requirement.includes(name));
}

/** Libraries, interpreters and what else rpm finds by itself. */
const foundByRpm = /^(?:lib[^/]*\.so|ld-linux|rtld\(|config\(|\/(?:usr\/)?bin\/|(?:user|group)\()/;

/** Where the packages of a build could say how an account is made: scriptlets, sysusers.d files, Provides. */
const mentions = oncePer(({ packages }: PackageSet): readonly string[] =>
  packages.flatMap(({ scriptlets, files, dependencies }) => [
    ...scriptlets.map(({ body }) => body),
    ...dependencies.provides.flatMap(({ name }) => (/^(?:user|group)\(/.test(name) ? [name] : [])),
    ...files.flatMap(({ path, content }) => (path.startsWith('/usr/lib/sysusers.d/') ? [content?.text ?? '', baseName(path)] : [])),
  ]),
);
