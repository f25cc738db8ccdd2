import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';

interface Options {
  /** What the configured repositories have: the version of each package, by name. */
  readonly versions: Readonly<Record<string, string>>;
}

const options = { versions: { demo: '2.0' } };
const sources = (version: string) => ({ packages: [{ name: 'demo-doc', version, arch: 'noarch', sourceRpm: `demo-doc-${version}-1.src.rpm` }], options });

export default defineRule<Options>({
  meta: {
    id: 'doc-package-version-mismatch',
    category: 'docs',
    summary: 'A documentation package of its own has another version than what it tells of',
    why: 'Documentation that is built apart is forgotten when the program is updated, and then tells of options that are gone.',
    source: fedoraGuidelines('Separate Documentation Packages', 'MUST'),
    level: 'note',
    needs: ['data:repodata'],
    fix: 'none',
    precision: 'high',
    options: {
      schema: {
        type: 'object',
        properties: {
          versions: { type: 'object', additionalProperties: { type: 'string' }, description: 'Versions that the repositories have, by name of package' },
        },
        additionalProperties: false,
      },
      defaults: { versions: {} },
    },
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [{ ...sources('1.8'), findings: [{ level: 'note', message: 'demo 2.0' }] }],
      good: [
        sources('2.0'),
        { title: 'Of the same source', packages: [{ name: 'demo-doc', version: '1.8', sourceRpm: 'demo-1.8-1.src.rpm' }], options },
        {
          title: "Of a program that the repositories don't have",
          packages: [{ name: 'other-doc', version: '1.8', sourceRpm: 'other-doc-1.8-1.src.rpm' }],
          options,
        },
      ],
    },
  },
  check: {
    rpmset({ packages }, { options: { versions }, report }) {
      for (const pkg of packages) {
        const [, main] = /^(.+)-docs?$/.exec(pkg.name) ?? [];
        if (
          main === undefined ||
          pkg.sourceRpm !== `${pkg.name}-${pkg.version}-${pkg.release}.src.rpm` ||
          !Object.hasOwn(versions, main) ||
          versions[main] === pkg.version
        )
          continue;
        report({
          message: `The repositories have ${main} ${versions[main]}, and this tells of ${pkg.version}. Update the documentation to the same version.`,
          package: pkg.nevra,
          cause: { tag: 'Version' },
        });
      }
    },
  },
});
