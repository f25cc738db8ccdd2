import { defineRule, type Spec } from '../../src/policy/index.js';
import { mayHideTags } from '../reading/syntax/hidden-tags.js';

const head = 'Name: demo\n';
const described = `${head}%description\nA demo.\n`;

export default defineRule({
  meta: {
    id: 'description-missing',
    category: 'tags',
    summary: 'A package has no %description, an empty one, or more than one',
    why: 'rpm refuses to build a package without a %description, and with two of them only one is stored. An empty one tells the user nothing.',
    source: { document: 'Terra packaging documentation', heading: '%description', strength: 'MUST' },
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['no-description-tag'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: `${described}%package devel\nSummary: x\n%files devel\n`,
          findings: [{ line: 4, column: 1, text: '%package devel', level: 'error', message: 'demo-devel' }],
        },
        { title: 'The main package', spec: `${head}%package devel\nSummary: x\n%description devel\nHeaders.\n`, findings: [{ line: 1, text: 'Name' }] },
        {
          title: 'Two for the same package',
          spec: `${described}%description\nAnother.\n`,
          findings: [{ line: 4, text: '%description', level: 'warning', message: 'second' }],
        },
        { title: 'An empty one', spec: `${head}%description\n\n%files\n`, findings: [{ line: 2, level: 'warning', message: 'empty' }] },
        { packages: [{ tags: { DESCRIPTION: '' } }], findings: [{ level: 'warning' }] },
      ],
      good: [
        { spec: `${described}%package devel\nSummary: x\n%description devel\nHeaders.\n` },
        { title: 'A translation is no second one', spec: `${described}%description -l de\nEine Demo.\n` },
        { title: 'One for each way to go', spec: `${head}%if %(test -e x; echo $?)\n%description\nA.\n%else\n%description\nB.\n%endif\n` },
        {
          title: 'A macro that may write the section',
          profile: 'fedora',
          spec: `${described}%some_devel_subpackage\n%package -n %{unknown_name}\nSummary: x\n`,
        },
        { title: 'A text that cannot be known', spec: `${head}%description\n%(cat README)\n` },
        { packages: [{ tags: { DESCRIPTION: 'A demo.' } }] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const undescribed = spec.packages.filter(({ uncertain, description, name }) => !uncertain && !description && name.known);
      for (const { name, heading, tags } of undescribed.length > 0 && !isOpen(spec) ? undescribed : []) {
        const own = tags.find((tag) => tag.name === 'Name');
        const at = heading?.trim().origin() ?? own?.line.origin(0, 'Name'.length);
        if (at) report({ message: `The package ${name.text} has no %description. Write one.`, at });
      }
      for (const { level, message, location, doubtful } of spec.diagnostics) {
        if (level !== 'warning' || message !== 'second Description' || doubtful || !location) continue;
        report({ message: 'This is a second %description of the same package. Keep one of them.', at: location, level: 'warning' });
      }
      for (const { name, args, heading, body, uncertain } of spec.sections) {
        if (name !== '%description' || uncertain || body.text.trim() !== '' || !body.known || /(?:^|\s)-l/.test(args.text)) continue;
        report({ message: 'The %description is empty. Say what the package is.', at: heading.trim().origin(), level: 'warning' });
      }
    },
    rpm({ header }, { report }) {
      const [text] = [header.DESCRIPTION ?? []].flat();
      if (text === '') report({ message: 'The description is empty. Say what the package is.', level: 'warning' });
    },
  },
});

/** A section of unknown extent may hold a %description that nobody sees. */
function isOpen(spec: Spec): boolean {
  return (
    mayHideTags(spec) ||
    spec.sections.some(({ name, uncertain, heading }) => name === '%description' && (uncertain || !heading.known)) ||
    spec.unknown.some(({ text }) => /^%\{?[!?]{0,4}\w*(?:desc|pkg|package)/i.test(text))
  );
}
