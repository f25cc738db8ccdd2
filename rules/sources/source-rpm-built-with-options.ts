import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';

interface Options {
  /** What the spec of each source package requires to build with its conditionals as they are by default: what a run brings that evaluates it. */
  readonly buildRequires: Readonly<Record<string, readonly string[]>>;
}

export default defineRule<Options>({
  meta: {
    id: 'source-rpm-built-with-options',
    category: 'sources',
    summary: 'The source package was made with other conditionals than its spec has by default',
    why: 'Builders take the dependencies of a source package from its header. Made with --with, --without or the macros of another distribution, it asks for other packages than its spec does.',
    source: fedoraGuidelines('Conditional Build-Time Dependencies', 'MUST NOT'),
    level: 'warning',
    needs: ['data:evaluation'],
    fix: 'none',
    precision: 'high',
    options: {
      schema: {
        type: 'object',
        additionalProperties: false,
        properties: {
          buildRequires: {
            type: 'object',
            additionalProperties: { type: 'array', items: { type: 'string' } },
            description: 'Names that the spec requires to build by default, by the name of the source package',
          },
        },
      },
      defaults: { buildRequires: {} },
    },
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ arch: 'src', requires: ['gcc', 'gtk3-devel'] }],
          options: { buildRequires: { demo: ['gcc', 'make'] } },
          findings: [{ level: 'warning', message: 'gtk3-devel' }, { message: 'make' }],
        },
      ],
      good: [
        {
          packages: [{ arch: 'src', requires: ['gcc', 'make >= 4', 'rpmlib(CompressedFileNames) <= 3.0.4-1'] }],
          options: { buildRequires: { demo: ['make', 'gcc'] } },
        },
        { title: 'Another package', packages: [{ arch: 'src', requires: ['gcc'] }], options: { buildRequires: { other: [] } } },
      ],
    },
  },
  check: {
    srpm({ name, dependencies }, { report, options }) {
      const expected = new Map(Object.entries(options.buildRequires)).get(name);
      if (!expected) return;
      const has = new Set(dependencies.requires.map((each) => each.name).filter((each) => !each.startsWith('rpmlib(')));
      const again = 'Make it again from the spec, without --with and --without.';
      for (const each of has) if (!expected.includes(each)) report({ message: `The source package requires ${each}, its spec does not by default. ${again}` });
      for (const each of expected) if (!has.has(each)) report({ message: `Its spec requires ${each} by default, the source package does not. ${again}` });
    },
  },
});
