/** The values of settings that take one word of a list. Sources: systemd.service(5), systemd.kill(5), of all versions up to 258. */
export const settingValues: ReadonlyMap<string, readonly string[]> = new Map([
  ['Service.Type', ['simple', 'exec', 'forking', 'oneshot', 'dbus', 'notify', 'notify-reload', 'idle']],
  ['Service.Restart', ['no', 'on-success', 'on-failure', 'on-abnormal', 'on-watchdog', 'on-abort', 'always']],
  ['Service.NotifyAccess', ['none', 'main', 'exec', 'all']],
  ['Service.ExitType', ['main', 'cgroup']],
  ['Service.OOMPolicy', ['continue', 'stop', 'kill']],
  ['Service.KillMode', ['control-group', 'mixed', 'process', 'none']],
  ['Socket.KillMode', ['control-group', 'mixed', 'process', 'none']],
]);

/** Settings that list units. Sources: systemd.unit(5), systemd.service(5). */
export const unitListSettings: ReadonlySet<string> = new Set(
  (
    'Requires Requisite Wants BindsTo BindTo Upholds Conflicts Before After OnSuccess OnFailure PropagatesReloadTo PropagateReloadTo ' +
    'ReloadPropagatedFrom PropagateReloadFrom PropagatesStopTo StopPropagatedFrom PartOf JoinsNamespaceOf WantedBy RequiredBy UpheldBy Also Alias Sockets'
  ).split(' '),
);

/** The ends of unit names; the last two belong to old versions. Source: systemd.unit(5). */
export const unitSuffixes = ['service', 'socket', 'device', 'mount', 'automount', 'swap', 'target', 'path', 'timer', 'slice', 'scope', 'snapshot', 'busname'];

/** What systemd takes for true and false, in any case (systemd.syntax(7)). */
export const truths = ['1', 'yes', 'y', 'true', 't', 'on'];
export const falsehoods = ['0', 'no', 'n', 'false', 'f', 'off'];
