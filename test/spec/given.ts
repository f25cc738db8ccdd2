import { evaluateSpec, type Spec, type SpecHost, type SpecTarget } from '../../src/spec/index.js';
import { sourceText } from '../../src/text/source-text.js';

/** What rpm wants to see in every spec. */
export const head = 'Name: demo\nVersion: 1\nRelease: 1\nSummary: s\nLicense: MIT\n';
export const tail = '\n%description\nd\n';

/** The macros that rpm's own `%setup` and `%patch` use. */
export const buildMacros = {
  path: 'macros',
  text: [
    '%_topdir /top',
    '%_builddir %{_topdir}/BUILD',
    '%_sourcedir %{_topdir}/SOURCES',
    '%__rpmuncompress /usr/bin/rpmuncompress',
    '%__patch /usr/bin/patch',
    '%__mkdir_p /usr/bin/mkdir -p',
    '%_fixperms /usr/bin/chmod -Rf a+rX',
    '%_default_patch_fuzz 0',
    '%_default_patch_flags -f',
    '',
  ].join('\n'),
};

export function evaluate(text: string, target: Partial<SpecTarget> = {}, host?: SpecHost): Spec {
  return evaluateSpec(sourceText('demo.spec', text), { arch: 'x86_64', defines: [], undefines: [], with: [], without: [], macroFiles: [], ...target }, host);
}

/** The messages of a spec that consists of a sound head and these lines. */
export function messages(lines: string): string[] {
  return evaluate(head + lines + tail).diagnostics.map((d) => d.message);
}
