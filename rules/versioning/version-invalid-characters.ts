import { defineRule } from '../../src/policy/index.js';
import { rpmManual } from '../data/documents/rpm-manual.js';
import { releaseSites, versionSites } from '../reading/preamble/version-sites.js';

export default defineRule({
  meta: {
    id: 'version-invalid-characters',
    category: 'versioning',
    summary: 'A Version or Release has a hyphen or another character that rpm does not allow',
    why: 'The hyphen separates name, version and release of a package, so that neither may hold one. Besides letters and digits rpm takes only . _ + ~ and ^.',
    source: rpmManual('man/rpm-version.7', 'rpm-version: Version comparison', 'MUST'),
    level: 'error',
    fix: 'unsafe',
    precision: 'very-high',
    equivalents: { rpmlint: ['non-lsb-compliant-version', 'invalid-version'], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Version: 1.0-rc1\n', findings: [{ line: 1, column: 13, text: '-', level: 'error' }], fixed: 'Version: 1.0~rc1\n' },
        {
          title: 'A hyphen elsewhere',
          spec: 'Version: 2026-01\nRelease: 1-2\n',
          findings: [{ line: 1 }, { line: 2 }],
          fixed: 'Version: 2026.01\nRelease: 1.2\n',
        },
        { title: 'Other characters: once for each line', spec: 'Version: 1:2/3\n', findings: [{ line: 1, text: ':' }] },
        { title: 'Through a macro', spec: '%global v 1-2\nVersion: %{v}\n', findings: [{ line: 2, text: '%{v}' }] },
      ],
      good: [
        { spec: 'Version: 1.0~rc1\nRelease: 1_2+3^4.fc44\n' },
        { title: 'What nobody can know', spec: 'Version: %{undefined_version}\nRelease: %(date +%%F)\n' },
        { title: 'Two words are another fault', spec: 'Version: 1 2\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { tag } of [...versionSites(spec), ...releaseSites(spec)]) {
        const { value, name } = tag;
        const at = value.text.search(/[^A-Za-z0-9._+~^\s]/);
        if (at < 0 || !value.slice(at, at + 1).known) continue;
        const origin = value.origin(at, at + 1);
        const isHyphen = value.text[at] === '-';
        const instead = /^-(?:alpha|beta|rc|pre|dev)/i.test(value.text.slice(at, at + 6)) ? '~' : '.';
        report({
          message: isHyphen
            ? `The ${name} has a hyphen, which separates Version and Release. Write ${instead} instead.`
            : `The ${name} has a ${show(value.text[at])}. Use letters, digits and . _ + ~ ^ only.`,
          at: origin,
          ...(isHyphen &&
            origin.exact &&
            origin.location && { fix: { safety: 'unsafe', title: `Write ${instead}`, edits: [{ location: origin.location, text: instead }] } }),
        });
      }
    },
  },
});

const show = (character = ''): string => (/[!-~]/.test(character) ? character : 'character that cannot be printed');
