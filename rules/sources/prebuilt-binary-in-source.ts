import { defineRule } from '../../src/policy/index.js';
import { baseName } from '../../src/text/paths.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';

interface Options {
  /** The paths in the archives of the source package, by the name of the archive: what a run brings that unpacks them. */
  readonly contents: Readonly<Record<string, readonly string[]>>;
}

export default defineRule<Options>({
  meta: {
    id: 'prebuilt-binary-in-source',
    category: 'sources',
    summary: 'An archive holds built programs that %prep does not remove',
    why: 'A build can pick them up unseen, so that the package holds what nobody can build again from source. They are removed first thing in %prep. Test data and firmware may stay.',
    source: fedoraGuidelines('What Can Be Packaged', 'MUST NOT'),
    level: 'warning',
    profiles: { terra: 'off' },
    needs: ['data:sources'],
    fix: 'none',
    precision: 'medium',
    options: {
      schema: {
        type: 'object',
        additionalProperties: false,
        properties: {
          contents: {
            type: 'object',
            additionalProperties: { type: 'array', items: { type: 'string' } },
            description: 'Paths in the archives, by the name of the archive',
          },
        },
      },
      defaults: { contents: {} },
    },
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ arch: 'src', tags: { SOURCE: ['demo-1.tar.gz'] } }],
          options: { contents: { 'demo-1.tar.gz': ['demo-1/lib/foo.jar', 'demo-1/lib/bar.jar', 'demo-1/README'] } },
          findings: [{ file: 'demo-1.tar.gz', level: 'warning', message: 'demo-1/lib/foo.jar and 1 more' }],
        },
      ],
      good: [
        {
          title: 'Removed in %prep',
          packages: [{ arch: 'src', tags: { SOURCE: ['demo-1.tar.gz'], SPEC: 'Name: demo\n%prep\nfind . -name "*.jar" -delete\n' } }],
          options: { contents: { 'demo-1.tar.gz': ['demo-1/lib/foo.jar'] } },
        },
        {
          title: 'Test data and firmware',
          packages: [{ arch: 'src', tags: { SOURCE: ['demo-1.tar.gz'] } }],
          options: { contents: { 'demo-1.tar.gz': ['demo-1/tests/data/a.class', 'demo-1/firmware/x.dll', 'demo-1/a.c'] } },
        },
        { title: 'Terra', profile: 'terra', packages: [{ arch: 'src', tags: { SOURCE: ['a.zip'] } }], options: { contents: { 'a.zip': ['a.exe'] } } },
      ],
    },
  },
  check: {
    srpm({ header }, { report, options }) {
      const prep =
        /^%prep\b([\s\S]*?)(?=^%(?:build|install|conf|generate_buildrequires|check|files)\b|$(?![\s\S]))/m.exec(String(header.SPEC ?? ''))?.[1] ?? '';
      for (const [archive, paths] of Object.entries(options.contents)) {
        const built = paths.filter((path) => binary.test(path) && !harmless.test(path) && !removes(prep, path));
        const [first] = built;
        if (first === undefined) continue;
        const more = built.length > 1 ? ` and ${built.length - 1} more` : '';
        report({ message: `${first}${more} came built in ${archive}. Delete them in %prep and build them from source.`, file: archive });
      }
    },
  },
});

/** By suffix: ELF, PE and Mach-O libraries and programs, Java, Python and WebAssembly code. */
const binary = /\.(?:jar|class|pyc|pyo|wasm|dll|exe|dylib|so(?:\.\d+)*|o|a)$/i;

const harmless = /(?:^|\/)(?:tests?|testing|testdata|test-data|fixtures|samples?|firmware)\//i;

/** A command of removal that names the suffix or the file. */
function removes(prep: string, path: string): boolean {
  const name = baseName(path);
  const suffix = name.slice(name.lastIndexOf('.'));
  return prep.split('\n').some((line) => /\brm\b|-delete\b|unlink/.test(line) && (line.includes(suffix) || line.includes(name)));
}
