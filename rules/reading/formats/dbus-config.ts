import { shortened } from '../../../src/text/shortened.js';
import { type XmlElement, xmlDocument } from '../xml/document.js';
import { childrenNamed } from '../xml/elements.js';
import type { TextProblem } from './text-problem.js';

/** Elements of a bus configuration (dbus-daemon(1), "CONFIGURATION FILE"). */
const elements = new Set(
  (
    'type include includedir user fork keep_umask listen pidfile allow_anonymous auth servicedir standard_session_servicedirs standard_system_servicedirs ' +
    'servicehelper limit policy selinux apparmor syslog'
  ).split(' '),
);
/** Attributes of allow and deny; the daemon refuses a file that has another. */
const attributes = new Set(
  (
    'send_interface send_member send_error send_broadcast send_destination send_destination_prefix send_type send_path send_requested_reply ' +
    'receive_interface receive_member receive_error receive_sender receive_type receive_path receive_requested_reply requested_reply eavesdrop ' +
    'min_fds max_fds own own_prefix user group log'
  ).split(' '),
);
const contexts = ['context', 'user', 'group', 'at_console'];

/** What keeps a bus from reading its configuration: XML, root element, elements, contexts and attributes of policies. */
export function dbusConfigProblems(text: string): TextProblem[] {
  const reading = xmlDocument(text);
  if ('problem' in reading)
    return [
      {
        line: reading.line,
        message: `The configuration is not well-formed XML: ${reading.problem}. The bus ignores the file until it is mended.`,
        rpmlint: 'dbus-parsing-exception',
      },
    ];
  const { root } = reading;
  if (root.name !== 'busconfig')
    return [
      { line: root.line, message: `The root element is <${shortened(root.name)}>, but must be <busconfig>. Write that.`, rpmlint: 'dbus-parsing-exception' },
    ];
  return root.children.flatMap((child) => {
    if (!elements.has(child.name)) return [{ line: child.line, message: `<${shortened(child.name)}> is no element of a bus configuration. Delete it.` }];
    return child.name === 'policy' ? policyProblems(child) : [];
  });
}

function policyProblems(policy: XmlElement): TextProblem[] {
  const given = contexts.filter((name) => policy.attributes[name] !== undefined);
  const { context } = policy.attributes;
  const wrong: TextProblem[] = [];
  if (given.length !== 1) wrong.push({ line: policy.line, message: 'A <policy> has not exactly one of context, user, group and at_console. Give it one.' });
  if (context !== undefined && context !== 'default' && context !== 'mandatory')
    wrong.push({ line: policy.line, message: `The context of a policy is "${shortened(context)}", which does not exist. Write default or mandatory.` });
  return [...wrong, ...policy.children.flatMap(ruleProblems)];
}

function ruleProblems({ name, attributes: given, line }: XmlElement): TextProblem[] {
  if (name !== 'allow' && name !== 'deny')
    return [{ line, message: `<${shortened(name)}> stands in a <policy>, where only <allow> and <deny> may. Delete it.` }];
  const names = Object.keys(given);
  if (names.length === 0) return [{ line, message: `<${name}> has no attribute, so the bus refuses the file. Say what it is about, or delete it.` }];
  return names
    .filter((each) => !attributes.has(each))
    .map((each) => ({ line, message: `<${name}> takes no attribute ${shortened(each)}, so the bus refuses the file. Delete it.` }));
}

/**
 * The rules of a policy for a system bus that reach further than its own service, and a service that nobody may call. `isStarted` says
 * whether the bus starts a service when somebody calls it: others may have their name for nothing but to be there once.
 */
export function dbusPolicyProblems(text: string, isStarted: (name: string) => boolean): TextProblem[] {
  const reading = xmlDocument(text);
  if ('problem' in reading || reading.root.name !== 'busconfig') return [];
  const policies = childrenNamed(reading.root, 'policy');
  const rules = policies.flatMap(({ attributes: { user }, children }) => children.map((rule) => ({ rule, user })));
  const owning = rules.filter(({ rule }) => rule.name === 'allow' && (rule.attributes.own !== undefined || rule.attributes.own_prefix !== undefined));
  const owners = new Set(owning.flatMap(({ user }) => user ?? []));
  const found = rules.flatMap(({ rule, user }) => reachOf(rule, user, owners));
  const own = owning.find(({ rule }) => rule.attributes.own !== undefined && isStarted(rule.attributes.own))?.rule;
  const reached = rules.some(({ rule }) => hasDestination(rule) || rule.name === 'deny');
  if (!own || reached) return found;
  const message = 'No rule has a send_destination, so nobody may call the service. Add <allow send_destination="…"/>.';
  return [...found, { line: own.line, message, level: 'note', rpmlint: 'dbus-policy-missing-allow' }];
}

function reachOf(rule: XmlElement, user: string | undefined, owners: ReadonlySet<string>): TextProblem[] {
  const { name, attributes: given, line } = rule;
  const names = Object.keys(given);
  const sends = names.some((each) => /^send_(?:interface|member|path)$/.test(each));
  const ofRoot = user === 'root';
  if (sends && !hasDestination(rule)) {
    // a service calls its clients back (agents, endpoints), whose names on the bus nobody knows beforehand
    if (name === 'allow' && user !== undefined && owners.has(user)) return [];
    return name === 'deny'
      ? [
          {
            line,
            message: 'The rule denies calls to every service that has this interface. Add send_destination.',
            rpmlint: 'dbus-policy-deny-without-destination',
          },
        ]
      : [
          {
            line,
            message: `The rule allows ${ofRoot ? 'root to make ' : ''}calls to every service that has this interface, whatever its own policy says. Add send_destination.`,
            rpmlint: 'dbus-policy-allow-without-destination',
            ...(ofRoot && { level: 'note' as const }),
          },
        ];
  }
  if (name !== 'allow' || !names.some((each) => each === 'receive_sender' || each === 'receive_interface')) return [];
  return [{ line, message: 'Receiving is allowed without a rule. Delete it.', level: 'note', rpmlint: 'dbus-policy-allow-receive' }];
}

function hasDestination({ attributes: given }: XmlElement): boolean {
  return given.send_destination !== undefined || given.send_destination_prefix !== undefined;
}
