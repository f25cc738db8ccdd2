import { defineRule, type PackageFile } from '../../../src/policy/index.js';
import { dbusConfigProblems } from '../../reading/formats/dbus-config.js';
import { dbusServiceProblems } from '../../reading/formats/dbus-service.js';
import { textFormatCheck } from '../../reading/formats/text-format.js';
import type { TextProblem } from '../../reading/formats/text-problem.js';

const policy = (rules: string, attributes = 'context="default"'): string => `<busconfig>\n<policy ${attributes}>\n${rules}\n</policy>\n</busconfig>\n`;
const conf = '/usr/share/dbus-1/system.d/org.demo.X.conf';
const service = '/usr/share/dbus-1/system-services/org.demo.X.service';

/** What the buses read (dbus-daemon(1)): their configuration, and the services that they start. */
const configs = /^\/(?:etc|usr\/share)\/dbus-1\/(?:system|session)(?:\.d\/[^/]+)?\.conf$/;
const services = /^\/usr\/share\/dbus-1\/(?:system-)?services\/[^/]+\.service$/;

export default defineRule({
  meta: {
    id: 'dbus-config-invalid',
    category: 'files',
    summary: "A bus can't read a D-Bus policy or service file",
    why: "The bus leaves out a file that it can't read: the service may not take its name, nobody may call it, or it is never started.",
    source: { document: 'dbus-daemon(1)', heading: 'CONFIGURATION FILE', strength: 'MUST', url: 'https://dbus.freedesktop.org/doc/dbus-daemon.1.html' },
    level: 'error',
    needs: ['text:/etc/dbus-1/*', 'text:/usr/share/dbus-1/*'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['dbus-parsing-exception'], rpminspect: ['xml'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: conf, content: '<busconfig>\n<policy>\n</busconfig>\n' }] }],
          findings: [{ file: conf, level: 'error', message: 'Line 3: The configuration is not well-formed XML' }],
        },
        {
          title: 'A context, an element and attributes that there are not',
          packages: [
            {
              files: [
                { path: conf, content: policy('<allow send_destinaton="org.demo.X"/>\n<permit/>\n<deny/>', 'context="all"') },
                { path: '/etc/dbus-1/system.d/x.conf', content: '<config/>' },
                { path: '/etc/dbus-1/session.d/x.conf', content: `${policy('', '').replace('</busconfig>', '<rule/></busconfig>')}` },
              ],
            },
          ],
          findings: [
            { message: '"all"' },
            { message: 'send_destinaton' },
            { message: '<permit>' },
            { message: 'no attribute' },
            { message: '<busconfig>' },
            { message: 'exactly one' },
            { message: '<rule>' },
          ],
        },
        {
          title: 'Services',
          packages: [
            {
              files: [
                { path: service, content: '[D-BUS Service]\nName=org.demo.Y\n' },
                { path: '/usr/share/dbus-1/services/a.service', content: '[Service]\nName=x\n' },
                { path: '/usr/share/dbus-1/services/b.service', content: '[D-BUS Service]\nName=x\nExec=/usr/bin/x\n' },
              ],
            },
          ],
          findings: [
            { message: 'no Exec' },
            { level: 'warning', message: 'org.demo.Y.service' },
            { message: 'no [D-BUS Service]' },
            { message: 'no bus name' },
          ],
        },
      ],
      good: [
        {
          packages: [
            {
              files: [
                {
                  path: conf,
                  content: `<!DOCTYPE busconfig PUBLIC "x" "y">\n${policy('<allow own="org.demo.X"/><deny send_destination="org.demo.X" send_type="signal"/>', 'user="root"')}`,
                },
                { path: service, content: '# the daemon\n[D-BUS Service]\nName=org.demo.X\nExec=/bin/false\nUser=root\nSystemdService=demo.service\n' },
              ],
            },
          ],
        },
        {
          title: 'A service of the session may be called otherwise',
          packages: [{ files: [{ path: '/usr/share/dbus-1/services/x.service', content: '[D-BUS Service]\nName=org.demo.X\nExec=x\n' }] }],
        },
        {
          title: 'Other files of these names',
          packages: [
            {
              files: [
                { path: '/etc/demo.conf', content: 'x' },
                { path: '/usr/lib/systemd/system/x.service', content: 'x' },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm: textFormatCheck({
      endings: ['.conf', '.service'],
      covers: (path) => path.includes('/dbus-1/') && (configs.test(path) || services.test(path)),
      problems: (text: string, { path }: PackageFile): readonly TextProblem[] =>
        path.endsWith('.conf') ? dbusConfigProblems(text) : dbusServiceProblems(text, path),
      noText: 'The file is no text, so no bus can read it.',
    }),
  },
});
