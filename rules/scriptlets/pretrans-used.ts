import { defineRule } from '../../src/policy/index.js';

const replace = 'path = "/usr/share/demo"\nst = posix.stat(path)\nif st and st.type == "directory" then\n  os.rename(path, path .. ".rpmmoved")\nend\n';

/** What makes room for the files of the package, a link in the place of a directory, say: only before the transaction can rpm still be helped. */
const makesRoom = /os\.(?:rename|remove)\s*\(|posix\.(?:stat|readlink|rmdir|unlink|symlink)\s*\(/;

export default defineRule({
  meta: {
    id: 'pretrans-used',
    category: 'scriptlets',
    summary: 'The package has a %pretrans scriptlet',
    why: 'A failure in %pretrans stops the installation, and nothing that the package requires is there when it runs. It is best avoided, unless a directory must make room for a link, or a link for a directory.',
    source: { document: 'Terra packaging documentation', heading: '%pretrans', strength: 'SHOULD NOT' },
    level: 'note',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Name: demo\n%pretrans -p <lua>\nprint("hello")\n', findings: [{ line: 2, column: 1, text: '%pretrans', level: 'note' }] },
        { title: 'In a package', packages: [{ tags: { PRETRANS: 'print("hello")', PRETRANSPROG: '<lua>' } }], findings: [{ message: '%pretrans' }] },
      ],
      good: [
        { spec: 'Name: demo\n%pre\ntrue\n' },
        { title: 'A directory becomes a link', spec: `Name: demo\n%pretrans -p <lua>\n${replace}` },
        { packages: [{ tags: { PRETRANS: replace, PRETRANSPROG: '<lua>' } }] },
      ],
    },
  },
  check: {
    spec({ packages }, { report }) {
      for (const { type, heading, body, uncertain } of packages.flatMap(({ scriptlets }) => scriptlets)) {
        if (type !== 'pretrans' || uncertain || !heading.known || !body.known || makesRoom.test(body.text)) continue;
        report({
          message: '%pretrans is best avoided: its failure stops the installation. Do the work in %post or %posttrans.',
          at: heading.origin(0, '%pretrans'.length),
        });
      }
    },
    rpm({ header }, { report }) {
      if (header.PRETRANS !== undefined && !makesRoom.test(String(header.PRETRANS)))
        report({
          message: '%pretrans is best avoided: its failure stops the installation. Do the work in %post or %posttrans.',
          cause: { scriptlet: 'pretrans' },
        });
    },
  },
});
