import { defineRule, type PackageContext, type PackageFacts } from '../../src/policy/index.js';
import { isReadable } from '../../src/spec/known.js';
import { shellSyntaxErrors } from '../data/commands/shell-syntax-errors.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { scriptletText } from '../reading/commands/scriptlet-text.js';
import { distributionMacros } from '../reading/macros/distribution-macros.js';
import { scriptFaults } from '../reading/package/script-faults.js';
import { shellOf, shellScriptlets } from '../reading/package/scriptlets.js';
import { shellScripts } from '../reading/package/shell-scripts.js';
import { type Bashism, bashismsIn } from '../reading/shell/bashisms.js';
import { sampleLevel } from './shebang/scripts.js';

export default defineRule({
  meta: {
    id: 'bashism-in-sh-script',
    category: 'scripts',
    summary: 'A script for /bin/sh uses what only bash understands',
    why: 'Where /bin/sh is dash, busybox or another shell, the script fails or does something else. Where it is bash, as on Fedora and openSUSE, it works, and breaks on the day that the script is used elsewhere: the first line should name the shell that is meant.',
    source: rpmlintMessages('potential-bashisms', 'SHOULD NOT'),
    level: 'warning',
    profiles: { fedora: 'note', opensuse: 'note', azurelinux: 'note', photon: 'note' },
    needs: ['shell-scripts'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['potential-bashisms', 'bin-sh-syntax-error', ...shellSyntaxErrors], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\n%post\ntrue\nif [[ $1 == 1 ]]; then\n  pushd /usr\nfi\n',
          findings: [{ line: 4, column: 4, text: '[[ $1 == 1 ]]', level: 'warning', message: '[[ … ]] in line 2, pushd in line 3' }],
        },
        {
          title: 'A packaged script, a scriptlet; all in one finding',
          packages: [
            {
              scriptlets: { post: 'true &> /dev/null\n' },
              files: [
                {
                  path: '/usr/bin/demo',
                  mode: 0o755,
                  content:
                    '#!/bin/sh\na=(1 2)\necho ${a[0]} ${b//x/y}\nsource /etc/demo\nread -a words <<< "$b"\necho -e "x\\ty" $RANDOM\n[ "$b" == x ] || let b=1\n',
                },
              ],
            },
          ],
          findings: [
            { level: 'warning', message: '&> in line 1' },
            { file: '/usr/bin/demo', message: 'arrays in line 2, ${name/pattern/text} in line 3, source in line 4 and 7 more' },
          ],
        },
        {
          title: 'Where /bin/sh is bash',
          profile: 'fedora',
          packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/bin/sh\necho {a,b}\n' }] }],
          findings: [{ level: 'note', message: 'brace expansion' }],
        },
      ],
      good: [
        { spec: 'Name: demo\n%post -p /bin/bash\n[[ $1 = 1 ]] && pushd /usr\n' },
        {
          packages: [
            {
              files: [
                { path: '/usr/bin/a', mode: 0o755, content: '#!/bin/bash\n[[ x ]]\n' },
                { path: '/usr/bin/b', mode: 0o755, content: '#!/bin/ksh\n[[ x ]]\n' },
              ],
            },
          ],
        },
        {
          title: 'What every shell understands: local is in all that are used as /bin/sh',
          packages: [
            {
              files: [
                {
                  path: '/usr/bin/demo',
                  mode: 0o755,
                  content:
                    '#!/bin/sh\nf() { local x="$1"; echo "${x%%.*}" >&2; }\nfind . -name "*.{a,b}" -exec rm {} +\necho "[[ x ]]" \'<( )\' # $RANDOM\ncat <<E\n[[ ]] ${x}\nE\nread -r line\necho -n x $((1+2)) ${RANDOM:-7}\n',
                },
              ],
            },
          ],
        },
        {
          title: 'A script that asks which shell runs it, and names of its own',
          packages: [
            {
              files: [
                { path: '/usr/bin/a', mode: 0o755, content: '#!/bin/sh\nif [ -n "$BASH_VERSION" ]; then shopt -s extglob; fi\n' },
                { path: '/usr/bin/b', mode: 0o755, content: '#!/bin/sh\ndeclare() { echo "$1"; }\ndeclare x\nUID=$(id -u)\necho $UID\n' },
                { path: '/usr/bin/d', mode: 0o755, content: '#!/bin/sh\n. /usr/share/demo/functions\nhelp\n' },
                {
                  path: '/usr/bin/e',
                  mode: 0o755,
                  content:
                    '#!/bin/sh\n[ -z "$RANDOM" ] || sleep $RANDOM\nif [ "x$UID" = x ]; then UID=$(id -u); fi\ntest -n "$HOSTNAME" && echo "$HOSTNAME"\nMSYSTEM=$OSTYPE uname\n',
                },
                { path: '/usr/bin/c', mode: 0o755, content: '#!/bin/sh\nexec /bin/bash -c "$1"\n[[ x ]]\n' },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    spec({ packages, source }, { report }) {
      for (const { scriptlets, triggers } of packages) {
        for (const { interpreter, body, uncertain } of [...scriptlets, ...triggers]) {
          if (uncertain || shellOf(interpreter) !== 'sh' || !isReadable(body)) continue;
          const written = bashismsIn(scriptletText(body)).filter(({ start, end }) => {
            const origin = body.origin(start, end);
            return origin.location?.source === source && distributionMacros(origin).length === 0;
          });
          const [first] = written;
          if (first) report({ message: advice('This scriptlet', written), at: body.origin(first.start, first.end) });
        }
      }
    },
    rpm: checkPackage,
  },
});

function checkPackage(pkg: PackageFacts, { report }: PackageContext): void {
  for (const { type, shell, body } of shellScriptlets(pkg)) {
    const [first, ...more] = shell === 'bash' ? [] : bashismsIn(body);
    if (first)
      report({ message: advice(`The %${type} scriptlet`, [first, ...more]), cause: { scriptlet: type, line: first.line }, rpmlint: 'potential-bashisms' });
  }
  for (const script of shellScripts(pkg)) {
    const { file } = script;
    const found = scriptFaults(script).bashisms;
    if (found.length > 0) report({ file: file.path, message: advice('The script', found), rpmlint: 'potential-bashisms', ...sampleLevel(file) });
  }
}

/** Names the first three of a kind. */
function advice(what: string, found: readonly Bashism[]): string {
  const kinds = found.filter((each, i) => found.findIndex((other) => other.what === each.what) === i).slice(0, 3);
  const rest = found.length - kinds.length;
  const list = kinds.map((each) => `${each.what} in line ${each.line}`).join(', ');
  return `${what} is for /bin/sh, but has what only bash understands: ${list}${rest > 0 ? ` and ${rest} more` : ''}. Name bash as its interpreter, or write it for any shell.`;
}
