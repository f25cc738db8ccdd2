import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { deleteTag } from '../reading/edits/delete-tag.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';

export default defineRule({
  meta: {
    id: 'relocatable-package',
    category: 'tags',
    summary: 'The package is relocatable',
    why: 'A relocatable package may be installed under another prefix, which nearly no program works under and nobody tests. Paths in its scriptlets and configuration do not move with it.',
    source: fedoraGuidelines('Relocatable Packages', 'SHOULD NOT'),
    level: 'warning',
    profiles: { generic: 'off', fedora: 'warning', opensuse: 'warning' },
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: ['hardcoded-prefix-tag'], rpminspect: [] },
    examples: {
      bad: [
        { profile: 'fedora', spec: 'Name: demo\nPrefix: /usr\n', findings: [{ line: 2, column: 1, text: 'Prefix', level: 'warning' }], fixed: 'Name: demo\n' },
        { title: 'By macro', profile: 'fedora', spec: 'Prefix: %{_prefix}\n', findings: [{ line: 1 }], fixed: '' },
        { title: 'Another prefix: no fix', profile: 'fedora', spec: 'Prefixes: /opt/acme /etc\n', findings: [{ line: 1 }] },
        {
          title: 'The prefix is read elsewhere: the fix is not safe',
          profile: 'opensuse',
          spec: 'Prefix: /usr\n%install\nmake install DESTDIR=%{buildroot} prefix=%{prefix}\n',
          findings: [{ line: 1, level: 'warning' }],
          fixed: '%install\nmake install DESTDIR=%{buildroot} prefix=%{prefix}\n',
        },
        { packages: [{ tags: { PREFIXES: ['/usr', '/etc'] } }], findings: [{ level: 'warning', message: '/usr, /etc' }] },
      ],
      good: [
        { profile: 'fedora', spec: '# no Prefix\nName: demo\n' },
        { title: 'Another tag that begins so, and text', profile: 'fedora', spec: 'Name: demo\n%description\nPrefix: /usr\n' },
        { title: 'Packages of other vendors below /opt may want it, in the spec', profile: 'generic', spec: 'Prefix: /opt/acme\n' },
        { packages: [{}] },
        { title: 'Packages of other vendors below /opt may want it', profile: 'generic', packages: [{ tags: { PREFIXES: ['/opt/acme'] } }] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { name, at, leaf, value } of tagsNamed(spec, ['Prefix', 'Prefixes'])) {
        const usual = ['/usr', '%{_prefix}', '%_prefix'].includes(value);
        report({
          message: `${name} makes the package relocatable. Delete the line unless somebody really installs it elsewhere.`,
          at,
          ...(usual && leaf && { fix: deleteTag(spec, leaf) }),
        });
      }
    },
    rpm({ header }, { report }) {
      const prefixes = [header.PREFIXES ?? []].flat();
      if (prefixes.length > 0)
        report({
          message: `The package can be relocated from ${prefixes.join(', ')}. Delete the Prefix tag unless somebody really installs it elsewhere.`,
          cause: { tag: 'Prefix' },
        });
    },
  },
});
