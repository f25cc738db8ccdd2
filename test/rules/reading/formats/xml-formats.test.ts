import { describe, expect, it } from '@jest/globals';
import { dbusConfigProblems, dbusPolicyProblems } from '../../../../rules/reading/formats/dbus-config.js';
import { dbusServiceProblems } from '../../../../rules/reading/formats/dbus-service.js';
import { gsettingsSchemaProblems } from '../../../../rules/reading/formats/gsettings-schema.js';
import { metainfoProblems } from '../../../../rules/reading/formats/metainfo.js';
import { mimePackageProblems } from '../../../../rules/reading/formats/mime-package.js';
import { polkitPolicyProblems } from '../../../../rules/reading/formats/polkit-policy.js';
import { random } from '../../../support/random.js';

const service = (text: string) => dbusServiceProblems(text, '/usr/share/dbus-1/system-services/a.b.service');
const policy = (text: string) => dbusPolicyProblems(text, () => true);
const readers = { dbusConfigProblems, policy, service, gsettingsSchemaProblems, metainfoProblems, mimePackageProblems, polkitPolicyProblems };

const pieces = [
  ...[
    '<busconfig>',
    '</busconfig>',
    '<policy context="default">',
    '</policy>',
    '<allow own="a"/>',
    '<policyconfig>',
    '<action id="x">',
    '</action>',
    '<defaults>',
  ],
  ...[
    '<component type="addon">',
    '<id>',
    '</id>',
    '</component>',
    '<schemalist>',
    '<schema path="x">',
    '<key name="A">',
    '<mime-info>',
    '<mime-type>',
    '<glob/>',
  ],
  ...['&amp;', '&', '<', '>', '"', '\0', '\udc80', 'é', '<!DOCTYPE x [', ']>', '<!--', '-->', '[D-BUS Service]\n', 'Name=', 'Exec=', '\n'],
] as const;

describe('the formats of XML', () => {
  it.each(Object.entries(readers))('%s reads any text, twice the same', (_, read) => {
    const { below, pick } = random(11);
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: below(40) }, () => pick(pieces)).join('');
      expect(read(text)).toEqual(read(text));
    }
    expect(read('<a>'.repeat(100_000)).length).toBe(read === policy ? 0 : 1);
  });

  it('names every action, key and schema that is there twice', () => {
    expect(
      polkitPolicyProblems('<policyconfig><action id="x"><description/><message/></action>\n<action id="x"><description/><message/></action></policyconfig>'),
    ).toEqual([{ line: 2, message: 'The action x is there twice. Delete one.' }]);
    const key = '<key name="k" type="b"><default>true</default></key>';
    expect(gsettingsSchemaProblems(`<schemalist><schema id="a">${key}\n${key}</schema>\n<schema id="a"/></schemalist>`)).toEqual([
      { line: 2, message: 'The key k is there twice. Delete one.' },
      { line: 3, message: 'The schema a is there twice. Delete one.' },
    ]);
  });

  it('takes an id that is no reverse domain name for a small fault', () => {
    const text = '<component><id>demo</id><name>x</name><summary>y</summary><metadata_license>CC0-1.0</metadata_license></component>';
    expect(metainfoProblems(text)).toMatchObject([{ level: 'note' }]);
    expect(metainfoProblems(text.replace('demo', 'org.example.demo'))).toEqual([]);
  });
});
