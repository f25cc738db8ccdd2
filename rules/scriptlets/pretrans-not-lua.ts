import { defineRule } from '../../src/policy/index.js';

export default defineRule({
  meta: {
    id: 'pretrans-not-lua',
    category: 'scriptlets',
    summary: '%pretrans is not written in Lua',
    why: '%pretrans runs before anything of the transaction is installed. On a new system there is no shell yet, only the Lua interpreter that rpm itself brings.',
    source: { document: 'Terra packaging documentation', heading: '%pretrans', strength: 'MUST' },
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Name: demo\n%pretrans\nrm -rf x\n%files\n', findings: [{ line: 2, column: 1, text: '%pretrans', level: 'error', message: '-p <lua>' }] },
        {
          title: 'Another interpreter, of a subpackage',
          spec: 'Name: demo\n%package a\nSummary: x\n%pretrans a -p /usr/bin/python3\nx = 1\n',
          findings: [{ line: 4 }],
        },
        { title: 'In a package', packages: [{ tags: { PRETRANS: 'rm -rf x', PRETRANSPROG: '/bin/sh' } }], findings: [{ message: '/bin/sh' }] },
      ],
      good: [
        { spec: 'Name: demo\n%pretrans -p <lua>\nos.remove("/x")\n' },
        { title: 'Other scriptlets may', spec: 'Name: demo\n%pre\ntrue\n%posttrans\ntrue\n' },
        { packages: [{ tags: { PRETRANS: 'os.remove("/x")', PRETRANSPROG: '<lua>' } }] },
      ],
    },
  },
  check: {
    spec({ packages }, { report }) {
      for (const { type, interpreter, heading, uncertain } of packages.flatMap(({ scriptlets }) => scriptlets)) {
        if (type !== 'pretrans' || uncertain || !heading.known || interpreter === '<lua>') continue;
        report({
          message: `%pretrans runs before any program is installed, ${interpreter} too. Write it in Lua: %pretrans -p <lua>.`,
          at: heading.origin(0, '%pretrans'.length),
        });
      }
    },
    rpm({ header }, { report }) {
      const [program] = [header.PRETRANSPROG ?? []].flat();
      if (program !== undefined && program !== '<lua>')
        report({
          message: `%pretrans runs before any program is installed, ${program} too. Write it in Lua: %pretrans -p <lua>.`,
          cause: { scriptlet: 'pretrans' },
        });
    },
  },
});
