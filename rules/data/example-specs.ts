/** An example that is nothing but a list of files, which begins in line 2. */
export const filesSection = (...lines: readonly string[]): string => `%files\n${lines.join('\n')}\n`;

/** The same of a package called demo; the list begins in line 3. */
export const demoFiles = (...lines: readonly string[]): string => `Name: demo\n${filesSection(...lines)}`;
