import { defineRule } from '../../src/policy/index.js';
import { releaseSites } from '../reading/preamble/version-sites.js';

const changelog = (author: string): string => `%changelog\n* Mon Jan 05 2026 ${author} - 8.5.0-3\n- x\n`;

export default defineRule({
  meta: {
    id: 'almalinux-dist-suffix-missing',
    category: 'versioning',
    summary: 'A package that AlmaLinux changed has no .alma in its Release',
    why: 'The mark tells a user that the package is not the one of the upstream distribution, and lets the changed build replace the unchanged one.',
    source: {
      document: 'AlmaLinux development documentation',
      heading: 'Modified packages',
      strength: 'SHOULD',
      url: 'https://wiki.almalinux.org/development/',
    },
    level: 'off',
    profiles: { almalinux: 'note' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          title: "The newest entry of the changelog is AlmaLinux's",
          profile: 'almalinux',
          spec: `Release: 3%{?dist}\n${changelog('Jo Doe <jdoe@almalinux.org>')}`,
          findings: [{ line: 1, column: 10, text: '3%{?dist}', level: 'note' }],
        },
        {
          profile: 'almalinux',
          packages: [{ release: '3.el8', tags: { CHANGELOGNAME: ['Jo Doe <jdoe@almalinux.org> - 8.5.0-3', 'Al <al@redhat.com> - 8.5.0-2'] } }],
          findings: [{ message: '3.el8' }],
        },
      ],
      good: [
        { profile: 'almalinux', spec: `Release: 3%{?dist}.alma.1\n${changelog('Jo Doe <jdoe@almalinux.org>')}` },
        { title: 'An unchanged rebuild', profile: 'almalinux', spec: `Release: 3%{?dist}\n${changelog('Al Roe <al@redhat.com>')}` },
        {
          title: 'A mark of another form',
          profile: 'almalinux',
          packages: [{ release: '3.el8_9.alma', tags: { CHANGELOGNAME: ['Jo Doe <jdoe@almalinux.org> - 8.5.0-3'] } }],
        },
        {
          title: "A package of AlmaLinux's own, as its name says",
          profile: 'almalinux',
          spec: `Name: almalinux-release\nRelease: 3%{?dist}\n${changelog('Jo Doe <jdoe@almalinux.org>')}`,
        },
        { title: 'Other distributions', profile: 'epel', spec: `Release: 3%{?dist}\n${changelog('Jo Doe <jdoe@almalinux.org>')}` },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      if (!isOurs(spec.changelog[0]?.author ?? '') || spec.packages[0]?.name.text.startsWith('almalinux-')) return;
      for (const { tag } of releaseSites(spec)) {
        if (tag.package === 0 && tag.value.known && !tag.value.text.includes('.alma')) report({ message: advice(tag.value.text), at: tag.value.origin() });
      }
    },
    rpm({ name, release, header }, { report }) {
      const [newest] = [header.CHANGELOGNAME ?? []].flat();
      if (typeof newest === 'string' && isOurs(newest) && !release.includes('.alma') && !name.startsWith('almalinux-')) report({ message: advice(release) });
    },
  },
});

const isOurs = (author: string): boolean => /@almalinux\.org>/.test(author.slice(0, 300));

const advice = (release: string): string => `AlmaLinux changed this package last, and its Release ${release} does not say so. Add .alma.1 to it.`;
