import { defineRule, type Spec } from '../../src/policy/index.js';
import { compareEvr } from '../../src/rpm/label/index.js';
import { parseSyntax } from '../../src/spec/syntax/parse.js';
import { walkSyntax } from '../../src/spec/syntax/walk.js';
import { type SourceText, sourceText } from '../../src/text/source-text.js';
import { callsMacro, releaseSites } from '../reading/preamble/version-sites.js';

interface Options {
  /** By package name, what the last commit had: what a run brings as its baseline. */
  readonly baseline: Readonly<Record<string, { readonly evr: string; readonly spec: string }>>;
}

const spec = (release: string, more: string): string => `Name: demo\nVersion: 1.0\nRelease: ${release}\n${more}`;
const baseline = { demo: { evr: '1.0-1', spec: spec('1', 'Source0: demo.tar.gz\n') } };

export default defineRule<Options>({
  meta: {
    id: 'release-not-bumped',
    category: 'versioning',
    summary: 'The package changed, and neither Version nor Release rose',
    why: 'Two builds with the same name, version and release are the same package to every tool: the new one is refused, or reaches nobody. A version that goes down without an epoch is never an update.',
    source: {
      document: 'Fedora Packaging Guidelines: Versioning',
      heading: 'Release tag',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Versioning/',
    },
    level: 'error',
    profiles: { opensuse: 'off' },
    needs: ['data:baseline'],
    fix: 'none',
    precision: 'high',
    options: {
      schema: {
        type: 'object',
        properties: {
          baseline: {
            type: 'object',
            additionalProperties: {
              type: 'object',
              properties: { evr: { type: 'string' }, spec: { type: 'string' } },
              required: ['evr', 'spec'],
              additionalProperties: false,
            },
            description: 'Epoch, version and release, and the text of the spec, of the last commit by package name',
          },
        },
        additionalProperties: false,
      },
      defaults: { baseline: {} },
    },
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'A patch was added',
          spec: spec('1', 'Source0: demo.tar.gz\nPatch0: fix.patch\n'),
          directory: {},
          options: { baseline },
          findings: [{ line: 3, column: 10, text: '1', level: 'error', message: '1.0-1' }],
        },
        {
          title: 'The version went down',
          spec: 'Name: demo\nVersion: 0.9\nRelease: 5\n',
          directory: {},
          options: { baseline },
          findings: [{ line: 2, text: '0.9', message: 'Epoch' }],
        },
      ],
      good: [
        { spec: spec('2', 'Source0: demo.tar.gz\nPatch0: fix.patch\n'), directory: {}, options: { baseline } },
        {
          title: 'Comments, blank lines and the changelog only',
          spec: spec('1', '# where it comes from\nSource0: demo.tar.gz\n\n%changelog\n* Mon Jan 05 2026 Jo <jo@example.org> - 1.0-1\n- x\n'),
          directory: {},
          options: { baseline },
        },
        { title: 'A higher epoch, a newer version', spec: 'Name: demo\nEpoch: 1\nVersion: 0.9\nRelease: 1\n', directory: {}, options: { baseline } },
        { title: 'Counted by the build system', profile: 'fedora', spec: spec('%autorelease', 'Patch0: fix.patch\n'), directory: {}, options: { baseline } },
        { title: 'A new package', spec: 'Name: other\nVersion: 1.0\nRelease: 1\n', directory: {}, options: { baseline } },
      ],
    },
  },
  check: {
    distgit({ spec: now }, { options, report }) {
      const [main] = now.packages;
      const before = main && new Map(Object.entries(options.baseline)).get(main.name.text);
      const evr = evrOf(now);
      const release = releaseSites(now).find(({ tag }) => tag.package === 0);
      if (!main?.version || !before || evr === undefined || !release || callsMacro(release.tag.value, 'autorelease')) return;
      const order = compareEvr(evr, before.evr);
      if (order < 0)
        report({ message: `${evr} is lower than ${before.evr} of the last commit. Raise the Version, or add an Epoch.`, at: main.version.origin() });
      else if (order === 0 && content(now.source) !== content(sourceText(now.path, before.spec)))
        report({ message: `The package changed and is still ${evr}. Raise the Release.`, at: release.tag.value.origin() });
    },
  },
});

function evrOf({ packages: [main] }: Spec): string | undefined {
  const { epoch, version, release } = main ?? {};
  if (!version?.known || !release?.known || epoch?.known === false) return undefined;
  return `${epoch ? `${epoch.text}:` : ''}${version.text}-${release.text}`;
}

/** The lines that make the package: neither comments nor blank lines nor the changelog. */
function content(source: SourceText): string {
  const lines = [...walkSyntax(parseSyntax(source))].flatMap(({ leaf }) =>
    leaf.kind === 'blank' || leaf.kind === 'comment' || (leaf.kind === 'section' ? leaf.name : leaf.section) === '%changelog'
      ? []
      : [source.text.slice(leaf.start, leaf.end).trimEnd()],
  );
  return lines.join('\n');
}
