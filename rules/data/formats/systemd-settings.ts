/**
 * The settings of unit files by section. Sources: `systemd --dump-configuration-items` of systemd 252, and the tables of the sources of later
 * versions up to 260 (src/core/load-fragment-gperf.gperf.in). Settings that are obsolete and still read are among them.
 */

/** systemd.exec(5): of everything that starts processes. */
const execution = words(`
  WorkingDirectory RootDirectory RootImage RootImageOptions RootHash RootHashSignature RootVerity ExtensionDirectories ExtensionImages MountImages User
  Group SupplementaryGroups Nice OOMScoreAdjust CoredumpFilter IOSchedulingClass IOSchedulingPriority CPUSchedulingPolicy CPUSchedulingPriority
  CPUSchedulingResetOnFork CPUAffinity NUMAPolicy NUMAMask UMask Environment EnvironmentFile PassEnvironment UnsetEnvironment DynamicUser RemoveIPC
  StandardInput StandardOutput StandardError StandardInputText StandardInputData TTYPath TTYReset TTYVHangup TTYVTDisallocate TTYRows TTYColumns
  SyslogIdentifier SyslogFacility SyslogLevel SyslogLevelPrefix LogLevelMax LogRateLimitIntervalSec LogRateLimitBurst LogExtraFields SecureBits
  CapabilityBoundingSet AmbientCapabilities TimerSlackNSec NoNewPrivileges KeyringMode ProtectProc ProcSubset SystemCallFilter SystemCallArchitectures
  SystemCallErrorNumber SystemCallLog MemoryDenyWriteExecute RestrictNamespaces RestrictRealtime RestrictSUIDSGID RestrictAddressFamilies
  LockPersonality RestrictFileSystems LimitCPU LimitFSIZE LimitDATA LimitSTACK LimitCORE LimitRSS LimitNOFILE LimitAS LimitNPROC LimitMEMLOCK LimitLOCKS
  LimitSIGPENDING LimitMSGQUEUE LimitNICE LimitRTPRIO LimitRTTIME ReadWriteDirectories ReadOnlyDirectories InaccessibleDirectories ReadWritePaths
  ReadOnlyPaths InaccessiblePaths ExecPaths NoExecPaths ExecSearchPath BindPaths BindReadOnlyPaths TemporaryFileSystem PrivateTmp PrivateDevices
  ProtectKernelTunables ProtectKernelModules ProtectKernelLogs ProtectClock ProtectControlGroups NetworkNamespacePath IPCNamespacePath LogNamespace
  PrivateNetwork PrivateUsers PrivateMounts PrivateIPC ProtectSystem ProtectHome MountFlags MountAPIVFS Personality RuntimeDirectoryPreserve
  RuntimeDirectoryMode RuntimeDirectory StateDirectoryMode StateDirectory CacheDirectoryMode CacheDirectory LogsDirectoryMode LogsDirectory
  ConfigurationDirectoryMode ConfigurationDirectory SetCredential SetCredentialEncrypted LoadCredential LoadCredentialEncrypted TimeoutCleanSec PAMName
  IgnoreSIGPIPE UtmpIdentifier UtmpMode SELinuxContext AppArmorProfile SmackProcessLabel ProtectHostname RootImagePolicy RootEphemeral
  ExtensionImagePolicy MountImagePolicy SetLoginEnvironment LogFilterPatterns Capabilities PrivateBPF BPFDelegateCommands BPFDelegateMaps
  BPFDelegatePrograms BPFDelegateAttachments DelegateNamespaces LandlockConfig PrivatePIDs BindLogSockets UserNamespacePath RootMStack MemoryTHP StateDirectoryAccounting StateDirectoryQuota
  CacheDirectoryAccounting CacheDirectoryQuota LogsDirectoryAccounting LogsDirectoryQuota ImportCredential MemoryKSM
`);
/** systemd.resource-control(5) */
const resources = words(`
  Slice AllowedCPUs StartupAllowedCPUs AllowedMemoryNodes StartupAllowedMemoryNodes CPUAccounting CPUWeight StartupCPUWeight CPUShares StartupCPUShares
  CPUQuota CPUQuotaPeriodSec MemoryAccounting MemoryMin DefaultMemoryMin DefaultMemoryLow MemoryLow MemoryHigh MemoryMax MemorySwapMax MemoryLimit
  DeviceAllow DevicePolicy IOAccounting IOWeight StartupIOWeight IODeviceWeight IOReadBandwidthMax IOWriteBandwidthMax IOReadIOPSMax IOWriteIOPSMax
  IODeviceLatencyTargetSec BlockIOAccounting BlockIOWeight StartupBlockIOWeight BlockIODeviceWeight BlockIOReadBandwidth BlockIOWriteBandwidth
  TasksAccounting TasksMax Delegate DisableControllers IPAccounting IPAddressAllow IPAddressDeny IPIngressFilterPath IPEgressFilterPath ManagedOOMSwap
  ManagedOOMMemoryPressure ManagedOOMMemoryPressureLimit ManagedOOMPreference BPFProgram SocketBindAllow SocketBindDeny RestrictNetworkInterfaces
  DefaultStartupMemoryLow StartupMemoryLow StartupMemoryHigh StartupMemoryMax StartupMemorySwapMax MemoryZSwapMax StartupMemoryZSwapMax
  MemoryZSwapWriteback DelegateSubgroup ManagedOOMMemoryPressureDurationSec NetClass MemoryPressureThresholdSec MemoryPressureWatch NFTSet
  CoredumpReceive BindNetworkInterface
`);
/** systemd.kill(5) */
const killing = words(`
  SendSIGKILL SendSIGHUP KillMode KillSignal RestartKillSignal FinalKillSignal WatchdogSignal
`);
/** Without conditions and assertions, of which each version has more. */
const unit = words(`
  Description Documentation SourcePath Requires Requisite Wants BindsTo BindTo Upholds Conflicts Before After OnSuccess OnFailure PropagatesReloadTo
  PropagateReloadTo ReloadPropagatedFrom PropagateReloadFrom PropagatesStopTo StopPropagatedFrom PartOf JoinsNamespaceOf RequiresOverridable
  RequisiteOverridable RequiresMountsFor StopWhenUnneeded RefuseManualStart RefuseManualStop AllowIsolate DefaultDependencies OnSuccessJobMode
  OnFailureJobMode OnFailureIsolate IgnoreOnIsolate JobTimeoutSec JobRunningTimeoutSec JobTimeoutAction JobTimeoutRebootArgument StartLimitIntervalSec
  StartLimitInterval StartLimitBurst StartLimitAction FailureAction SuccessAction FailureActionExitStatus SuccessActionExitStatus RebootArgument
  CollectMode WantsMountsFor SurviveFinalKillSignal IgnoreOnSnapshot
`);
const install = words(`
  Alias WantedBy RequiredBy Also DefaultInstance UpheldBy
`);
const service = words(`
  PIDFile ExecCondition ExecStartPre ExecStart ExecStartPost ExecReload ExecStop ExecStopPost RestartSec TimeoutSec TimeoutStartSec TimeoutStopSec
  TimeoutAbortSec TimeoutStartFailureMode TimeoutStopFailureMode RuntimeMaxSec RuntimeRandomizedExtraSec WatchdogSec StartLimitInterval StartLimitBurst
  StartLimitAction FailureAction RebootArgument Type ExitType Restart PermissionsStartOnly RootDirectoryStartOnly RemainAfterExit GuessMainPID
  RestartPreventExitStatus RestartForceExitStatus SuccessExitStatus NonBlocking BusName FileDescriptorStoreMax NotifyAccess Sockets
  USBFunctionDescriptors USBFunctionStrings OOMPolicy RestartSteps RestartMaxDelaySec RestartMode SysVStartPriority BusPolicy
  FileDescriptorStorePreserve OpenFile ReloadSignal ExecReloadPost RefreshOnReload
`);
const socket = words(`
  ListenStream ListenDatagram ListenSequentialPacket ListenFIFO ListenNetlink ListenSpecial ListenMessageQueue ListenUSBFunction SocketProtocol
  BindIPv6Only Backlog BindToDevice ExecStartPre ExecStartPost ExecStopPre ExecStopPost TimeoutSec SocketUser SocketGroup SocketMode DirectoryMode
  Accept FlushPending Writable MaxConnections MaxConnectionsPerSource KeepAlive KeepAliveTimeSec KeepAliveIntervalSec KeepAliveProbes DeferAcceptSec
  NoDelay Priority ReceiveBuffer SendBuffer IPTOS IPTTL Mark PipeSize FreeBind Transparent Broadcast PassCredentials PassSecurity PassPacketInfo
  Timestamping TCPCongestion ReusePort MessageQueueMaxMessages MessageQueueMessageSize RemoveOnStop Symlinks FileDescriptorName Service
  TriggerLimitIntervalSec TriggerLimitBurst SmackLabel SmackLabelIPIn SmackLabelIPOut SELinuxContextFromNet PassPIDFD AcceptFileDescriptors
  PassFileDescriptorsToExec PollLimitIntervalSec PollLimitBurst DeferTrigger DeferTriggerMaxSec
`);
const mount = words(`
  What Where Options Type TimeoutSec DirectoryMode SloppyOptions LazyUnmount ForceUnmount ReadWriteOnly
`);
const automount = words(`
  Where ExtraOptions DirectoryMode TimeoutIdleSec
`);
const swap = words(`
  What Priority Options TimeoutSec
`);
const timer = words(`
  OnCalendar OnActiveSec OnBootSec OnStartupSec OnUnitActiveSec OnUnitInactiveSec OnClockChange OnTimezoneChange Persistent WakeSystem RemainAfterElapse
  FixedRandomDelay AccuracySec RandomizedDelaySec Unit DeferReactivation RandomizedOffsetSec
`);
const path = words(`
  PathExists PathExistsGlob PathChanged PathModified DirectoryNotEmpty Unit MakeDirectory DirectoryMode TriggerLimitIntervalSec TriggerLimitBurst
`);
const slice = words(`
  ConcurrencySoftMax ConcurrencyHardMax
`);
const scope = words(`
  RuntimeMaxSec RuntimeRandomizedExtraSec TimeoutStopSec OOMPolicy
`);

