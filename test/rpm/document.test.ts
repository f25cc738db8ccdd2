import { describe, expect, it } from '@jest/globals';
import { packageDocument } from '../../src/rpm/document.js';
import { headersOnly, readBuilt, readBytes } from '../support/read-rpm.js';
import { buildRpm } from '../support/rpm-builder.js';

const files = [
  { path: '/usr/bin/demo', content: '#!/bin/sh -e\n', mode: 0o100755 },
  { path: '/etc/demo', content: 'text\n', flags: 17, lang: 'de', caps: '=ep' },
];

describe('the document of a package', () => {
  it('has the keys of the contract', async () => {
    const document = packageDocument(await readBuilt({ files }));
    expect(Object.keys(document)).toEqual(['kind', 'path', 'format', 'lead', 'signature', 'header', 'files', 'payload', 'digests', 'signed']);
    expect(document).toMatchObject({ kind: 'rpm', digests: { header: 'ok', payload: 'ok', files: { checked: 2, bad: [] } } });
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it('shows of a file what is known of it', async () => {
    const document = packageDocument(await readBuilt({ files }));
    expect(document).toHaveProperty(
      'files.0',
      expect.objectContaining({ path: '/usr/bin/demo', mode: 0o100755, flags: [], class: '', shebang: '#!/bin/sh -e' }),
    );
    expect(document).toHaveProperty('files.1', expect.objectContaining({ flags: ['config', 'noreplace'], lang: 'de', caps: '=ep' }));
    expect(document).not.toHaveProperty('files.1.shebang');
    expect(document).not.toHaveProperty('files.1.content');
  });

  it('keeps MIME types of format 6 apart from classes', async () => {
    const fields = [
      { tag: 5115, type: 'int32', value: [0, 1] },
      { tag: 5116, type: 'strings', value: ['text/x-sh', 'text/plain'] },
    ] as const;
    const document = packageDocument(await readBuilt({ format: 6, files, fields }));
    expect(document).toHaveProperty('files.1', expect.objectContaining({ class: '', mime: 'text/plain' }));
  });

  it('has no payload where only the headers were read', async () => {
    const document = packageDocument(await readBuilt({ files }, { request: headersOnly }));
    expect(document).not.toHaveProperty('payload');
    expect(document).toHaveProperty('digests.payload', 'unchecked');
  });

  it('carries an error where the main header does not match its digest, as rpm refuses it', async () => {
    const { bytes, headerStart } = buildRpm({ files });
    bytes[bytes.indexOf('demo\0', headerStart)] = 0x44;
    expect(packageDocument(await readBytes(bytes))).toMatchObject({ error: { message: expect.stringContaining('digest') }, digests: { header: 'bad' } });
  });
});
