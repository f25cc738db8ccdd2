import { defineRule, type Spec } from '../../src/policy/index.js';
import { upstreamTexts } from '../reading/sources/upstream-texts.js';

export default defineRule({
  meta: {
    id: 'package-name-characters',
    category: 'versioning',
    summary: 'A package name has a character that names do not have, or joins its words with _, . or +',
    why: 'Names are typed, put into file names and compared by scripts. Letters, digits and - . _ + are all that works everywhere, and the words of a name are joined with a hyphen, so that nobody must guess.',
    source: {
      document: 'Fedora Packaging Guidelines: Naming',
      heading: 'Separators',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Naming/#_separators',
    },
    level: 'error',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['non-lsb-compliant-package-name'], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Name: foo@bar\n', findings: [{ line: 1, column: 10, text: '@', level: 'error' }] },
        { title: 'Two words', spec: 'Name: foo bar\n', findings: [{ line: 1, text: ' ' }] },
        {
          title: 'Words that upstream does not join so',
          profile: 'fedora',
          spec: 'Name: foo_bar\nURL: https://example.org/foo-bar\n',
          findings: [{ line: 1, text: '_', level: 'note', message: 'foo-bar' }],
        },
        { packages: [{ name: 'foo@bar' }], findings: [{ message: 'foo@bar' }] },
      ],
      good: [
        { spec: 'Name: foo-bar\n%package -n libfoo2\nSummary: x\n' },
        { title: 'Names that upstream writes so', profile: 'fedora', spec: 'Name: lm_sensors\nURL: https://example.org/lm_sensors\n' },
        { title: 'Where nothing says how upstream writes it', profile: 'fedora', spec: 'Name: foo_bar\n' },
        {
          title: 'Modules and versions',
          profile: 'fedora',
          spec: 'Name: mod_foo\nURL: https://example.org\n%package -n pam_foo\nSummary: x\n%package -n python3.9\nSummary: x\n%package -n libstdc++\nSummary: x\n',
        },
        { title: 'Terra puts the channel behind a dot', profile: 'terra', spec: 'Name: zed.preview\nURL: https://example.org/zed\n' },
        { title: 'A name that cannot be known', spec: 'Name: %{some_name}\n' },
      ],
    },
  },
  check: {
    spec(spec, { report, profiles }) {
      for (const { name } of spec.packages) {
        const at = name.text.search(/[^A-Za-z0-9._+-]/);
        if (at < 0 || !name.slice(at, at + 1).known) continue;
        report({
          message: `The package name ${name.text} has a character that names do not have. Use letters, digits and hyphens.`,
          at: name.origin(at, at + 1),
        });
      }
      const joined = profiles.includes('fedora') ? joint(spec) : undefined;
      if (!joined || (joined.sign === '.' && profiles.includes('terra'))) return;
      const { name, at, sign, better } = joined;
      report({
        message: `${name.text} joins its words with "${sign}", and upstream writes ${better}. Use a hyphen.`,
        at: name.origin(at, at + 1),
        level: 'note',
      });
    },
    rpm({ name }, { report }) {
      if (/[^A-Za-z0-9._+-]/.test(name))
        report({ message: `The package name ${name} has a character that names do not have. Use letters, digits and hyphens.` });
    },
  },
});

/** Where the main package's name joins words with another sign than a hyphen, and upstream does not. */
function joint(spec: Spec) {
  const name = spec.packages[0]?.name;
  if (!name?.known || /^(?:mod|pam|nss|SDL\d?|libreoffice)[_.]/i.test(name.text)) return undefined;
  const at = /(?<=[A-Za-z]{2})[_.](?=[A-Za-z]{2})/.exec(name.text.slice(0, 200))?.index;
  if (at === undefined) return undefined;
  const upstream = upstreamTexts(spec).join(' ');
  const better = name.text.replace(/(?<=[A-Za-z])[_.](?=[A-Za-z])/g, '-');
  return upstream.includes(better) && !upstream.includes(name.text) ? { name, at, sign: name.text[at] ?? '', better } : undefined;
}
