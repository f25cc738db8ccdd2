import { defineRule } from '../../src/policy/index.js';
import { leafAt } from '../reading/syntax/leaf-at.js';

const internal = /^%(?:mkbuilddir|rmbuild)(?=\s|$)/gm;

export default defineRule({
  meta: {
    id: 'explicit-internal-section',
    category: 'build',
    summary: 'The spec has a %mkbuilddir or %rmbuild section',
    why: 'rpm makes these steps itself: it creates the build directory before %prep and removes it at the end. A spec that writes them breaks with any rpm that does it differently.',
    source: { document: 'Terra packaging documentation', heading: '%mkbuilddir; %rmbuild', strength: 'MUST NOT' },
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Name: x\n%rmbuild\n', findings: [{ line: 2, column: 1, text: '%rmbuild', level: 'error' }] },
        { title: 'Behind another section', spec: 'Name: x\n%build\nmake\n\n%mkbuilddir\nmkdir x\n', findings: [{ line: 5 }] },
      ],
      good: [
        { spec: 'Name: x\n# none\n' },
        { title: 'Text', spec: 'Name: x\n%description\nUses %%rmbuild.\n%changelog\n* Mon Jan 01 2024 A <a@e.org> - 1-1\n- drop\n%rmbuild\n' },
        { title: 'A macro with a longer name', spec: 'Name: x\n%rmbuild_all\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { 0: name, index } of spec.source.text.matchAll(internal)) {
        const section = leafAt(spec, index)?.section;
        if (section === undefined || section === '%description' || section === '%changelog') continue;
        report({ message: `${name} is a step of rpm's own. Delete the section.`, at: { source: spec.source, start: index, end: index + name.length } });
      }
    },
  },
});