const processes = [...execution, ...resources, ...killing];

/** Section to its settings. */
export const unitSettings: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    Unit: unit,
    Install: install,
    Service: [...service, ...processes],
    Socket: [...socket, ...processes],
    Mount: [...mount, ...processes],
    Swap: [...swap, ...processes],
    Automount: automount,
    Timer: timer,
    Path: path,
    Slice: [...slice, ...resources],
    Scope: [...scope, ...resources, ...killing],
  }).map(([section, settings]) => [section, new Set(settings)]),
);

/** Settings that take nothing but a truth value in every version that has them. */
export const truthSettings: ReadonlySet<string> = new Set(
  words(`
    Accept AllowIsolate BlockIOAccounting Broadcast CPUAccounting CPUSchedulingResetOnFork DefaultDependencies DynamicUser FixedRandomDelay
    FlushPending ForceUnmount FreeBind GuessMainPID IOAccounting IPAccounting IgnoreOnIsolate IgnoreSIGPIPE KeepAlive LazyUnmount
    LockPersonality MakeDirectory MemoryAccounting MemoryDenyWriteExecute NoDelay NoNewPrivileges NonBlocking OnClockChange OnFailureIsolate
    OnTimezoneChange PassCredentials PassPacketInfo PassSecurity PermissionsStartOnly Persistent PrivateDevices PrivateIPC PrivateNetwork
    ProtectClock ProtectKernelLogs ProtectKernelModules ProtectKernelTunables ReadWriteOnly RefuseManualStart RefuseManualStop RemainAfterElapse
    RemainAfterExit RemoveIPC RemoveOnStop RestrictRealtime RestrictSUIDSGID ReusePort RootDirectoryStartOnly SELinuxContextFromNet SendSIGHUP
    SendSIGKILL SloppyOptions StopWhenUnneeded SyslogLevelPrefix TTYReset TTYVHangup TTYVTDisallocate TasksAccounting Transparent WakeSystem
    Writable
  `),
);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
