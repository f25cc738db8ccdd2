import { defineRule } from '../../src/policy/index.js';
import { wordListOption } from '../data/word-list-option.js';

interface Options {
  /** Names of the binary packages of the base distribution. */
  readonly base: readonly string[];
}

export default defineRule<Options>({
  meta: {
    id: 'epel-conflicts-with-base',
    category: 'dependencies',
    summary: 'A package of EPEL has the name of one of the base distribution',
    why: 'Extra packages stand beside those of Enterprise Linux and never replace them: who switches EPEL on keeps the supported package.',
    source: { document: 'EPEL Packaging Policy', heading: 'Policy: no package of the target base is replaced', strength: 'MUST NOT' },
    level: 'off',
    profiles: { epel: 'error' },
    needs: ['data:repodata'],
    fix: 'none',
    precision: 'very-high',
    options: wordListOption('base', 'Names of the packages in BaseOS, AppStream and CRB of the release'),
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'epel',
          packages: [{ name: 'bash' }, { name: 'bash-extra' }],
          options: { base: ['bash', 'glibc'] },
          findings: [{ level: 'error', message: 'bash' }],
        },
      ],
      good: [{ title: 'Another name beside it', profile: 'epel', packages: [{ name: 'bash-epel' }], options: { base: ['bash'] } }],
    },
  },
  check: {
    rpmset({ packages }, { report, options }) {
      const base = new Set(options.base);
      for (const { kind, name, nevra } of packages) {
        if (kind === 'rpm' && base.has(name))
          report({ message: `${name} is a package of the base distribution. Name this one ${name}-epel, or leave it out.`, package: nevra });
      }
    },
  },
});
