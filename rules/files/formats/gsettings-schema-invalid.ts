import { defineRule } from '../../../src/policy/index.js';
import { gsettingsSchemaProblems } from '../../reading/formats/gsettings-schema.js';
import { textFormatCheck } from '../../reading/formats/text-format.js';

const path = '/usr/share/glib-2.0/schemas/org.demo.gschema.xml';
const schema = (keys: string, attributes = 'id="org.demo" path="/org/demo/"') => ({
  path,
  content: `<schemalist>\n<schema ${attributes}>\n${keys}\n</schema>\n</schemalist>\n`,
});

export default defineRule({
  meta: {
    id: 'gsettings-schema-invalid',
    category: 'files',
    summary: "A GSettings schema can't be compiled",
    why: 'glib-compile-schemas leaves out a file with a mistake in it. A program that asks for a schema that is not there ends at once.',
    source: {
      document: 'GIO reference manual',
      heading: 'GSettings; glib-compile-schemas',
      strength: 'MUST',
      url: 'https://docs.gtk.org/gio/class.Settings.html',
    },
    level: 'error',
    needs: ['text:*.gschema.xml'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: ['xml'] },
    examples: {
      bad: [
        {
          packages: [{ files: [schema('<key name="one" type="b"/>')] }],
          findings: [{ file: path, level: 'error', message: 'Line 3: The key one has no <default>' }],
        },
        {
          title: 'Names, types, paths',
          packages: [{ files: [schema('<key name="One"><default>1</default></key>', 'path="org/demo"')] }],
          findings: [{ message: 'no id' }, { message: 'slash' }, { message: '"One"' }, { message: 'type, enum and flags' }],
        },
        { title: 'Not XML', packages: [{ files: [{ path, content: '<schemalist>&nbsp;</schemalist>' }] }], findings: [{ message: 'well-formed' }] },
      ],
      good: [
        {
          packages: [
            { files: [schema('<key name="one-2" type="b"><default>true</default></key>\n<key name="x" enum="org.demo.e"><default>"a"</default></key>')] },
          ],
        },
        { title: 'Without a path: the program says where', packages: [{ files: [schema('', 'id="org.demo"')] }] },
        { title: 'Elsewhere', packages: [{ files: [{ path: '/usr/share/doc/demo/x.gschema.xml', content: 'x' }] }] },
      ],
    },
  },
  check: {
    rpm: textFormatCheck({
      covers: (file) => /^\/usr\/share\/glib-2\.0\/schemas\/[^/]+\.gschema\.xml$/.test(file),
      endings: ['.gschema.xml'],
      problems: gsettingsSchemaProblems,
      noText: "The file is no text, so glib-compile-schemas can't read it.",
    }),
  },
});
