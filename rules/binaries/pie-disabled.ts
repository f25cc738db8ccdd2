import { defineRule, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { filesPatterns } from '../reading/files-section/files-patterns.js';
import { switchedOff } from '../reading/macros/switched-off.js';
import { hasReasonNear } from '../reading/reasons/reason-near.js';

export default defineRule({
  meta: {
    id: 'pie-disabled',
    category: 'binaries',
    summary: 'Hardened building is switched off',
    why: 'Without position-independent executables an attacker knows where code lies in memory. Services and programs with more rights than their user must not give that up; others need a good reason.',
    source: fedoraGuidelines('PIE', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    securitySeverity: 5,
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\n%undefine _hardened_build\n%files\n%{_unitdir}/demo.service\n',
          profile: 'fedora',
          findings: [{ line: 2, column: 11, text: '_hardened_build', level: 'error', message: 'demo.service' }],
        },
        {
          title: 'Programs with rights',
          spec: 'Name: demo\n%global _hardened_build 0\n%files\n%attr(4755,root,root) /usr/bin/demo\n',
          findings: [{ line: 2, level: 'error', message: '/usr/bin/demo' }],
        },
        {
          title: 'Capabilities',
          spec: 'Name: demo\n%define _hardened_build 0\n%files\n%caps(cap_net_raw=p) /usr/bin/ping\n',
          findings: [{ line: 2, level: 'error' }],
        },
        {
          title: 'A reason makes it less of a fault',
          spec: 'Name: demo\n# the driver relies on it\n%undefine _hardened_build\n%files\n%attr(4755,root,root) /usr/bin/demo\n',
          findings: [{ line: 3, level: 'warning' }],
        },
        {
          title: 'Nothing of that, but no reason either',
          spec: 'Name: demo\n%undefine _hardened_build\n%files\n/usr/bin/demo\n',
          findings: [{ line: 2, level: 'warning', message: 'comment' }],
        },
      ],
      good: [
        { spec: '# default kept\nName: demo\n' },
        { title: 'With a reason', spec: 'Name: demo\n# the interpreter relies on fixed addresses\n%undefine _hardened_build\n%files\n/usr/bin/demo\n' },
        { title: 'Switched on', spec: '%global _hardened_build 1\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { at } of switchedOff(spec, ['_hardened_build'])) {
        const exposed = exposedFile(spec);
        const reasoned = hasReasonNear(spec, at.start);
        if (exposed !== undefined)
          report({ message: `PIE is switched off, but ${exposed} must be hardened. Delete the line.`, at, ...(reasoned && { level: 'warning' as const }) });
        else if (!reasoned) report({ message: 'PIE is switched off. Delete the line, or say why in a comment above it.', at, level: 'warning' });
      }
    },
  },
});

/** A service, or a program that runs with more rights than its user. */
function exposedFile(spec: Spec): string | undefined {
  const found = filesPatterns(spec).find(
    ({ directory, base, entry: { attr, directives, uncertain } }) =>
      !uncertain &&
      ((directory === '/usr/lib/systemd/system' && base.endsWith('.service')) ||
        /^0?[4-7][0-7]{3}$/.test(attr?.mode ?? '') ||
        directives.some((directive) => /^%caps\(.*=.*\)$/.test(directive))),
  );
  return found && (found.directory === '/usr/lib/systemd/system' ? found.base : found.entry.path);
}
