import { defineRule } from '../../src/policy/index.js';
import { dbusPolicyProblems } from '../reading/formats/dbus-config.js';
import { textFormatCheck } from '../reading/formats/text-format.js';

const path = '/usr/share/dbus-1/system.d/org.demo.X.conf';
const policy = (rules: string, attributes = 'context="default"') => ({
  path,
  content: `<busconfig>\n<policy ${attributes}>\n${rules}\n</policy>\n</busconfig>\n`,
});
const own = '<allow own="org.demo.X"/>';

export default defineRule({
  meta: {
    id: 'dbus-policy-without-destination',
    category: 'files',
    summary: 'A D-Bus policy reaches further than its own service',
    why:
      'A rule on an interface that names no destination holds for every service that has this interface: it opens or closes what other packages decided. The manual of the bus ' +
      'asks for send_destination in every such rule.',
    source: {
      document: 'dbus-daemon(1)',
      heading: 'CONFIGURATION FILE: <allow>, <deny>',
      strength: 'MUST',
      url: 'https://dbus.freedesktop.org/doc/dbus-daemon.1.html',
    },
    level: 'warning',
    needs: ['text:/etc/dbus-1/*', 'text:/usr/share/dbus-1/*'],
    fix: 'none',
    securitySeverity: 5.5,
    precision: 'high',
    equivalents: {
      rpmlint: ['dbus-policy-allow-without-destination', 'dbus-policy-deny-without-destination', 'dbus-policy-missing-allow', 'dbus-policy-allow-receive'],
      rpminspect: [],
    },
    examples: {
      bad: [
        {
          packages: [{ files: [policy('<allow send_interface="org.demo.X"/>')] }],
          findings: [{ file: path, level: 'warning', message: 'Line 3: The rule allows calls to every service' }],
        },
        {
          title: 'Denied everywhere; a permission that everybody has',
          packages: [{ files: [policy('<deny send_interface="org.demo.X"/>\n<allow receive_sender="org.demo.X"/>')] }],
          findings: [{ message: 'denies calls to every service' }, { level: 'note', message: 'Receiving' }],
        },
        {
          title: 'For root it weighs little',
          packages: [{ files: [policy('<allow send_interface="org.demo.X"/>', 'user="root"')] }],
          findings: [{ level: 'note', message: 'allows root' }],
        },
        {
          title: 'A service that nobody may call',
          packages: [{ files: [policy(own, 'user="demo"')] }],
          findings: [{ level: 'note', message: 'nobody may call' }],
        },
      ],
      good: [
        { packages: [{ files: [policy(`${own}<allow send_destination="org.demo.X"/>`)] }] },
        {
          title: 'With an interface',
          packages: [{ files: [policy('<allow send_destination="org.demo.X" send_interface="org.freedesktop.DBus.Properties"/>')] }],
        },
        {
          title: 'The session’s bus allows everything anyway',
          packages: [{ files: [{ ...policy('<allow send_interface="x.y"/>'), path: '/usr/share/dbus-1/session.d/x.conf' }] }],
        },
        { title: 'Not readable: another rule’s', packages: [{ files: [{ path, content: '<busconfig>' }] }] },
      ],
    },
  },
  check: {
    rpm: textFormatCheck({
      covers: (file) => /^\/(?:etc|usr\/share)\/dbus-1\/system\.d\/[^/]+\.conf$/.test(file),
      endings: ['.conf'],
      problems: dbusPolicyProblems,
    }),
  },
});
