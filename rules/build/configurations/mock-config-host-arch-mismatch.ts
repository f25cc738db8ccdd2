import { defineRule } from '../../../src/policy/index.js';
import { mockGuide } from '../../data/documents/mock-guide.js';
import { lastOption } from '../../reading/builds/mock-config.js';

/** Machines that run programs of another one (rpm's rpmrc, arch_compat; 32-bit personalities of the kernel). */
const runs: Readonly<Record<string, readonly string[]>> = {
  i386: ['i386', 'i486', 'i586', 'i686', 'x86_64'],
  i586: ['i586', 'i686', 'x86_64'],
  i686: ['i386', 'i586', 'i686', 'x86_64'],
  x86_64: ['x86_64', 'x86_64_v2', 'x86_64_v3', 'x86_64_v4'],
  x86_64_v2: ['x86_64_v2', 'x86_64_v3', 'x86_64_v4', 'x86_64'],
  armv7hl: ['armv7l', 'armv7hl', 'armv8l', 'aarch64'],
  ppc: ['ppc', 'ppc64'],
  ppc64: ['ppc64', 'ppc64p7'],
  s390: ['s390', 's390x'],
};

export default defineRule({
  meta: {
    id: 'mock-config-host-arch-mismatch',
    category: 'build',
    summary: 'No machine that a configuration of mock allows can run what it builds',
    why: 'The build root holds programs of target_arch, and they run on the builder itself. On a machine that cannot run them mock needs an emulator.',
    source: mockGuide('Config file for i686', 'MUST'),
    level: 'error',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          config: { name: 'demo.cfg', text: "config_opts['target_arch'] = 'i686'\nconfig_opts['legal_host_arches'] = ('aarch64',)\n" },
          findings: [{ line: 2, text: "('aarch64',)", level: 'error', message: 'i686' }],
        },
      ],
      good: [
        { config: { name: 'demo.cfg', text: "config_opts['target_arch'] = 'i686'\nconfig_opts['legal_host_arches'] = ('i386', 'i586', 'i686', 'x86_64')\n" } },
        { config: { name: 'demo.cfg', text: "config_opts['target_arch'] = 'riscv64'\nconfig_opts['legal_host_arches'] = ('riscv64',)\n" } },
        {
          title: 'One machine alone',
          config: { name: 'demo.cfg', text: "config_opts['target_arch'] = 'aarch64'\nconfig_opts['legal_host_arches'] = 'aarch64'\n" },
        },
        {
          title: 'What is not known',
          config: { name: 'demo.cfg', text: "config_opts['target_arch'] = '{{ x }}'\nconfig_opts['legal_host_arches'] = ('aarch64',)\n" },
        },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'mock') return;
      const target = lastOption(config, 'target_arch')?.value;
      const hosts = lastOption(config, 'legal_host_arches');
      if (typeof target !== 'string' || target.includes('{') || hosts?.value === undefined) return;
      const allowed = [hosts.value].flat();
      const able = [target, ...(Object.hasOwn(runs, target) ? (runs[target] ?? []) : [])];
      if (allowed.length > 0 && !allowed.some((host) => able.includes(String(host))))
        report({ message: `None of legal_host_arches runs programs of ${target}. Add ${able.map((arch) => `'${arch}'`).join(', ')}.`, at: hosts.valueAt });
    },
  },
});
