/** Options of make whose value is the next word where it does not follow at once (GNU make manual, "Summary of Options"). */
export const valuedMakeOptions: readonly string[] = ['-C', '-f', '-I', '-o', '-W'];
