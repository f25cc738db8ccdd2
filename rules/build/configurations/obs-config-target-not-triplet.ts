import { defineRule } from '../../../src/policy/index.js';
import { pbuildManual } from '../../data/documents/pbuild-manual.js';
import { entriesNamed, isOpen, wordsOf } from '../../reading/builds/obs-config.js';

export default defineRule({
  meta: {
    id: 'obs-config-target-not-triplet',
    category: 'build',
    summary: 'Target is neither a GNU triplet nor a processor that rpm knows',
    why: 'The value goes to configure and to rpm --target: the architecture of a distribution alone means something else to each of them.',
    source: pbuildManual('Target', 'MUST'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [{ config: { name: '_config', text: 'Target: armhf\n' }, findings: [{ line: 1, text: 'armhf', level: 'error' }] }],
      good: [
        { config: { name: '_config', text: 'Target: arm-linux-gnueabihf\nTarget: i686\nTarget: sparcv9\nTarget: x86_64-linux\n' } },
        { title: 'What a macro brings', config: { name: '_config', text: 'Target: %{x}\n' } },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'obs') return;
      for (const [word] of entriesNamed(config, 'Target').map(wordsOf)) {
        if (word && !isOpen(word.text) && !word.text.includes('-') && !processor.test(word.text))
          report({ message: `${word.text} is no GNU triplet and no processor of rpm's. Write CPU-SYSTEM, such as x86_64-linux.`, at: word.at });
      }
    },
  },
});

/** What rpm --target takes alone (rpm's rpmrc.in, `arch_canon`). */
const processor =
  /^(?:i[3-6]86|athlon|x86_64(?:_v[234])?|aarch64|armv\w{2,6}|sparc(?:v8|v9v?|64v?)?|ppc(?:64(?:le|p7)?)?|s390x?|riscv64|loongarch64|ia64|alpha\w{0,4}|mips\w{0,6}|sh4a?)$/;
