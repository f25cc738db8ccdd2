import { defineRule } from '../../../src/policy/index.js';
import { dbusPolicyProblems } from '../../reading/formats/dbus-config.js';
import { textFormatCheck } from '../../reading/formats/text-format.js';
import { fileAt } from '../../reading/package/files.js';

const path = '/usr/share/dbus-1/system.d/org.demo.X.conf';
const policy = (rules: string, attributes = 'context="default"') => ({
  path,
  content: `<busconfig>\n<policy ${attributes}>\n${rules}\n</policy>\n</busconfig>\n`,
});
const own = '<allow own="org.demo.X"/>';

const services = '/usr/share/dbus-1/system-services';
const covers = (file: string): boolean => file.includes('/dbus-1/system.d/') && /^\/(?:etc|usr\/share)\/dbus-1\/system\.d\/[^/]+\.conf$/.test(file);

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
          packages: [{ files: [policy(own, 'user="demo"'), { path: `${services}/org.demo.X.service`, content: '' }] }],
          findings: [{ level: 'note', message: 'Line 3: No rule has a send_destination' }],
        },
      ],
      good: [
        { packages: [{ files: [policy(`${own}<allow send_destination="org.demo.X"/>`)] }] },
        {
          title: 'A service that calls agents, whose names on the bus are not known beforehand',
          packages: [{ files: [policy(`${own}<allow send_destination="org.demo.X"/>\n<allow send_interface="org.demo.Agent1"/>`, 'user="demo"')] }],
        },
        { title: 'A name that is taken only so that there is one of it', packages: [{ files: [policy(own, 'user="demo"')] }] },
        {
          title: 'With an interface',
          packages: [{ files: [policy('<allow send_destination="org.demo.X" send_interface="org.freedesktop.DBus.Properties"/>')] }],
        },
        {
          title: "The session's bus allows everything anyway",
          packages: [{ files: [{ ...policy('<allow send_interface="x.y"/>'), path: '/usr/share/dbus-1/session.d/x.conf' }] }],
        },
        { title: "Not readable: another rule's", packages: [{ files: [{ path, content: '<busconfig>' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, context) {
      const isStarted = (name: string): boolean => fileAt(pkg, `${services}/${name}.service`) !== undefined;
      textFormatCheck({ covers, endings: ['.conf'], problems: (text) => dbusPolicyProblems(text, isStarted) })(pkg, context);
    },
  },
});
