/** rpmlint's ids for scriptlets that the shell of its machine does not read: on Debian dash, to which what only bash understands is an error of syntax. */
export const shellSyntaxErrors: readonly string[] = ['pre', 'post', 'preun', 'postun', 'pretrans', 'posttrans', 'preuntrans', 'postuntrans'].map(
  (type) => `shell-syntax-error-in-%${type}`,
);
