import { defineRule } from '../../src/policy/index.js';

interface Options {
  /** What only add-on channels provide: the names, with the channel. */
  readonly addOns: Readonly<Record<string, string>>;
}

export default defineRule<Options>({
  meta: {
    id: 'epel-strong-dependency-outside-base',
    category: 'dependencies',
    summary: 'A package of EPEL requires what only an add-on channel has',
    why: 'EPEL builds on BaseOS, AppStream and CRB. Who has no subscription for High Availability or another add-on cannot install the package.',
    source: { document: 'EPEL Packaging Policy', heading: 'Dependencies outside of the target base', strength: 'MUST NOT' },
    level: 'off',
    profiles: { epel: 'error' },
    needs: ['data:repodata'],
    fix: 'none',
    precision: 'very-high',
    options: {
      schema: {
        type: 'object',
        properties: {
          addOns: { type: 'object', additionalProperties: { type: 'string' }, description: 'Names that only an add-on channel provides, with the channel' },
        },
        additionalProperties: false,
      },
      defaults: { addOns: {} },
    },
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'epel',
          packages: [{ requires: ['pacemaker >= 2', 'bash'] }],
          options: { addOns: { pacemaker: 'HighAvailability' } },
          findings: [{ level: 'error', message: 'HighAvailability' }],
        },
      ],
      good: [
        { title: 'Weak dependencies may', profile: 'epel', packages: [{ recommends: ['pacemaker'] }], options: { addOns: { pacemaker: 'HighAvailability' } } },
        {
          title: 'A package of the same build brings it',
          profile: 'epel',
          packages: [{ requires: ['pacemaker'] }, { name: 'pacemaker' }],
          options: { addOns: { pacemaker: 'HighAvailability' } },
        },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm({ dependencies }, { report, options, set }) {
      for (const { name } of dependencies.requires) {
        const channel = Object.hasOwn(options.addOns, name) ? options.addOns[name] : undefined;
        if (channel === undefined || set.packages.some((other) => other.name === name || other.dependencies.provides.some((each) => each.name === name)))
          continue;
        report({
          message: `${name} is only in ${channel}, which is no part of the target base of EPEL. Recommend it, or do without.`,
          cause: { dependency: 'requires', name },
        });
      }
    },
  },
});
