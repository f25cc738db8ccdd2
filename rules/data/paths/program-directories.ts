/** Where programs that people call are installed, after the usr-merge (Filesystem Hierarchy Standard 3.0, 4.4 and 4.8). */
export const programDirectories: readonly string[] = ['/usr/bin', '/usr/sbin', '/usr/games'];
