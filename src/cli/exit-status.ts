/** What a run's exit status says; a fault in speclint itself is 70 (EX_SOFTWARE of sysexits.h). */
export const exitStatus = { clean: 0, findings: 1, usage: 2, unreadable: 3, buildFailed: 4, fault: 70 } as const;
