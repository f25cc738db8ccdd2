import { defineRule, type Location, type Origin, type Spec } from '../../src/policy/index.js';
import { asksFor, buildRequirements } from '../reading/dependencies/build-requirements.js';
import { insertTag } from '../reading/edits/insert-tag.js';
import { filesPatterns } from '../reading/files-section/files-patterns.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';

export default defineRule({
  meta: {
    id: 'perl-conventions',
    category: 'build',
    summary: 'A Perl module package leaves the conventions for Perl packages',
    why: 'perl-generators finds what modules provide and require; without it the package has no dependencies. Modules of packages live in the vendor directories, since site_perl belongs to the administrator, and .packlist and perllocal.pod describe the build machine only.',
    source: {
      document: 'Fedora Perl Packaging Guidelines',
      heading: 'Build Dependencies',
      strength: 'SHOULD',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Perl/',
    },
    level: 'off',
    profiles: { fedora: 'note' },
    fix: 'unsafe',
    precision: 'high',
    equivalents: { rpmlint: ['siteperl-in-perl-module', 'manifest-in-perl-module', 'perl-temp-file'], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'Name: perl-Demo\nBuildRequires: perl-interpreter\n%files\n%{perl_vendorlib}/Demo\n',
          findings: [{ line: 1, column: 1, text: 'Name', level: 'note', message: 'perl-generators' }],
          fixed: 'Name: perl-Demo\nBuildRequires: perl-interpreter\nBuildRequires: perl-generators\n%files\n%{perl_vendorlib}/Demo\n',
        },
        {
          title: 'Files of the administrator or the build machine',
          profile: 'fedora',
          spec: 'Name: perl-Demo\nBuildRequires: perl-generators\n%files\n%{perl_sitelib}/Demo\n%{perl_vendorarch}/auto/Demo/.packlist\n%{perl_archlib}/perllocal.pod\n',
          findings: [{ line: 4, message: 'vendor' }, { line: 5 }, { line: 6 }],
        },
        {
          title: 'What perl-libs requires by itself now',
          profile: 'fedora',
          spec: 'Name: perl-Demo\nBuildRequires: perl-generators\nRequires: perl(:MODULE_COMPAT_5.40.0)\n',
          findings: [{ line: 3, text: 'Requires', message: 'MODULE_COMPAT' }],
        },
      ],
      good: [
        { profile: 'fedora', spec: 'Name: perl-Demo\nBuildRequires: perl-generators\n%files\n%{perl_vendorlib}/Demo\n' },
        { title: 'Not a Perl module', profile: 'fedora', spec: 'Name: demo\nBuildRequires: perl-interpreter\n%files\n%exclude %{perl_vendorlib}/.packlist\n' },
        { title: 'Build dependencies that are not known', profile: 'fedora', spec: 'Name: perl-Demo\n%demo_requires\n' },
        {
          title: 'EPEL 9 and older need it still',
          profile: 'epel',
          spec: 'Name: perl-Demo\nBuildRequires: perl-generators\nRequires: perl(:MODULE_COMPAT_5.32.1)\n',
        },
      ],
    },
  },
  check: {
    spec(spec, { report, profiles }) {
      const [main] = spec.packages;
      const [name] = tagsNamed(spec, ['Name']);
      if (!name || !main?.name.known || !main.name.text.startsWith('perl-')) return;
      if (lacksGenerators(spec)) {
        const fix = insertTag(spec, 'BuildRequires', 'perl-generators', 'unsafe');
        report({ message: 'There is no BuildRequires: perl-generators, so the modules get no dependencies. Add it.', at: name.at, ...(fix && { fix }) });
      }
      if (!profiles.includes('epel'))
        for (const at of compatibility(spec))
          report({ message: 'Every Perl package requires perl-libs by itself. Delete the line with perl(:MODULE_COMPAT…).', at });
      for (const { names, base, entry } of filesPatterns(spec)) {
        const message = misplaced(names, base);
        if (message !== undefined && !entry.uncertain) report({ message, at: entry.pathText.origin() });
      }
    },
  },
});

function lacksGenerators(spec: Spec): boolean {
  const { complete, generates } = buildRequirements(spec);
  return (
    complete &&
    !generates &&
    spec.packages.some(({ files }) => files) &&
    spec.packages.every(({ name }) => name.text !== 'perl-generators') &&
    !asksFor(spec, ['perl-generators'])
  );
}

const compatibility = (spec: Spec): (Location | Origin)[] =>
  tagsNamed(spec, ['Requires']).flatMap(({ value, at }) => (/^perl\(:MODULE_COMPAT/.test(value) ? [at] : []));

function misplaced(names: readonly string[], base: string): string | undefined {
  if (base === '.packlist' || base === 'perllocal.pod') return `${base} describes the build machine. Delete the file in %install.`;
  return names.includes('site_perl') || names.join('/').startsWith('usr/local/')
    ? 'This is the directory for modules of the administrator. Install with INSTALLDIRS=vendor.'
    : undefined;
}
