import { defineRule, type Spec } from '../../src/policy/index.js';
import { baseName } from '../data/paths/install-path.js';
import { readAndaManifest } from '../reading/sources/anda-manifest.js';

const manifest = 'anda.hcl';

export default defineRule({
  meta: {
    id: 'terra-manifest-spec-mismatch',
    category: 'hygiene',
    summary: 'anda.hcl names a spec that is not there, or is missing beside the spec',
    why: 'Terra builds what the manifests of its repository name. A spec that none names is never built, and a manifest that names a missing file stops the build of its directory.',
    source: { document: 'Terra developer documentation', heading: 'Andaman manifests', strength: 'MUST', url: 'https://developer.fyralabs.com/terra' },
    level: 'off',
    profiles: { terra: 'error' },
    needs: [`text:${manifest}`],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'terra',
          spec: 'Name: demo\n',
          directory: { 'anda.hcl': 'project pkg {\n  rpm {\n    spec = "dmeo.spec"\n  }\n}\n' },
          findings: [{ file: 'anda.hcl', line: 3, column: 13, text: 'dmeo.spec', level: 'error', message: 'demo.spec' }],
        },
        {
          title: 'No manifest beside the files that the spec needs',
          profile: 'terra',
          spec: 'Name: demo\nSource1: demo.service\n',
          directory: { 'demo.service': '' },
          findings: [{ message: 'no anda.hcl' }],
        },
        {
          title: 'No manifest beside what updates the spec',
          profile: 'terra',
          spec: 'Name: demo\n',
          directory: { 'update.rhai': '' },
          findings: [{ message: 'no anda.hcl' }],
        },
      ],
      good: [
        { profile: 'terra', spec: 'Name: demo\n', directory: { 'anda.hcl': 'project pkg {\n  rpm {\n    spec = "demo.spec"\n  }\n}\n' } },
        {
          title: 'Comments, and two specs of one directory',
          profile: 'terra',
          spec: 'Name: demo\n',
          directory: {
            'anda.hcl': '# spec = "x.spec"\nproject a {\n rpm { spec = "demo.spec" }\n}\nproject b { rpm { spec = "./demo-doc.spec" } }\n',
            'demo-doc.spec': '',
          },
        },
        {
          title: 'A spec elsewhere, and one that an expression names',
          profile: 'terra',
          spec: 'Name: demo\n',
          directory: { 'anda.hcl': 'project a { rpm { spec = "sub/x.spec" } }\nproject b { rpm { spec = "${name}.spec" } }\n' },
        },
        { title: 'A spec that was copied somewhere', profile: 'terra', spec: 'Name: demo\nSource1: demo.service\n', directory: {} },
        { title: 'Beside files of something else', profile: 'terra', spec: 'Name: demo\n', directory: { 'README.md': '', 'x.json': '' } },
        { title: 'A collection of specs is no package directory', profile: 'terra', spec: 'Name: demo\n', directory: { 'other.spec': 'Name: other\n' } },
        { title: 'Other distributions have no such file', profile: 'fedora', spec: 'Name: demo\n', directory: {} },
      ],
    },
  },
  check: {
    distgit({ spec, entries, text }, { report }) {
      if (!entries.some(({ name }) => name === manifest)) {
        if (entries.filter(({ name }) => name.endsWith('.spec')).length === 1 && entries.some((entry) => belongs(spec, entry.name)))
          report({ message: `The directory has no ${manifest}, so Terra does not build the spec. Add a manifest that names it.` });
        return;
      }
      const source = text(manifest);
      if (!source) return;
      for (const { name, at } of readAndaManifest(source).specs) {
        const file = name.replace(/^\.\//, '');
        if (file.includes('/') || entries.some((entry) => entry.name === file)) continue;
        report({ message: `${manifest} names ${file}, which is not in the directory. Name ${baseName(spec.path)}.`, at });
      }
    },
  },
});

/** A spec alone may have been copied anywhere; its sources, and the script that updates it, lie in the directory that Terra builds. */
function belongs({ sources, patches }: Spec, file: string): boolean {
  return file === 'update.rhai' || [...sources, ...patches].some(({ value }) => value.known && value.text === file);
}
