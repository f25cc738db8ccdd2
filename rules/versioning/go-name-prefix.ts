import { defineRule } from '../../src/policy/index.js';
import { vendorArchives } from '../reading/sources/vendor-archives.js';

export default defineRule({
  meta: {
    id: 'go-name-prefix',
    category: 'versioning',
    summary: 'A Go application with vendored modules is named golang-…',
    why: 'Names that begin with golang- belong to libraries that are packaged for other builds, and follow their import path. A program is looked for under its own name.',
    source: {
      document: 'Fedora Go Packaging Guidelines',
      heading: 'Naming',
      strength: 'MUST NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Golang/#_naming',
    },
    level: 'off',
    profiles: { fedora: 'note', epel: 'off', terra: 'off' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'Name: golang-github-o-tool\nSource1: tool-1.0-vendor.tar.bz2\n',
          findings: [{ line: 1, column: 7, text: 'golang-github-o-tool', level: 'note' }],
        },
      ],
      good: [
        { profile: 'fedora', spec: 'Name: tool\nSource1: tool-1.0-vendor.tar.bz2\n' },
        { title: 'A library for other builds', profile: 'fedora', spec: 'Name: golang-github-o-lib\nSource0: lib-1.0.tar.gz\n' },
        {
          title: "Upstream's own name",
          profile: 'fedora',
          spec: 'Name: golang-migrate\nURL: https://github.com/golang-migrate/migrate\nSource1: vendor.tar.gz\n',
        },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const name = spec.packages[0]?.name;
      if (!name?.known || !name.text.startsWith('golang-') || vendorArchives(spec).length === 0) return;
      if (spec.tags.some((tag) => tag.name === 'URL' && tag.value.text.includes(name.text))) return;
      report({ message: `${name.text} is an application with vendored modules. Name it as upstream does, without golang-.`, at: name.origin() });
    },
  },
});
